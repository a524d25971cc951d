package io.murmure.engine.needs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.murmure.core.need.Need;

/** The signs of needs in French and English; a text may mix both, so that all are looked for. O(signs x length). */
final class Signs {

	/** Longer texts are documents; what they tell stands in their beginning or not at all. */
	private static final int LONGEST = 4000;
	/** Who says that there is no trouble has the word for it all the same. */
	private static final Pattern NO_TROUBLE = Pattern.compile(
			"\\b(?:pas (?:encore )?(?:eu )?(?:de |d'|la |le )?|aucune? |sans (?:aucune? )?|no |without (?:any )?|not (?:had )?(?:a |any )?|never (?:had )?(?:a |any )?)"
					+ "(?:soucis?|probl[eè]mes?|panne|bugs?|erreurs?|défaut|problems?|issues?|trouble|errors?|faults?)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final List<Sign> ALL = Stream.of("signs-en.txt", "signs-fr.txt").flatMap(name -> Resources.lines(name).stream()).map(Sign::parse).toList();

	private Signs() {
	}

	/**
	 * The probability of each kind that the text has a sign of: signs are taken as independent, so that each leaves a share of the doubt.
	 *
	 * @return by kind, in the order in which kinds are known
	 */
	static Map<String, Double> of(String text) {
		String plain = NO_TROUBLE.matcher(beginning(text)).replaceAll(" ");
		Map<String, Double> doubt = new LinkedHashMap<>();
		for (String kind : List.of("request", "problem", "workaround", Need.COMPARISON)) {
			doubt.put(kind, 1.0);
		}
		for (Sign sign : ALL) {
			if (sign.isIn(plain)) {
				doubt.merge(sign.kind(), 1 - sign.weight(), (one, other) -> one * other);
			}
		}
		Map<String, Double> told = new LinkedHashMap<>();
		doubt.forEach((kind, left) -> {
			if (left < 1) {
				told.put(kind, 1 - left);
			}
		});
		return told;
	}

	/** What of a text is looked at, with the apostrophes of typewriters. */
	static String beginning(String text) {
		return (text.length() > LONGEST ? text.substring(0, LONGEST) : text).replace('’', '\'');
	}
}
