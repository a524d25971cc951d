package io.murmure.analysis.opportunities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.privacy.Disclosure;
import io.murmure.lib.words.OrdinaryWords;

/**
 * Words of a need that a circle can be asked in: two people at least, of whichever circle, use them when they tell the need, as many people of the circle as the disclosure rule asks use them at all, so that none points at
 * anybody; those that most of the tellers use and the fewest posts of the study have come first (TF-IDF over people).
 *
 * @param words    in the circle's language, each in the form that most of its people write
 * @param meanings of the same
 * @param people   the fewest of the circle who write one of them; 0 for no words
 */
record OwnWords(List<String> words, Set<String> meanings, long people) {

	private static final int MOST = 2;
	private static final int SEVERAL = 2;
	private static final String BETWEEN = " · ";

	private record Ranked(String meaning, String form, long people, double score) {
	}

	/** @param tellings of the need, in all circles */
	static OwnWords of(List<Telling> tellings, CircleTalk circle, String language, Talk talk, Disclosure disclosure) {
		Map<String, Set<Long>> tellers = new HashMap<>();
		tellings.forEach(telling -> telling.meanings().forEach(meaning -> tellers.computeIfAbsent(meaning, first -> new HashSet<>()).add(telling.author())));
		List<Ranked> ranked = new ArrayList<>();
		tellers.forEach((meaning, some) -> {
			long people = circle.peopleWho(meaning);
			if (some.size() >= SEVERAL && disclosure.allows(people) && !OrdinaryWords.isOfAnOccasion(meaning)) {
				circle.form(meaning, language).ifPresent(form -> ranked.add(new Ranked(meaning, form, people, some.size() * talk.rarity(meaning))));
			}
		});
		ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::form));
		List<Ranked> told = ranked.subList(0, Math.min(MOST, ranked.size()));
		return new OwnWords(told.stream().map(Ranked::form).toList(), Set.copyOf(told.stream().map(Ranked::meaning).toList()), told.stream().mapToLong(Ranked::people).min().orElse(0));
	}

	/** Between middle dots, as labels are. */
	String joined() {
		return String.join(BETWEEN, words);
	}
}
