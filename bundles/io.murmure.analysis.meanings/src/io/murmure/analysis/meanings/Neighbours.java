package io.murmure.analysis.meanings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.murmure.lib.words.LogOdds;

/**
 * The words beside a word that set one of its uses apart from the other: log-odds with an informative prior (Monroe, Colaresi and Quinn 2008), each word once a post; only those that enough people wrote, so that they may be told.
 *
 * @param words  numbers of words, the most telling first
 * @param people the fewest people who wrote one of them there, 0 without any
 */
record Neighbours(List<Integer> words, int people) {

	private static final int MOST = 3;
	/** So many standard errors at least. */
	private static final double TELLING = 1.5;

	/**
	 * @param people so many wrote a word in the posts that it tells of
	 */
	static Neighbours of(int word, List<Talk.Post> posts, List<Talk.Post> others, int people) {
		Map<Integer, Set<Long>> authors = new HashMap<>();
		posts.forEach(post -> Arrays.stream(post.words()).forEach(one -> authors.computeIfAbsent(one, first -> new HashSet<>()).add(post.author())));
		Map<Integer, Integer> here = counts(posts);
		Map<Integer, Integer> there = counts(others);
		double all = sum(here);
		double allOther = sum(there);
		Map<Integer, Double> errors = new HashMap<>();
		authors.forEach((one, who) -> {
			if (one != word && who.size() >= people) {
				int uses = here.get(one);
				int other = there.getOrDefault(one, 0);
				errors.put(one, new LogOdds((uses + other) / (all + allOther)).standardErrors(uses, all, other, allOther));
			}
		});
		List<Integer> told = errors.keySet().stream().filter(one -> errors.get(one) >= TELLING)
				.sorted(Comparator.comparingDouble((Integer one) -> -errors.get(one)).thenComparing(Comparator.naturalOrder())).limit(MOST).toList();
		return new Neighbours(told, told.stream().mapToInt(one -> authors.get(one).size()).min().orElse(0));
	}

	private static Map<Integer, Integer> counts(List<Talk.Post> posts) {
		Map<Integer, Integer> counts = new HashMap<>();
		posts.forEach(post -> IntStream.of(post.words()).forEach(word -> counts.merge(word, 1, Integer::sum)));
		return counts;
	}

	private static double sum(Map<Integer, Integer> counts) {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}
}
