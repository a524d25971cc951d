package io.murmure.lib.words;

/**
 * The lemma under which the forms of a word are counted together: without plural, feminine and the usual endings of verbs, French and
 * English alike, because texts of small groups mix them. It is a key, not a word to show: show the most frequent form of it.
 *
 * <p>After the light stemmers of D. Harman ("How effective is suffixing?", JASIS 42, 1991: plurals), M. F. Porter ("An algorithm for suffix
 * stripping", Program 14, 1980: step 1) and J. Savoy ("Light stemming approaches for the French, Portuguese, German and Hungarian
 * languages", SAC 2006). Short words stay as they are.
 */
public final class Lemma {

	private static final int SHORTEST = 4;
	private static final int SHORTEST_STEM = 3;

	private Lemma() {
	}

	/** @param word in lower case */
	public static String of(String word) {
		if (word.length() < SHORTEST) {
			return word;
		}
		return withoutFinalE(withoutVerbEnding(withoutPlural(word)));
	}

	private static String withoutPlural(String word) {
		if (word.endsWith("eaux")) {
			return cut(word, 1);
		}
		if (word.endsWith("aux")) {
			return cut(word, 2) + 'l';
		}
		boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
		return plural ? cut(word, 1) : word;
	}

	private static String withoutVerbEnding(String word) {
		for (String ending : new String[] { "ées", "ée", "és", "é", "er", "ez", "ing", "ed" }) {
			if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM && hasVowel(word, word.length() - ending.length())) {
				return withoutDouble(cut(word, ending.length()));
			}
		}
		return word;
	}

	/** Running is run. */
	private static String withoutDouble(String stem) {
		char last = stem.charAt(stem.length() - 1);
		boolean doubled = stem.length() > SHORTEST_STEM && last == stem.charAt(stem.length() - 2) && "lsz".indexOf(last) < 0;
		return doubled ? cut(stem, 1) : stem;
	}

	private static String withoutFinalE(String word) {
		if (word.length() > SHORTEST_STEM && word.endsWith("e")) {
			return withoutFinalE(cut(word, 1));
		}
		return word.length() > SHORTEST_STEM && word.endsWith("y") ? cut(word, 1) + 'i' : word;
	}

	private static boolean hasVowel(String word, int end) {
		return word.substring(0, end).chars().anyMatch(c -> "aeiouyàâéèêëîïôöùûü".indexOf(c) >= 0);
	}

	private static String cut(String word, int letters) {
		return word.substring(0, word.length() - letters);
	}
}
