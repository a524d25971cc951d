package io.murmure.connector.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;
import io.murmure.core.source.TextReader;

/**
 * What the first kilobytes of an XML file tell: how it is encoded, and the name of its outermost element.
 *
 * @param decoding its encoding
 * @param root     local name of the outermost element; empty when it is no XML
 * @param start    the first characters
 */
record XmlHead(TextDecoding decoding, String root, String start) {

	private static final int BYTES = 1 << 16;
	private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
	private static final Pattern ROOT = Pattern.compile("(?s)\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*+<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>].*");

	static XmlHead of(Source source) throws IOException {
		byte[] head = source.head(BYTES);
		TextDecoding decoding = TextDecoding.of(head).orElse(TextDecoding.UTF_8);
		if (decoding.mark() == 0 && !decoding.isWide()) {
			decoding = declared(head).filter(told -> !told.equals(StandardCharsets.UTF_8) && !told.equals(StandardCharsets.US_ASCII)).map(TextDecoding::declared).orElse(decoding);
		}
		String start = start(head, decoding);
		Matcher root = ROOT.matcher(start);
		return new XmlHead(decoding, root.matches() ? root.group(1) : "", start);
	}

	private static String start(byte[] head, TextDecoding decoding) throws IOException {
		try (Reader reader = TextReader.of(head, decoding); StringWriter start = new StringWriter()) {
			reader.transferTo(start);
			return start.toString();
		}
	}

	private static Optional<Charset> declared(byte[] head) {
		Matcher told = DECLARED.matcher(new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1));
		try {
			return told.find() ? Optional.of(Charset.forName(told.group(1))).filter(Charset::canEncode) : Optional.empty();
		} catch (IllegalArgumentException unknown) {
			return Optional.empty();
		}
	}

	/** True when the outermost element is that of a feed. */
	boolean isFeed() {
		return switch (root) {
			case "rss" -> true;
			case "RDF" -> start.contains("purl.org/rss/1.0") || start.contains("my.netscape.com/rdf") || start.contains("channel.netscape.com");
			case "feed", "entry" -> start.contains("w3.org/2005/Atom") || start.contains("purl.org/atom") || start.contains("<entry") || start.contains("<feed version");
			default -> false;
		};
	}
}
