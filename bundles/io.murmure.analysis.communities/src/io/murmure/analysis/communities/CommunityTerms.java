package io.murmure.analysis.communities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import io.murmure.core.progress.Progress;
import io.murmure.lib.circles.MemberIndex;

/**
 * The terms that set communities apart, by class-based TF-IDF: {@code tf(t, c) * ln(1 + A / f(t))}, where {@code tf} is the count of
 * term {@code t} in community {@code c} over all terms of {@code c}, {@code f} its count in all classes and {@code A} the mean number of terms of a
 * class (M. Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022, equation 2). Classes are the
 * communities and, as one more, everybody who is in none.
 *
 * <p>It goes over the source twice: first for the counts, then for the distinct people behind the best terms of each community. A term
 * that only one member uses is that member's, not the community's, and is left out.
 */
final class CommunityTerms {

	private static final Comparator<Term> BEST_FIRST = Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::word);

	private static final int FEWEST_PEOPLE = 2;

	private final MemberIndex members;
	private final int candidates;
	private final Progress progress;

	/** @param candidates how many of the best terms of each community to look at more closely */
	CommunityTerms(MemberIndex members, int candidates, Progress progress) {
		this.members = members;
		this.candidates = candidates;
		this.progress = progress;
	}

	/** @return those candidates of each community that its members share, best first */
	List<List<Term>> find(TermSource source) {
		TermCounts counts = TermCounts.read(source, members, progress);
		List<List<Term>> best = best(counts);
		Map<Long, Set<Long>> people = people(source, counts, best);
		List<List<Term>> told = new ArrayList<>();
		for (int c = 0; c < members.size(); c++) {
			int community = c;
			told.add(best.get(c).stream().map(term -> term.by(people.get(TermCounts.key(community, term.number())).size()))
					.filter(term -> term.people() >= FEWEST_PEOPLE).toList());
		}
		return told;
	}

	private List<List<Term>> best(TermCounts counts) {
		double[] overall = new double[counts.terms()];
		double[] own = new double[members.size() + 1];
		counts.forEach((key, count) -> {
			overall[(int) key] += count;
			own[(int) (key >> 32)] += count;
		});
		double mean = counts.all() / (double) (own[members.size()] > 0 ? own.length : Math.max(1, members.size()));
		List<PriorityQueue<Term>> queues = new ArrayList<>();
		for (int c = 0; c < members.size(); c++) {
			queues.add(new PriorityQueue<>(BEST_FIRST.reversed()));
		}
		counts.forEach((key, count) -> {
			int term = (int) key;
			int community = (int) (key >> 32);
			if (community < members.size()) {
				double score = count / own[community] * Math.log(1 + mean / overall[term]);
				offer(queues.get(community), new Term(term, counts.form(term), score, 0));
			}
		});
		return queues.stream().map(queue -> queue.stream().sorted(BEST_FIRST).toList()).toList();
	}

	private void offer(PriorityQueue<Term> queue, Term term) {
		queue.add(term);
		if (queue.size() > candidates) {
			queue.poll();
		}
	}

	private Map<Long, Set<Long>> people(TermSource source, TermCounts counts, List<List<Term>> best) {
		Map<Long, Set<Long>> people = new HashMap<>();
		for (int c = 0; c < members.size(); c++) {
			for (Term term : best.get(c)) {
				people.put(TermCounts.key(c, term.number()), new HashSet<>());
			}
		}
		source.forEach((author, lemma, form) -> {
			int[] own = members.communities(author);
			int number = own.length == 0 ? -1 : counts.number(lemma);
			for (int c = 0; c < own.length && number >= 0; c++) {
				Set<Long> users = people.get(TermCounts.key(own[c], number));
				if (users != null) {
					users.add(author);
				}
			}
		}, progress);
		return people;
	}
}
