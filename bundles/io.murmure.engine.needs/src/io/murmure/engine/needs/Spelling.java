package io.murmure.engine.needs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How texts are spelt: runs of {@value #SHORTEST} to {@value #LONGEST} letters within words, by TF-IDF. They join inflected, compound and misspelt words and what French and
 * English share, in no need of a list (P. McNamee, J. Mayfield, "Character n-gram tokenization for European language text retrieval", Information Retrieval 7, 2004).
 * O(letters of texts).
 */
final class Spelling {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
	private static final int SHORTEST = 5;
	private static final int LONGEST = 7;

	private Spelling() {
	}

	/** A unit vector a text; what one text alone has joins nothing and is left out. */
	static List<SparseVector> of(List<String> texts) {
		List<Map<String, Double>> counts = texts.stream().map(Spelling::runs).toList();
		Map<String, Integer> having = SparseVector.having(counts);
		return SparseVector.unit(counts.stream().map(runs -> {
			Map<String, Double> weighted = new TreeMap<>();
			runs.forEach((run, count) -> {
				if (having.get(run) > 1) {
					weighted.put(run, (1 + Math.log(count)) * (1 + Math.log((1.0 + texts.size()) / (1 + having.get(run)))));
				}
			});
			return weighted;
		}).toList());
	}

	/** How often a text has each run; a blank stands before and after a word, and a word that is shorter than a run is one. */
	private static Map<String, Double> runs(String text) {
		Map<String, Double> counts = new TreeMap<>();
		Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
		while (word.find()) {
			String whole = " " + word.group() + " ";
			for (int length = SHORTEST; length <= LONGEST && length < whole.length(); length++) {
				for (int from = 0; from + length <= whole.length(); from++) {
					counts.merge(whole.substring(from, from + length), 1.0, Double::sum);
				}
			}
			if (whole.length() <= LONGEST) {
				counts.merge(whole, 1.0, Double::sum);
			}
		}
		return counts;
	}
}
