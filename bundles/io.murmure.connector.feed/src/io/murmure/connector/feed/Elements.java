package io.murmure.connector.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

/** Finds elements by names that do not depend on which prefix a feed chose for a namespace: {@code title}, {@code dc:creator}, {@code media:title}. */
final class Elements {

	private static final String NONE = "http://www.w3.org/XML/1998/namespace";
	private static final Map<String, String> PREFIXES = Map.ofEntries(Map.entry("purl.org/dc/elements/1.", "dc:"), Map.entry("purl.org/dc/terms", "dcterms:"),
			Map.entry("purl.org/rss/1.0/modules/content", "content:"), Map.entry("search.yahoo.com/mrss", "media:"), Map.entry("itunes.com/dtds/podcast", "itunes:"),
			Map.entry("purl.org/syndication/thread", "thr:"), Map.entry("purl.org/rss/1.0/modules/slash", "slash:"), Map.entry("wellformedweb.org/commentapi", "wfw:"),
			Map.entry("purl.org/atompub/tombstones", "at:"), Map.entry("w3.org/1999/xhtml", "xhtml:"));
	private static final List<String> OWN = List.of("purl.org/rss/1.0", "purl.org/net/rss1.1", "w3.org/2005/atom", "purl.org/atom", "my.netscape.com", "channel.netscape.com",
			"backend.userland.com", "blogs.law.harvard.edu/tech/rss", "rssnamespace.org");

	private Elements() {
	}

	/** The name of an element, with a known prefix, and without one for the formats' own elements. */
	static String name(Element element) {
		String namespace = element.tag().namespace();
		String local = element.tag().localName();
		String written = element.tagName().equals(local) ? "" : element.tagName().substring(0, element.tagName().length() - local.length());
		if (namespace.equals(NONE) || namespace.isEmpty()) {
			return (written.equals("atom:") || written.equals("rss:") ? "" : written) + local;
		}
		String address = namespace.toLowerCase(Locale.ROOT);
		for (Map.Entry<String, String> known : PREFIXES.entrySet()) {
			if (address.contains(known.getKey())) {
				return known.getValue() + local;
			}
		}
		return OWN.stream().anyMatch(address::contains) ? local : "other:" + local;
	}

	/** The children that bear one of the names, those of the first name first. */
	static Stream<Element> all(Element parent, String... names) {
		return Stream.of(names).flatMap(name -> parent.children().stream().filter(child -> name(child).equals(name)));
	}

	static Optional<Element> first(Element parent, String... names) {
		return all(parent, names).findFirst();
	}

	/** The text of the first child with one of the names that has any. */
	static Optional<String> text(Element parent, String... names) {
		return all(parent, names).map(child -> child.wholeText().strip()).filter(text -> !text.isEmpty()).findFirst();
	}

	static boolean isAtom(Element element) {
		return element.tag().namespace().toLowerCase(Locale.ROOT).contains("atom");
	}
}
