package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects HTML; every text that goes in is escaped. */
public final class Html {

	/**
	 * The heading of a section.
	 *
	 * @param id its name on the page
	 */
	record Heading(String id, String title) {
	}

	/** What no document of XML 1.0 may hold, section 2.2; nor may a page. */
	private static final Pattern FORBIDDEN = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private final StringBuilder out = new StringBuilder(1 << 16);
	private final List<Heading> headings = new ArrayList<>();

	/** Opens and closes an element around a text; attributes are ours, the text is anybody's. */
	public Html element(String name, String attributes, String text) {
		return open(name, attributes).text(text).close(name);
	}

	public Html element(String name, String text) {
		return element(name, "", text);
	}

	public Html open(String name, String attributes) {
		out.append('<').append(name);
		if (!attributes.isEmpty()) {
			out.append(' ').append(attributes);
		}
		out.append('>');
		return this;
	}

	/** Opens a section under its heading. */
	Html section(String id, String title) {
		headings.add(new Heading(id, title));
		return open("section", "id=\"" + escape(id) + "\"").element("h2", title);
	}

	/** Of the sections so far, in their order. */
	List<Heading> headings() {
		return List.copyOf(headings);
	}

	/** A link to a place on the page, with nothing between it and what follows. */
	Html link(String id, String text) {
		return open("a", "href=\"#" + escape(id) + "\"").text(text).raw("</a>");
	}

	public Html open(String name) {
		return open(name, "");
	}

	public Html close(String name) {
		out.append("</").append(name).append(">\n");
		return this;
	}

	public Html text(String text) {
		out.append(escape(text));
		return this;
	}

	/** Markup that is ours. */
	public Html raw(String markup) {
		out.append(markup);
		return this;
	}

	public static String escape(String text) {
		String allowed = FORBIDDEN.matcher(text).replaceAll("");
		StringBuilder escaped = new StringBuilder(allowed.length() + 16);
		for (int i = 0; i < allowed.length(); i++) {
			char c = allowed.charAt(i);
			switch (c) {
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '&' -> escaped.append("&amp;");
				case '"' -> escaped.append("&quot;");
				case '\'' -> escaped.append("&#39;");
				default -> escaped.append(c);
			}
		}
		return escaped.toString();
	}

	@Override
	public String toString() {
		return out.toString();
	}
}
