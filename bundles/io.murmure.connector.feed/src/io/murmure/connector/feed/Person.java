package io.murmure.connector.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** The name of a person: in elements of its own, or beside the address as in {@code me@example.org (Ann)} and {@code Ann <me@example.org>}. */
final class Person {

	private static final Pattern NAME_BEHIND = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
	private static final Pattern NAME_BEFORE = Pattern.compile("(.+?)\\s*[<(]\\s*\\S+@\\S+\\s*[>)]");

	private Person() {
	}

	/** The person of the first child with one of the names that tells one. */
	static Optional<String> of(Element parent, String... names) {
		return Elements.all(parent, names).map(Person::name).filter(name -> !name.isBlank()).findFirst();
	}

	private static String name(Element element) {
		if (element.children().isEmpty()) {
			return shown(EntryText.of(element));
		}
		return Elements.text(element, "name", "title", "itunes:name").or(() -> Elements.text(element, "email", "itunes:email")).or(() -> Elements.text(element, "uri", "url", "homepage"))
				.orElseGet(() -> element.children().stream().map(child -> child.attr("rdf:about")).filter(about -> !about.isEmpty()).findFirst().orElse(element.text()));
	}

	static String shown(String written) {
		String plain = written.strip().replaceFirst("^mailto:", "");
		Matcher behind = NAME_BEHIND.matcher(plain);
		Matcher before = NAME_BEFORE.matcher(plain);
		return behind.matches() ? behind.group(1).strip() : before.matches() ? before.group(1).strip() : plain;
	}
}
