package io.murmure.analysis.communities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.progress.Progress;
import io.murmure.lib.circles.LongSums;
import io.murmure.lib.circles.MemberIndex;

/** How often each community, and everybody in none, uses each term. Memory grows with the pairs of community and term. */
final class TermCounts {

	private final MemberIndex members;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final Map<String, Integer> uses = new HashMap<>();
	private final List<String> forms = new ArrayList<>();
	private final LongSums counts = new LongSums();
	private long all;

	private TermCounts(MemberIndex members) {
		this.members = members;
	}

	static TermCounts read(TermSource source, MemberIndex members, Progress progress) {
		TermCounts counts = new TermCounts(members);
		source.forEach(counts::add, progress);
		return counts;
	}

	private void add(long author, String lemma, String form) {
		int number = numbers.computeIfAbsent(lemma, key -> {
			forms.add(form);
			return forms.size() - 1;
		});
		if (uses.merge(form, 1, Integer::sum) > uses.getOrDefault(forms.get(number), 0)) {
			forms.set(number, form);
		}
		int[] communities = members.communities(author);
		for (int community : communities) {
			counts.add(key(community, number), 1);
		}
		if (communities.length == 0) {
			counts.add(key(members.size(), number), 1);
		}
		all += Math.max(1, communities.length);
	}

	/** The community that stands for everybody in none is one past the last. */
	static long key(int community, int term) {
		return (long) community << 32 | term;
	}

	/** Number of uses of all terms, once for each community of who used it. */
	long all() {
		return all;
	}

	int terms() {
		return forms.size();
	}

	/** The form of a term that is used most. */
	String form(int number) {
		return forms.get(number);
	}

	/** The number of a lemma, or a negative one for one that nobody used. */
	int number(String lemma) {
		return numbers.getOrDefault(lemma, -1);
	}

	/** Visits the count of each {@link #key}. */
	void forEach(LongSums.Visitor visitor) {
		counts.forEach(visitor);
	}
}
