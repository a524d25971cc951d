package io.murmure.core.pipeline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.murmure.core.privacy.Introduction;
import io.murmure.core.privacy.Telephone;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;

/** Who is heard of in the sources of an import (of phone numbers, those alone that take part), and what those who have no name there say they are called. Memory grows with people. */
final class Heard {

	private final Set<Person> people = new LinkedHashSet<>();
	private final Set<Person> spoke = new HashSet<>();
	private final Map<String, Set<Person>> introduced = new LinkedHashMap<>();

	/** A person as one platform calls them. */
	record Person(String platform, String name) {
	}

	void hear(SourceRecord record) {
		Person author = new Person(record.platform(), record.author());
		if (!author.name().isBlank() && !isOfTheChannel(record)) {
			people.add(author);
		}
		if (record instanceof Post post) {
			post.mentions().stream().filter(name -> Telephone.of(name).isEmpty()).forEach(name -> people.add(new Person(post.platform(), name)));
			if (spoke.add(author)) {
				Introduction.of(author.name(), post.text()).ifPresent(name -> introduced.computeIfAbsent(name, first -> new LinkedHashSet<>()).add(author));
			}
		}
	}

	private static boolean isOfTheChannel(SourceRecord record) {
		return record instanceof Post post && post.marks().contains(Mark.CHANNEL);
	}

	/** Handles and display names, each with who bears it: of a handle that two platforms have, the first; of a name that several say is theirs, all of them. */
	Map<String, Set<Person>> byName() {
		Map<String, Set<Person>> byName = new LinkedHashMap<>();
		people.forEach(person -> byName.putIfAbsent(person.name(), Set.of(person)));
		introduced.forEach(byName::putIfAbsent);
		return byName;
	}
}
