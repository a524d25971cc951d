package io.murmure.engine.needs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of a text that ask something which somebody could answer, in French and English: neither greetings nor invitations, neither what only wants assent nor what only cries out.
 */
final class Questions {

	private static final int FEWEST_WORDS = 3;
	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
	private static final Pattern END = Pattern.compile("(?<=[.!?…])\\s+(?![?!])|\\n+");
	private static final Pattern ASKS = Pattern.compile("(?<!!)\\?(?!\\s*!)[\\s\\p{So}\\p{Sk}\\p{Cf})\"»”]*$");
	private static final Pattern ADDRESS = Pattern.compile("\\S*://\\S*|www\\.\\S*");
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");
	private static final Pattern GREETS = Pattern.compile("\\b(?:[çc]a va(?! \\p{L}+(?:er|ir|re)\\b)|comment (?:vas|allez|va|ça va)|quoi de neuf|bien dormi|how are you|how's (?:it|everyone|everybody)|how is everyone|what's up|you ok|all good)\\b", FLAGS);
	private static final Pattern INVITES = Pattern.compile("\\b(?:qui (?:vient|est partante?|est dispo|est chaud|en est|veut venir|m'accompagne|nous rejoint)|qui (?:pour|d'autre vient)|tu viens|vous venez|on se (?:voit|retrouve|fait)|partante?s?"
			+ "|ça vous (?:dit|tente|va)|ça te (?:dit|tente|va)|who(?:'s| is) (?:in|coming|up for|joining|around)|who wants to|are you (?:coming|in|joining)|shall we|see you|fancy a|anyone (?:up )?for|care to join)\\b", FLAGS);
	private static final Pattern WANTS_ASSENT = Pattern.compile("\\b(?:non|hein|pas vrai|n'est-ce pas|d'accord|ok|okay|right|yeah|eh|huh|you know|don't you think|tu vois|vous voyez|si"
			+ "|(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)n't (?:it|he|she|they|you|we|i|there)|won't (?:it|they|you|we)|can't (?:it|they|you|we))\\W*$", FLAGS);

	private Questions() {
	}

	/** O(length). */
	static List<String> in(String text) {
		return Stream.of(END.split(ADDRESS.matcher(Signs.beginning(text)).replaceAll(" "))).map(String::strip).filter(Questions::isAsked).toList();
	}

	private static boolean isAsked(String sentence) {
		return ASKS.matcher(sentence).find() && WORD.matcher(sentence).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS && !GREETS.matcher(sentence).find() && !INVITES.matcher(sentence).find()
				&& !WANTS_ASSENT.matcher(sentence).find();
	}
}
