package io.murmure.analysis.relays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Micros;
import io.murmure.lib.circles.PostIndex;
import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.Words;

/**
 * News that somebody tells in one community after it was told in another of theirs, in words of their own. Two posts tell the same when the cosine of
 * their words, weighted by rarity (G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988), reaches a threshold and they
 * share at least {@value #FEWEST} words that few posts have; it comes from the post that is most alike. Words that were said in the new community
 * in the same span before are no news there and do not count.
 *
 * <p>Looked for in the posts of people in several communities. O(their words x posts with that word); 4 bytes a word of the study.
 */
final class Retelling {

	private static final int FEWEST = 2;
	/** In a study of many posts a word that one in a hundred has is common; in a small one, a word that twenty have. */
	private static final double COMMON = 0.01;
	private static final int ALWAYS_RARE = 20;

	private final Corpus corpus;
	private final PostIndex posts;
	private final RelaysParameters parameters;
	private final Progress progress;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final List<int[]> users = new ArrayList<>();
	private int[][] words;

	Retelling(Corpus corpus, RelaysParameters parameters, Progress progress) {
		this.corpus = corpus;
		this.posts = corpus.posts();
		this.parameters = parameters;
		this.progress = progress;
	}

	void find(Supplier<BatchReader> texts, Passing passing) {
		int[] tellers = IntStream.range(0, posts.size()).filter(this::mayRetell).toArray();
		if (parameters.retold() >= 1 || tellers.length == 0) {
			return;
		}
		read(texts.get());
		for (int post : tellers) {
			progress.check();
			retold(post, passing);
		}
	}

	private boolean mayRetell(int post) {
		return corpus.members().communities(posts.author(post)).length > 1 && corpus.places().of(post) != Places.NOWHERE;
	}

	private void read(BatchReader texts) {
		words = new int[posts.size()][];
		Map<Integer, List<Integer>> lists = new HashMap<>();
		texts.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int post = posts.find(batch.longs("post_id")[row]);
				Set<Integer> own = new HashSet<>();
				if (batch.texts("text")[row] != null && corpus.places().of(post) != Places.NOWHERE) {
					Words.forEach(batch.texts("text")[row], word -> own.add(numbers.computeIfAbsent(Lemma.of(word), key -> numbers.size())));
				}
				words[post] = own.stream().mapToInt(Integer::intValue).sorted().toArray();
				own.forEach(word -> lists.computeIfAbsent(word, key -> new ArrayList<>(2)).add(post));
			}
		});
		for (int word = 0; word < numbers.size(); word++) {
			users.add(lists.get(word).stream().mapToInt(Integer::intValue).toArray());
		}
	}

	private void retold(int post, Passing passing) {
		int here = corpus.places().of(post);
		Set<Integer> others = new HashSet<>();
		Arrays.stream(corpus.members().communities(posts.author(post))).filter(community -> community != here).forEach(others::add);
		Map<Integer, double[]> alike = new HashMap<>();
		for (int word : words[post]) {
			if (isRare(word) && !isKnown(word, here, post, passing)) {
				for (int earlier : users.get(word)) {
					if (others.contains(corpus.places().of(earlier)) && isRecent(earlier, post, passing)) {
						double[] sum = alike.computeIfAbsent(earlier, key -> new double[2]);
						sum[0] += weight(word) * weight(word);
						sum[1]++;
					}
				}
			}
		}
		double length = length(post);
		int best = -1;
		double most = parameters.retold();
		for (Map.Entry<Integer, double[]> one : alike.entrySet()) {
			double cosine = one.getValue()[0] / (length * length(one.getKey()));
			if (one.getValue()[1] >= FEWEST && (cosine > most || cosine == most && one.getKey() < best)) {
				best = one.getKey();
				most = cosine;
			}
		}
		if (best >= 0) {
			passing.add(post, best, Kind.RETOLD, most);
		}
	}

	private boolean isRare(int word) {
		return users.get(word).length <= Math.max(ALWAYS_RARE, COMMON * posts.size());
	}

	private boolean isKnown(int word, int here, int post, Passing passing) {
		return Arrays.stream(users.get(word)).anyMatch(earlier -> corpus.places().of(earlier) == here && isRecent(earlier, post, passing));
	}

	private boolean isRecent(int earlier, int post, Passing passing) {
		return passing.isBefore(earlier, post) && posts.time(post) - posts.time(earlier) <= Micros.of(parameters.within());
	}

	private double weight(int word) {
		return Math.log(posts.size() / (double) users.get(word).length);
	}

	private double length(int post) {
		return Math.sqrt(Arrays.stream(words[post]).mapToDouble(word -> weight(word) * weight(word)).sum());
	}
}
