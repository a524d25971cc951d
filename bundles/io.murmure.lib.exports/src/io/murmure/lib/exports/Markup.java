package io.murmure.lib.exports;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Plain text out of HTML. */
public final class Markup {

	private Markup() {
	}

	/** The text that a reader sees, its paragraphs and line breaks kept as lines. */
	public static String text(String html) {
		if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
			return html.strip();
		}
		return text(Jsoup.parseBodyFragment(html).body());
	}

	/** The text that a reader sees in the element. */
	public static String text(Element element) {
		StringBuilder text = new StringBuilder();
		NodeTraversor.traverse(new NodeVisitor() {
			@Override
			public void head(Node node, int depth) {
				if (node instanceof TextNode plain) {
					append(text, plain.text());
				} else if (node instanceof Element inner && (inner.nameIs("br") || isParagraph(inner))) {
					breakLine(text);
				}
			}

			@Override
			public void tail(Node node, int depth) {
				if (node instanceof Element inner && isParagraph(inner)) {
					breakLine(text);
				}
			}
		}, element);
		return text.toString().strip();
	}

	/** Where the links in HTML lead, as they are written there. */
	public static List<String> links(String html) {
		return html.indexOf('<') < 0 ? List.of() : links(Jsoup.parseBodyFragment(html).body());
	}

	/** Where the links in the element lead, as they are written there. */
	public static List<String> links(Element element) {
		return element.select("*|a[href]").eachAttr("href");
	}

	private static boolean isParagraph(Element element) {
		return element.isBlock() || element.nameIs("tr");
	}

	private static void append(StringBuilder text, String more) {
		boolean lineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
		text.append(lineStart ? more.stripLeading() : more);
	}

	private static void breakLine(StringBuilder text) {
		while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
			text.setLength(text.length() - 1);
		}
		if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
			text.append('\n');
		}
	}
}
