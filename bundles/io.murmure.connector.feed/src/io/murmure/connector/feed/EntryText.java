package io.murmure.connector.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Element;

import io.murmure.lib.exports.Markup;

/** The plain text of an element that may hold text, escaped HTML, markup as it is, or base64. */
final class EntryText {

	private EntryText() {
	}

	static String of(Element element) {
		if (!element.children().isEmpty()) {
			return Markup.text(element.html());
		}
		String written = written(element);
		return isPlain(element) ? written.strip() : Markup.text(written);
	}

	/** Where the links in it lead, as they are written there. */
	static List<String> links(Element element) {
		if (!element.children().isEmpty()) {
			return Markup.links(element);
		}
		return isPlain(element) ? List.of() : Markup.links(written(element));
	}

	private static boolean isPlain(Element element) {
		String type = type(element);
		return type.equals("text") || type.equals("text/plain") || type.isEmpty() && !isCoded(element) && Elements.isAtom(element);
	}

	private static boolean isCoded(Element element) {
		String type = type(element);
		return element.attr("mode").equals("base64") || type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml") && Elements.isAtom(element);
	}

	private static String type(Element element) {
		return element.attr("type").strip().toLowerCase(Locale.ROOT);
	}

	private static String written(Element element) {
		return isCoded(element) ? decoded(element.wholeText(), type(element)) : element.wholeText();
	}

	/** Pictures and the like say nothing. */
	private static String decoded(String written, String type) {
		boolean words = type.isEmpty() || type.startsWith("text/") || type.endsWith("xhtml+xml") || type.equals("application/octet-stream");
		try {
			return words ? new String(Base64.getMimeDecoder().decode(written.strip()), StandardCharsets.UTF_8) : "";
		} catch (IllegalArgumentException noBase64) {
			return written;
		}
	}

	/** The text of the first of the elements that has any. */
	static Optional<String> first(Element parent, String... names) {
		return Elements.all(parent, names).map(EntryText::of).filter(text -> !text.isBlank()).findFirst();
	}
}
