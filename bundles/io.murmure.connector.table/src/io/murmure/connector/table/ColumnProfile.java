package io.murmure.connector.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.murmure.connector.table.internal.time.TimeColumn;

/** What the first rows tell about the content of one column. */
final class ColumnProfile {

	private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

	private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d\u00a0\u202f ]*([.,]\\d+)?%?");
	private static final Pattern DASH = Pattern.compile("[-_]");

	private final TimeColumn times = new TimeColumn();
	private final Set<String> distinct = new HashSet<>();
	private long rows;
	private long filled;
	private long numbers;
	private long words;
	private long characters;
	private long addresses;
	private long languages;

	void add(String cell) {
		rows++;
		String value = cell.strip();
		if (value.isEmpty()) {
			return;
		}
		filled++;
		distinct.add(value);
		times.add(value);
		characters += value.length();
		words += 1 + value.chars().filter(Character::isWhitespace).count();
		numbers += NUMBER.matcher(value).matches() ? 1 : 0;
		addresses += value.startsWith("http://") || value.startsWith("https://") ? 1 : 0;
		languages += LANGUAGES.contains(DASH.split(value, 2)[0].toLowerCase(Locale.ROOT)) ? 1 : 0;
	}

	TimeColumn times() {
		return times;
	}

	/** Share of the rows that say anything here. */
	double filled() {
		return share(filled, rows);
	}

	double distinct() {
		return share(distinct.size(), filled);
	}

	double numbers() {
		return share(numbers, filled);
	}

	double languages() {
		return share(languages, filled);
	}

	double meanLength() {
		return share(characters, filled);
	}

	/** How much the values look like something that a person said, in [0, 1]. */
	double prose() {
		if (filled == 0 || numbers() > 0.5 || times.writtenShare() > 0.5 || share(addresses, filled) > 0.5) {
			return 0;
		}
		double length = Math.min(1, share(words, filled) / 6);
		return length * (0.4 + 0.6 * distinct()) * (0.3 + 0.7 * filled());
	}

	/** How much the values look like people who say several things each, in [0, 1]. */
	double people() {
		boolean names = numbers() < 0.1 && times.writtenShare() < 0.1 && meanLength() < 40 && share(words, filled) < 4 && languages() < 0.9;
		return names && distinct.size() > 1 ? filled() * (1 - Math.abs(distinct() - 0.3)) : 0;
	}

	private static double share(double part, double whole) {
		return whole == 0 ? 0 : part / whole;
	}
}
