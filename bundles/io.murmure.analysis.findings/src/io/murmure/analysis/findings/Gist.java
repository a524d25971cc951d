package io.murmure.analysis.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.StudySettings;
import io.murmure.engine.needs.Things;
import io.murmure.lib.words.OrdinaryWords;

/**
 * What posts are about, in words that identify nobody: each written, in any form or in the other language, by as many of their authors as the disclosure rule asks, none of them what anybody is called, and in all
 * its forms and both languages more than elsewhere. Ranked by class-based TF-IDF, {@code tf(t) * ln(1 + A / f(t))}, the classes being these posts and the others (M. Grootendorst, "BERTopic: Neural topic
 * modeling with a class-based TF-IDF procedure", 2022, equation 2). O(words of the study), once, and of each channel asked about; memory grows with different words.
 */
final class Gist {

	private static final int WORDS = 3;
	private static final String BETWEEN = " · ";
	private static final int CLASSES = 2;
	private static final Comparator<Map.Entry<String, Set<Long>>> MOST_WRITTEN =
		Comparator.<Map.Entry<String, Set<Long>>>comparingInt(form -> form.getValue().size()).thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));

	private final Said said;
	private final Disclosure disclosure;
	private final Progress progress;
	private final Map<Long, Usage> usages = new HashMap<>();
	private Optional<Usage> everywhere = Optional.empty();

	/** In how many posts of a channel each meaning is, and all of them together. */
	private static final class Usage {
		private final Map<String, Integer> posts = new HashMap<>();
		private long all;

		void add(String meaning) {
			posts.merge(meaning, 1, Integer::sum);
			all++;
		}
	}

	/** A word of the posts in question, in all its forms. */
	private static final class Word {
		private final Map<String, Set<Long>> authors = new TreeMap<>();
		private int posts;

		void add(String form, long author) {
			authors.computeIfAbsent(form, first -> new HashSet<>()).add(author);
			posts++;
		}

		/**
		 * The form that most people write, of several the first in the alphabet; none where that is too few for any study: a rare form might tell who wrote it, however many mean
		 * the same.
		 */
		Optional<String> form() {
			return authors.entrySet().stream().filter(form -> form.getValue().size() >= StudySettings.FEWEST).max(MOST_WRITTEN).map(Map.Entry::getKey);
		}

		int people() {
			return (int) authors.values().stream().flatMap(Set::stream).distinct().count();
		}
	}

	/**
	 * Words that tell what posts are about.
	 *
	 * @param words  between middle dots, the most telling first; empty where none may be told
	 * @param people the fewest who wrote one of them, in any form
	 */
	record About(String words, long people) {

		boolean isNothing() {
			return words.isEmpty();
		}
	}

	private record Ranked(String form, int people, double score) {
	}

	Gist(Said said, Disclosure disclosure, Progress progress) {
		this.said = said;
		this.disclosure = disclosure;
		this.progress = progress;
	}

	/** What sets posts apart from all others. */
	About of(List<Long> posts) {
		everywhere = everywhere.or(() -> Optional.of(usage(said.all())));
		return of(posts, everywhere.get());
	}

	/**
	 * What the talk of a channel was about for a while, against what it is usually about.
	 *
	 * @param from microseconds since 1970, like {@code to}, both included
	 */
	About of(long channel, long from, long to) {
		List<Long> talk = said.in(channel);
		return of(talk.stream().filter(post -> said.time(post) >= from && said.time(post) <= to).toList(), usages.computeIfAbsent(channel, asked -> usage(talk)));
	}

	private About of(List<Long> posts, Usage usage) {
		Map<String, Word> words = new TreeMap<>();
		posts.forEach(post -> forEachWord(post, (meaning, form) -> words.computeIfAbsent(meaning, first -> new Word()).add(form, said.author(post))));
		long own = words.values().stream().mapToLong(word -> word.posts).sum();
		List<Ranked> ranked = new ArrayList<>();
		words.forEach((meaning, word) -> {
			int everywhere = usage.posts.getOrDefault(meaning, 0);
			boolean more = (double) word.posts * usage.all > (double) everywhere * own;
			if (more && disclosure.allows(word.people()) && !OrdinaryWords.isOfAnOccasion(meaning)) {
				double score = word.posts / (double) own * Math.log(1 + usage.all / (double) CLASSES / everywhere);
				word.form().ifPresent(form -> ranked.add(new Ranked(form, word.people(), score)));
			}
		});
		ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::form));
		List<Ranked> told = ranked.subList(0, Math.min(WORDS, ranked.size()));
		return new About(String.join(BETWEEN, told.stream().map(Ranked::form).toList()), told.stream().mapToInt(Ranked::people).min().orElse(0));
	}

	private Usage usage(Collection<Long> posts) {
		Usage usage = new Usage();
		posts.forEach(post -> {
			progress.check();
			forEachWord(post, (meaning, form) -> usage.add(meaning));
		});
		return usage;
	}

	/** What the words of a post mean, each once, with the word itself; without what people are called. */
	private void forEachWord(long post, BiConsumer<String, String> action) {
		Map<String, String> written = new TreeMap<>();
		said.names().others(said.text(post)).values().forEach(word -> written.putIfAbsent(Things.meant(word), word));
		written.forEach(action);
	}
}
