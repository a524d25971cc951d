package io.murmure.connector.whatsapp;

import java.text.DateFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The names of months, long and short, in the languages that WhatsApp speaks: what the Java runtime knows of them (CLDR). */
final class MonthNames {

	private static final String LANGUAGES = "en en-GB en-AU fr fr-CA es es-MX de de-AT pt pt-BR it nl ru uk tr pl cs sk sl hr sr bg mk ro hu el sv nb da fi et lv lt "
			+ "id ms sw af sq az ca gl eu ga kk ky uz he ar fa ur hi bn ta te ml mr gu kn pa th vi fil ka hy mn lo km my";
	private static final int MONTHS = 12;
	private static final Map<String, Integer> BY_NAME = load();

	private MonthNames() {
	}

	/** The month, 1 to 12, that the letters name; dots at the end of an abbreviation are no letters. */
	static OptionalInt of(CharSequence letters) {
		Integer month = BY_NAME.get(letters.toString().toLowerCase(Locale.ROOT));
		return month == null ? OptionalInt.empty() : OptionalInt.of(month);
	}

	/** A name that two languages give to different months is that of the month which more of them mean. */
	private static Map<String, Integer> load() {
		Map<String, int[]> votes = new HashMap<>();
		for (String tag : LANGUAGES.split(" ")) {
			Locale language = Locale.forLanguageTag(tag);
			DateFormatSymbols symbols = DateFormatSymbols.getInstance(language);
			for (int month = 0; month < MONTHS; month++) {
				Month named = Month.of(month + 1);
				int vote = month;
				Stream.of(symbols.getMonths()[month], symbols.getShortMonths()[month], named.getDisplayName(TextStyle.FULL_STANDALONE, language),
						named.getDisplayName(TextStyle.SHORT_STANDALONE, language)).map(name -> name.toLowerCase(language).replace(".", "").strip())
						.filter(MonthNames::isWord).distinct().forEach(name -> votes.computeIfAbsent(name, first -> new int[MONTHS])[vote]++);
			}
		}
		Map<String, Integer> months = new HashMap<>();
		votes.forEach((name, counts) -> months.put(name, most(counts) + 1));
		return months;
	}

	private static boolean isWord(String name) {
		return !name.isEmpty() && name.codePoints().noneMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
	}

	private static int most(int[] counts) {
		int most = 0;
		for (int month = 1; month < counts.length; month++) {
			most = counts[month] > counts[most] ? month : most;
		}
		return most;
	}
}
