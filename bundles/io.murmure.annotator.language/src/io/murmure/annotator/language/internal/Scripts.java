package io.murmure.annotator.language.internal;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Languages that their writing tells: a script that one language uses far more than any other, or letters that its neighbours lack. */
public final class Scripts {

	private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(entry(UnicodeScript.GREEK, "el"), entry(UnicodeScript.HEBREW, "he"),
			entry(UnicodeScript.THAI, "th"), entry(UnicodeScript.HANGUL, "ko"), entry(UnicodeScript.HIRAGANA, "ja"), entry(UnicodeScript.KATAKANA, "ja"),
			entry(UnicodeScript.HAN, "zh"), entry(UnicodeScript.ARABIC, "ar"), entry(UnicodeScript.DEVANAGARI, "hi"), entry(UnicodeScript.BENGALI, "bn"),
			entry(UnicodeScript.TAMIL, "ta"), entry(UnicodeScript.TELUGU, "te"), entry(UnicodeScript.KANNADA, "kn"), entry(UnicodeScript.MALAYALAM, "ml"),
			entry(UnicodeScript.GUJARATI, "gu"), entry(UnicodeScript.GURMUKHI, "pa"), entry(UnicodeScript.SINHALA, "si"), entry(UnicodeScript.KHMER, "km"),
			entry(UnicodeScript.LAO, "lo"), entry(UnicodeScript.MYANMAR, "my"), entry(UnicodeScript.GEORGIAN, "ka"), entry(UnicodeScript.ARMENIAN, "hy"),
			entry(UnicodeScript.ETHIOPIC, "am"));

	private static final String URDU_LETTERS = "ٹڈڑںے";
	private static final String PERSIAN_LETTERS = "پچژگ";
	private static final String UKRAINIAN_LETTERS = "іїєґ";
	private static final double NEARLY_ALL = 0.9;

	private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
	private final String text;
	private int all;

	/** @param text lower-case words */
	public Scripts(String text) {
		this.text = text;
		text.codePoints().filter(Character::isLetter).forEach(letter -> {
			letters.merge(UnicodeScript.of(letter), 1, Integer::sum);
			all++;
		});
	}

	public int letters() {
		return all;
	}

	/** Share of the letters in the scripts, in [0, 1]; 0 of a text without letters. */
	public double share(UnicodeScript... scripts) {
		int some = 0;
		for (UnicodeScript script : scripts) {
			some += letters.getOrDefault(script, 0);
		}
		return all == 0 ? 0 : (double) some / all;
	}

	/** The language that the script of most letters tells by itself; none for Latin and, save for Ukrainian, Cyrillic letters. */
	public Optional<String> language() {
		if (share(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA) > 0 && share(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA) > NEARLY_ALL) {
			return Optional.of("ja");
		}
		Optional<Map.Entry<UnicodeScript, Integer>> most = letters.entrySet().stream().max(Map.Entry.comparingByValue()).filter(one -> 2 * one.getValue() > all);
		if (most.isPresent() && most.get().getKey() == UnicodeScript.CYRILLIC) {
			return holds(UKRAINIAN_LETTERS) && !holds("ыэъё") ? Optional.of("uk") : Optional.empty();
		}
		return most.map(one -> LANGUAGES.get(one.getKey())).map(language -> !language.equals("ar") ? language
				: holds(URDU_LETTERS) ? "ur" : holds(PERSIAN_LETTERS) ? "fa" : "ar");
	}

	private boolean holds(String any) {
		return any.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
	}
}
