package io.murmure.report.internal;

/** Collects HTML; every text that goes in is escaped. */
public final class Html {

	private final StringBuilder out = new StringBuilder(1 << 16);

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
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
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
