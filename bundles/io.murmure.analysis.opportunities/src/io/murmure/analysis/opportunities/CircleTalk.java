package io.murmure.analysis.opportunities;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.murmure.core.study.StudySettings;

/** What the people of one circle say, while posts are read: some words and who writes them, languages, lengths and emoji. */
final class CircleTalk {

	private static final int LONGEST = 1000;
	private static final Comparator<Map.Entry<String, Set<Long>>> MOST_PEOPLE = Comparator.<Map.Entry<String, Set<Long>>>comparingInt(use -> use.getValue().size())
			.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));

	/** A word in one language. */
	private record Written(String language, String form) {
	}

	private final Set<Long> people = new HashSet<>();
	private final Map<String, Map<Written, Set<Long>>> words = new HashMap<>();
	private final Map<String, Integer> languages = new TreeMap<>();
	private final Map<String, Set<Long>> emoji = new HashMap<>();
	private final int[] postsOfLength = new int[LONGEST + 1];
	private int posts;

	/** @param language empty where it is not known */
	void post(long author, String language, String text) {
		people.add(author);
		posts++;
		if (!language.isEmpty()) {
			languages.merge(language, 1, Integer::sum);
		}
		postsOfLength[Math.min(LONGEST, text.strip().split("\\s+").length)]++;
		Emoji.of(text).forEach(one -> emoji.computeIfAbsent(one, first -> new HashSet<>()).add(author));
	}

	void say(long author, String language, String meaning, String form) {
		words.computeIfAbsent(meaning, first -> new HashMap<>()).computeIfAbsent(new Written(language, form), first -> new HashSet<>()).add(author);
	}

	int posts() {
		return posts;
	}

	int people() {
		return people.size();
	}

	/** The form of a word that most people write in a language, the first in the alphabet of several; none where so few write it that it might tell who does. */
	Optional<String> form(String meaning, String language) {
		Map<String, Set<Long>> forms = new HashMap<>();
		words.getOrDefault(meaning, Map.of()).forEach((written, who) -> {
			if (written.language().equals(language)) {
				forms.put(written.form(), who);
			}
		});
		return forms.entrySet().stream().filter(form -> form.getValue().size() >= StudySettings.FEWEST).max(MOST_PEOPLE).map(Map.Entry::getKey);
	}

	/** How many people write a word, in any form and language. */
	long peopleWho(String meaning) {
		return words.getOrDefault(meaning, Map.of()).values().stream().flatMap(Collection::stream).distinct().count();
	}

	/** The language of most posts, the first in the alphabet of several. */
	Optional<String> language() {
		return most(languages.keySet().stream());
	}

	/** The one of these in which more posts are, the first of several as many. */
	String language(List<String> some) {
		return most(some.stream()).orElseThrow();
	}

	private Optional<String> most(Stream<String> some) {
		return some.reduce((one, other) -> languages.getOrDefault(other, 0) > languages.getOrDefault(one, 0) ? other : one);
	}

	/** Of the posts whose language is known, those in this one; 0 where none is known. */
	double share(String language) {
		return languages.getOrDefault(language, 0) / (double) Math.max(1, languages.values().stream().mapToInt(Integer::intValue).sum());
	}

	/** The median of words a post; from {@value #LONGEST} on all are as long. */
	double length() {
		return (length((posts + 1) / 2) + length(posts / 2 + 1)) / 2.0;
	}

	private int length(int rank) {
		int below = 0;
		for (int length = 0; length < LONGEST; length++) {
			below += postsOfLength[length];
			if (below >= rank) {
				return length;
			}
		}
		return LONGEST;
	}

	/** Emoji with who uses them, those of most people first. */
	List<Map.Entry<String, Set<Long>>> emoji() {
		return emoji.entrySet().stream().sorted(MOST_PEOPLE.reversed()).toList();
	}
}
