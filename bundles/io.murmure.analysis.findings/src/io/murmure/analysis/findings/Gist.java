package io.murmure.analysis.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.engine.needs.Things;
import io.murmure.lib.words.OrdinaryWords;

/**
 * What posts are about, in words that identify nobody: each written, in this very form, by as many of their authors as the disclosure rule asks, none of them what anybody is called, and in all
 * its forms and both languages more than elsewhere. Ranked by class-based TF-IDF, {@code tf(t) * ln(1 + A / f(t))}, the classes being these posts and the others (M. Grootendorst, "BERTopic: Neural topic
 * modeling with a class-based TF-IDF procedure", 2022, equation 2). O(words of the study), once, and of each channel asked about; memory grows with different words.
 */
final class Gist {

	private static final int WORDS = 3;
	private static final String BETWEEN = " · ";
	/** What one person alone says is that person's. */
	private static final int SEVERAL = 2;
	private static final int CLASSES = 2;
	private static final Comparator<Map.Entry<String, Set<Long>>> MOST_WRITTEN =
		Comparator.<Map.Entry<String, Set<Long>>>comparingInt(form -> form.getValue().size()).thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));
	private static final String EVERYWHERE = "";

	private final Said said;
	private final Disclosure disclosure;
	private final Progress progress;
	private final Map<String, Usage> usages = new HashMap<>();

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

		/** The form that most people write, of several the first in the alphabet, where enough of them do: a rare form might tell who wrote it, however many mean the same. */
		Optional<String> form(IntPredicate enough) {
			return authors.entrySet().stream().filter(form -> enough.test(form.getValue().size())).max(MOST_WRITTEN).map(Map.Entry::getKey);
		}
	}

	private record Ranked(String form, double score) {
	}

	Gist(Said said, Disclosure disclosure, Progress progress) {
		this.said = said;
		this.disclosure = disclosure;
		this.progress = progress;
	}

	/** What sets posts apart from all others; words between middle dots, the most telling first, empty where none may be told. */
	String of(List<Long> posts) {
		return of(posts, usages.computeIfAbsent(EVERYWHERE, all -> usage(said.all())));
	}

	/**
	 * What the talk of a channel was about for a while, against what it is usually about.
	 *
	 * @param from microseconds since 1970, like {@code to}, both included
	 */
	String of(String channel, long from, long to) {
		List<Long> talk = said.in(channel);
		return of(talk.stream().filter(post -> said.time(post) >= from && said.time(post) <= to).toList(), usages.computeIfAbsent(channel, asked -> usage(talk)));
	}

	private String of(List<Long> posts, Usage usage) {
		Map<String, Word> words = new TreeMap<>();
		posts.forEach(post -> forEachWord(post, (meaning, form) -> words.computeIfAbsent(meaning, first -> new Word()).add(form, said.author(post))));
		long own = words.values().stream().mapToLong(word -> word.posts).sum();
		List<Ranked> ranked = new ArrayList<>();
		words.forEach((meaning, word) -> {
			int everywhere = usage.posts.getOrDefault(meaning, 0);
			boolean more = (double) word.posts * usage.all > (double) everywhere * own;
			if (more && !OrdinaryWords.isOfAnOccasion(meaning)) {
				double score = word.posts / (double) own * Math.log(1 + usage.all / (double) CLASSES / everywhere);
				word.form(this::mayBeTold).ifPresent(form -> ranked.add(new Ranked(form, score)));
			}
		});
		ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::form));
		return String.join(BETWEEN, ranked.stream().limit(WORDS).map(Ranked::form).toList());
	}

	private boolean mayBeTold(int people) {
		return people >= SEVERAL && disclosure.allows(people);
	}

	private Usage usage(List<Long> posts) {
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
