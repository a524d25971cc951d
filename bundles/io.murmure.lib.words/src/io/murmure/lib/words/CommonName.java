package io.murmure.lib.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other names of the subject that everybody says of other things too: "light" is what a bicycle has and what lies on a canal. Such a name counts where the words around it point at one thing: "the light", "my new light",
 * "six lights", "a light that dies in the rain", a name in capitals within a sentence, or a verdict that ends with it, as "good light, clear instructions". Looks at no more than {@value #AROUND} letters on either side.
 */
final class CommonName {

	private static final int AROUND = 80;
	private static final String WORD_BEFORE = "(?<![\\p{L}\\p{N}'])";
	/** Up to two words of what is pointed at, none of them a verb that says what it is like. */
	private static final String DESCRIBED = "(?:(?!(?:is|are|was|were|feels?|looks?|est|sont|etait|etaient|a|ont)\\s)[\\p{L}-]+\\s+){0,2}$";
	private static final Pattern POINTED_AT = Pattern.compile(WORD_BEFORE
			+ "(?:l'|(?:l[ae]|les|des|du|aux?|cet(?:te)?|ces?|[mts](?:on|a|es)|notre|votre|leurs?|[nv]os|the|this|that|these|those|my|your|his|her|its|our|their"
			+ "|each|every|first|chaque|premieres?|\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten)\\s+)(?!autre|other|another)" + DESCRIBED);
	private static final Pattern ONE = Pattern.compile(WORD_BEFORE + "(?:une?|an?)\\s+(?!autre|other)" + DESCRIBED);
	private static final Pattern WHICH = Pattern.compile("\\s+(?:qui|que|qu'|that|which|vendue?s?|sold)(?![\\p{L}\\p{N}])");
	private static final Pattern ENDS = Pattern.compile("\\s*(?:$|[\\n.!?,;:…)»\"]|(?:et|mais|and|but)(?![\\p{L}\\p{N}]))");
	private static final Pattern NONE = Pattern.compile(WORD_BEFORE + "(?:sans|de|d'|aucune?|autres?|without|no|any|other|another|is|are|was|were|be|so|very|too|really)\\s*$");
	private static final Pattern WITHIN_A_SENTENCE = Pattern.compile("[\\p{Ll}\\p{N},]\\s+$");
	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private CommonName() {
	}

	/** Whether all words of a name are everyday ones. */
	static boolean is(String name) {
		return BETWEEN_WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).allMatch(OrdinaryWords::isEveryday);
	}

	/**
	 * Whether the words around say that a certain thing is meant.
	 *
	 * @param text   as it was written
	 * @param folded the same
	 * @param from   where the name begins in the folded text
	 * @param to     behind its last letter there
	 */
	static boolean isMeant(String text, Folded folded, int from, int to) {
		int begin = folded.origins()[from];
		boolean capital = Character.isUpperCase(text.codePointAt(begin)) && before(WITHIN_A_SENTENCE, text, begin).find();
		boolean verdict = behind(ENDS, folded.text(), to).lookingAt() && !before(NONE, folded.text(), from).find();
		boolean told = before(ONE, folded.text(), from).find() && behind(WHICH, folded.text(), to).lookingAt();
		return capital || verdict || told || before(POINTED_AT, folded.text(), from).find();
	}

	private static Matcher before(Pattern pattern, String text, int end) {
		return pattern.matcher(text).region(Math.max(0, end - AROUND), end).useTransparentBounds(true);
	}

	private static Matcher behind(Pattern pattern, String text, int begin) {
		return pattern.matcher(text).region(begin, Math.min(text.length(), begin + AROUND)).useTransparentBounds(true).useAnchoringBounds(false);
	}
}
