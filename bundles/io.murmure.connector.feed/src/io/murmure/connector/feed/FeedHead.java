package io.murmure.connector.feed;

import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Element;

/**
 * What a feed says of itself, as far as it was read: of Atom and RSS 2.0 what stands before the first entry.
 *
 * @param title    plain text, empty when there is none
 * @param author   who writes what has no author of its own
 * @param language ISO 639-1, empty when not told
 * @param address  of the pages that the feed is about, to complete relative addresses
 */
record FeedHead(String title, String author, String language, String address) {

	static final FeedHead NONE = new FeedHead("", "", "", "");

	/** @param channel the element around the entries, or beside them in RSS 1.0 */
	static FeedHead of(Element channel) {
		String author = Person.of(channel, "author", "dc:creator", "itunes:author", "managingEditor", "webMaster", "dc:publisher").orElse("");
		String language = Elements.text(channel, "language", "dc:language").orElse(channel.attr("xml:lang"));
		return new FeedHead(EntryText.first(channel, "title", "dc:title").orElse(""), author, language(language), address(channel));
	}

	static String language(String written) {
		String two = written.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
		return two.matches("[a-z]{2}") ? two : "";
	}

	private static String address(Element channel) {
		Optional<String> link = Elements.all(channel, "link").filter(one -> one.attr("rel").isEmpty() || one.attr("rel").equals("alternate"))
				.map(one -> one.hasAttr("href") ? one.attr("href") : one.wholeText().strip()).filter(one -> one.startsWith("http")).findFirst();
		return channel.attr("xml:base").startsWith("http") ? channel.attr("xml:base") : link.orElse("");
	}
}
