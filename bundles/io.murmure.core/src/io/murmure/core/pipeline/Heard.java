package io.murmure.core.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.privacy.Introduction;
import io.murmure.core.privacy.Telephone;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;

/**
 * Who is heard of in the sources of an import (of phone numbers, those alone that take part), how else the sources call them, and what those who have no name
 * there say they are called. Memory grows with people.
 */
final class Heard implements SourceContext.PeopleSink {

	private final Set<Person> people = new LinkedHashSet<>();
	private final Set<Person> mentioned = new LinkedHashSet<>();
	private final Set<Person> spoke = new HashSet<>();
	private final Map<String, Set<Person>> introduced = new LinkedHashMap<>();
	/** Other names, as they are written. */
	private final Map<Person, Set<Person>> others = new LinkedHashMap<>();
	/** Other names in small letters: who is meant by a mention. */
	private final Map<Person, Set<Person>> bearers = new HashMap<>();

	private final Map<Person, Set<String>> ids = new HashMap<>();

	/** A person as one platform calls them. */
	record Person(String platform, String name) {

		Person small() {
			return new Person(platform, name.toLowerCase(Locale.ROOT));
		}
	}

	void hear(SourceRecord record) {
		Person author = new Person(record.platform(), record.author());
		if (!author.name().isBlank() && !isOfTheChannel(record)) {
			people.add(author);
		}
		if (record instanceof Post post) {
			post.mentions().stream().filter(name -> Telephone.of(name).isEmpty()).forEach(name -> mentioned.add(new Person(post.platform(), name)));
			if (spoke.add(author)) {
				Introduction.of(author.name(), post.text()).ifPresent(name -> introduced.computeIfAbsent(name, first -> new LinkedHashSet<>()).add(author));
			}
		}
	}

	@Override
	public void alsoCalled(String platform, String author, String other) {
		if (author.isBlank() || other.isBlank() || other.equals(author)) {
			return;
		}
		Person person = new Person(platform, author);
		Person called = new Person(platform, other.strip());
		others.computeIfAbsent(called, first -> new LinkedHashSet<>()).add(person);
		bearers.computeIfAbsent(called.small(), first -> new LinkedHashSet<>()).add(person);
	}

	@Override
	public void identified(String platform, String author, String id) {
		if (!author.isBlank() && !id.isBlank()) {
			ids.computeIfAbsent(new Person(platform, author), first -> new HashSet<>(1)).add(id);
		}
	}

	/** The platform's own id, where the sources tell exactly one. */
	Optional<String> id(Person person) {
		return Optional.ofNullable(ids.get(person)).filter(told -> told.size() == 1).map(told -> told.iterator().next());
	}

	/** Whether people of different ids are called so, each in another source. */
	boolean isShared(Person person) {
		return ids.getOrDefault(person, Set.of()).size() > 1;
	}

	private static boolean isOfTheChannel(SourceRecord record) {
		return record instanceof Post post && post.marks().contains(Mark.CHANNEL);
	}

	/** Whether they say or do something here, or are addressed. */
	boolean takesPart(Person person) {
		return people.contains(person) || mentioned.contains(person);
	}

	/** Who is mentioned: who bears the name, or the only one who is called so, too. */
	Person meant(String platform, String name) {
		Person person = new Person(platform, name);
		Set<Person> called = people.contains(person) ? Set.of() : bearers.getOrDefault(person.small(), Set.of());
		return called.size() == 1 ? called.iterator().next() : person;
	}

	/**
	 * Handles and names, each with who bears it: of a handle that two platforms have, the first; of a name that several say is theirs, all of them. Of who only
	 * stands in a list of members, none.
	 */
	Map<String, Set<Person>> byName() {
		Set<Person> takePart = new LinkedHashSet<>(people);
		mentioned.forEach(person -> takePart.add(meant(person.platform(), person.name())));
		Map<String, Set<Person>> byName = new LinkedHashMap<>();
		takePart.forEach(person -> byName.putIfAbsent(person.name(), Set.of(person)));
		introduced.forEach(byName::putIfAbsent);
		others.forEach((called, all) -> {
			Set<Person> here = new LinkedHashSet<>(all);
			here.retainAll(takePart);
			if (!here.isEmpty()) {
				byName.putIfAbsent(called.name(), here);
			}
		});
		return byName;
	}
}
