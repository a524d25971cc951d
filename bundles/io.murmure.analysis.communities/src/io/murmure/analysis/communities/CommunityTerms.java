package io.murmure.analysis.communities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;

/**
 * The words that set communities apart, by class-based TF-IDF: {@code tf(t, c) * ln(1 + A / f(t))}, where {@code tf} is the count of
 * word {@code t} in community {@code c} over the words of {@code c}, {@code f} its count in all communities and {@code A} the mean number of words of a
 * community (M. Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022, equation 2).
 *
 * <p>It goes over the posts twice: first for the counts, then for the distinct people behind the best words of each community. A word
 * that only one member says is that member's, not the community's, and is left out.
 */
final class CommunityTerms {

	private static final Comparator<Term> BEST_FIRST = Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::word);

	private static final int FEWEST_PEOPLE = 2;

	private final MemberIndex members;
	private final int communities;
	private final int candidates;
	private final Progress progress;

	/** @param candidates how many of the best words of each community to look at more closely */
	CommunityTerms(MemberIndex members, int communities, int candidates, Progress progress) {
		this.members = members;
		this.communities = communities;
		this.candidates = candidates;
		this.progress = progress;
	}

	/** @return those candidates of each community that its members share, best first */
	List<List<Term>> find(Supplier<BatchReader> posts) {
		TermCounts counts = TermCounts.read(posts.get(), members, progress);
		List<List<Term>> best = best(counts);
		Map<Long, Set<Long>> people = people(posts.get(), counts, best);
		List<List<Term>> told = new ArrayList<>();
		for (int c = 0; c < communities; c++) {
			int community = c;
			told.add(best.get(c).stream()
					.map(term -> new Term(term.word(), term.score(), people.get(TermCounts.key(community, counts.number(term.word()))).size()))
					.filter(term -> term.people() >= FEWEST_PEOPLE).toList());
		}
		return told;
	}

	private List<List<Term>> best(TermCounts counts) {
		double[] overall = new double[counts.terms()];
		double[] words = new double[communities];
		counts.forEach((key, count) -> {
			overall[(int) key] += count;
			words[(int) (key >> 32)] += count;
		});
		double mean = counts.words() / (double) Math.max(1, communities);
		List<PriorityQueue<Term>> queues = new ArrayList<>();
		for (int c = 0; c < communities; c++) {
			queues.add(new PriorityQueue<>(BEST_FIRST.reversed()));
		}
		counts.forEach((key, count) -> {
			int term = (int) key;
			int community = (int) (key >> 32);
			double score = count / words[community] * Math.log(1 + mean / overall[term]);
			offer(queues.get(community), counts, term, score);
		});
		return queues.stream().map(queue -> queue.stream().sorted(BEST_FIRST).toList()).toList();
	}

	private void offer(PriorityQueue<Term> queue, TermCounts counts, int number, double score) {
		if ((queue.size() < candidates || score >= queue.peek().score()) && !counts.isName(counts.term(number))) {
			queue.add(new Term(counts.term(number), score, 0));
			if (queue.size() > candidates) {
				queue.poll();
			}
		}
	}

	private Map<Long, Set<Long>> people(BatchReader posts, TermCounts counts, List<List<Term>> best) {
		Map<Long, Set<Long>> people = new HashMap<>();
		for (int c = 0; c < communities; c++) {
			for (Term term : best.get(c)) {
				people.put(TermCounts.key(c, counts.number(term.word())), new HashSet<>());
			}
		}
		posts.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				long author = batch.longs("author_id")[row];
				int[] own = members.communities(author);
				if (own.length > 0 && batch.texts("text")[row] != null) {
					Words.forEach(batch.texts("text")[row], word -> {
						for (int community : own) {
							Set<Long> tellers = people.get(TermCounts.key(community, counts.number(word)));
							if (tellers != null) {
								tellers.add(author);
							}
						}
					});
				}
			}
		});
		return people;
	}
}
