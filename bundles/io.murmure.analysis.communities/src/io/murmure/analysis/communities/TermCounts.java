package io.murmure.analysis.communities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;

/** How often each community says each word. Memory grows with the pairs of community and word. */
final class TermCounts {

	private final Map<String, Integer> numbers = new HashMap<>();
	private final List<String> terms = new ArrayList<>();
	private final LongSums counts = new LongSums();
	private final Set<String> names = new HashSet<>();
	private long words;

	/** Counts the words of all members; the names of people are told apart from what they talk about. */
	static TermCounts read(BatchReader posts, MemberIndex members, Progress progress) {
		TermCounts counts = new TermCounts();
		posts.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int[] communities = members.communities(batch.longs("author_id")[row]);
				String text = batch.texts("text")[row];
				if (communities.length > 0) {
					counts.addName(batch.texts("author")[row]);
					if (text != null) {
						counts.add(text, communities);
					}
				}
			}
			progress.worked(batch.size());
		});
		return counts;
	}

	private void addName(String author) {
		if (author != null && names.add(author)) {
			Words.forEach(author, names::add);
		}
	}

	private void add(String text, int[] communities) {
		Words.forEach(text, word -> {
			Integer number = numbers.computeIfAbsent(word, term -> {
				terms.add(term);
				return terms.size() - 1;
			});
			for (int community : communities) {
				counts.add(key(community, number), 1);
				words++;
			}
		});
	}

	static long key(int community, int term) {
		return (long) community << 32 | term;
	}

	/** Number of words of all communities together. */
	long words() {
		return words;
	}

	int terms() {
		return terms.size();
	}

	String term(int number) {
		return terms.get(number);
	}

	/** The number of a term, or a negative one for a term that nobody said. */
	int number(String term) {
		return numbers.getOrDefault(term, -1);
	}

	boolean isName(String term) {
		return names.contains(term);
	}

	/** Visits the count of each {@link #key}. */
	void forEach(LongSums.Visitor visitor) {
		counts.forEach(visitor);
	}
}
