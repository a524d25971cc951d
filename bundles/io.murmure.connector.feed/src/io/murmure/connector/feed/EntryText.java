package io.murmure.connector.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
		String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
		String written = element.wholeText();
		boolean coded = element.attr("mode").equals("base64") || type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml") && Elements.isAtom(element);
		String text = coded ? decoded(written, type) : written;
		boolean plain = type.equals("text") || type.equals("text/plain") || type.isEmpty() && !coded && Elements.isAtom(element);
		return plain ? text.strip() : Markup.text(text);
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
