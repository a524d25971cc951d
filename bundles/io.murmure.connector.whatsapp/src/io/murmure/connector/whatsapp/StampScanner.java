package io.murmure.connector.whatsapp;

import java.util.Optional;

/**
 * Finds the date and time at the beginning of a line, in any language: numbers in any script's digits, whatever separates them, or
 * a month by its name, words between date and time, a word for the half of the day before or behind the time, brackets or a dash. One pass over the
 * header, no regular expression; O(1) for a line that begins otherwise. Not safe for several threads.
 */
final class StampScanner {

	private static final int LONGEST_WORDS = 24;
	private static final int LONGEST_MONTH = 20;
	private static final int LAST_DAY = 31;
	private static final int CENTURY = 2000;
	private static final int CLOSED_BY_NOTHING = 0;
	private static final int CLOSED_BY_DASH = 1;
	private static final int CLOSED_BY_COLON = 2;
	private static final int CLOSED_BY_BRACKET = 3;
	private static final int CLOSED_BY_COMMA = 4;

	private static final String[] OF = {"de", "del", "d", "of"};

	private final StringBuilder word = new StringBuilder(LONGEST_WORDS);
	private String line = "";
	private int at;
	private int number;
	private int digits;

	private final int[] date = new int[3];
	private int yearAt;
	private boolean terse;
	private int dateSeparator;
	private int hour;
	private int minute;
	private int second;
	private int timeSeparator;
	private boolean seconds;
	private HalfDay half = HalfDay.NONE;
	private boolean words;
	private boolean capitals;
	private int comma;

	/** The stamp that {@code text} begins with, if any. */
	Optional<Stamp> scan(String text) {
		line = text;
		at = 0;
		skipMarks();
		boolean bracket = current() == '[';
		if (bracket) {
			at++;
			skipBlank();
		}
		if (digit(current()) < 0 && !startsWithMonth()) {
			return Optional.empty();
		}
		half = HalfDay.NONE;
		words = false;
		capitals = false;
		comma = 0;
		int begin = at;
		boolean timeFirst = false;
		if (!readAnyDate() || !readBetween() || !readTime()) {
			at = begin;
			half = HalfDay.NONE;
			timeFirst = true;
			if (!readTime() || !readBetween() || !readAnyDate()) {
				return Optional.empty();
			}
		}
		int closed = readClose(bracket);
		if (closed < 0 || timeFirst && !bracket && closed != CLOSED_BY_DASH) {
			return Optional.empty();
		}
		int layout = closed & 3 | (closed == CLOSED_BY_COMMA ? 1 << 16 : 0) | (timeFirst ? 4 : 0) | (seconds ? 8 : 0) | (half != HalfDay.NONE ? 16 : 0) | (words ? 32 : 0) | comma << 6
				| timeSeparator << 8 | dateSeparator << 10 | yearAt + 1 << 13;
		return Optional.of(new Stamp(date[0], date[1], date[2], yearAt, half.hourOfDay(hour), minute, second, layout, terse, capitals, at));
	}

	/** True when brackets, a dash or a comma end the stamps of this layout. */
	static boolean isClosed(int layout) {
		return layout >> 16 != 0 || (layout & 3) == CLOSED_BY_DASH || (layout & 3) == CLOSED_BY_BRACKET;
	}

	private boolean readAnyDate() {
		int begin = at;
		if (readDate()) {
			return true;
		}
		at = begin;
		return readNamedDate();
	}

	/** Most lines begin with a word; few words are followed by a number, and fewer are months. */
	private boolean startsWithMonth() {
		if (!Character.isLetter(current())) {
			return false;
		}
		int begin = at;
		boolean month = readMonth() > 0 && digit(current()) >= 0;
		at = begin;
		return month;
	}

	/** Day, month by its name and year, in any order, as year, month and day. */
	private boolean readNamedDate() {
		int[] numbers = new int[2];
		boolean[] years = new boolean[2];
		int count = 0;
		int month = 0;
		for (int field = 0; field < 3; field++) {
			skipDateFiller();
			if (count < 2 && readNumber(4)) {
				years[count] = digits > 2;
				numbers[count++] = number;
			} else if (month == 0 && digits == 0) {
				month = readMonth();
			}
			if (count + (month > 0 ? 1 : 0) != field + 1) {
				return false;
			}
		}
		boolean yearFirst = years[0] || !years[1] && numbers[0] > LAST_DAY;
		date[0] = yearFirst ? numbers[0] : numbers[1];
		date[0] += date[0] < 100 ? CENTURY : 0;
		date[1] = month;
		date[2] = yearFirst ? numbers[1] : numbers[0];
		yearAt = FieldOrder.MONTH_NAMED;
		dateSeparator = 0;
		terse = false;
		return years[0] != years[1] || !years[0];
	}

	/** What stands between the fields of a date with a named month: spaces, points, commas, dashes and a word for "of". */
	private void skipDateFiller() {
		int begin;
		do {
			begin = at;
			while (at < line.length() && (isFiller(current()) || "/-,\u2019\u060C".indexOf(current()) >= 0)) {
				at++;
			}
			for (String of : OF) {
				if (line.regionMatches(true, at, of, 0, of.length()) && at + of.length() < line.length() && !Character.isLetter(line.charAt(at + of.length()))) {
					at += of.length();
				}
			}
		} while (at > begin);
	}

	/** The month that stands there, and behind it the blanks; 0 when none. */
	private int readMonth() {
		word.setLength(0);
		while (at < line.length() && word.length() <= LONGEST_MONTH && (Character.isLetter(current()) || isCombining(current()) || isDotWithin())) {
			if (current() != '.') {
				word.append(current());
			}
			at++;
		}
		if (word.length() < 2 || word.length() > LONGEST_MONTH) {
			return 0;
		}
		if (current() == '.') {
			at++;
		}
		boolean apart = at == line.length() || isFiller(current()) || "/-,\u060C".indexOf(current()) >= 0;
		skipBlank();
		return apart ? MonthNames.of(word).orElse(0) : 0;
	}

	/** Thai shortens its months to letters with dots between them. */
	private boolean isDotWithin() {
		return current() == '.' && word.length() > 0 && word.charAt(0) > '\u0E00' && at + 1 < line.length() && Character.isLetter(line.charAt(at + 1));
	}

	private boolean readDate() {
		yearAt = -1;
		terse = false;
		for (int field = 0; field < 3; field++) {
			skipMarks();
			if (!readNumber(4)) {
				return false;
			}
			date[field] = number;
			if (digits > 2) {
				if (yearAt >= 0) {
					return false;
				}
				yearAt = field;
			} else {
				terse |= digits == 1;
			}
			if (field < 2) {
				int separator = readDateSeparator();
				if (separator == 0 || field == 1 && separator != dateSeparator && separator != 4) {
					return false;
				}
				dateSeparator = separator;
			}
		}
		return true;
	}

	private int readDateSeparator() {
		skipBlank();
		int separator = switch (current()) {
			case '/', '\u2044', '\uFF0F', '\u060D' -> 1;
			case '.', '\u066B', '\uFF0E' -> 2;
			case '-', '\u2010', '\u2011', '\u2013', '\u2212' -> 3;
			case '\u5E74', '\u6708', '\uB144', '\uC6D4' -> 4;
			default -> 0;
		};
		at++;
		skipBlank();
		return separator;
	}

	/** What stands between date and time: a comma, a word such as "à" or "klo", the half of the day. */
	private boolean readBetween() {
		int begin = at;
		word.setLength(0);
		while (at < line.length() && digit(current()) < 0) {
			char c = current();
			if (c == ',' || c == '\u060C' || c == '\u3001' || c == '\uFF0C') {
				comma = 1;
			} else if (Character.isLetter(c) || isCombining(c)) {
				if (word.length() > 0 || c != '\u65E5' && c != '\uC77C') {
					word.append(c);
				}
			} else if (!isFiller(c) || word.length() > LONGEST_WORDS) {
				return false;
			}
			at++;
		}
		if (at == begin || at == line.length()) {
			return false;
		}
		readWord();
		return true;
	}

	private void readWord() {
		if (word.length() > 0) {
			HalfDay named = HalfDay.of(word);
			half = named == HalfDay.NONE ? half : named;
			capitals |= word.charAt(word.length() - 1) == 'M';
			words |= named == HalfDay.NONE && !isUnit();
		}
	}

	/** The Bulgarian abbreviations of "year" and "hour". */
	private boolean isUnit() {
		return word.length() == 1 && (word.charAt(0) == '\u0433' || word.charAt(0) == '\u0447');
	}

	private boolean readTime() {
		if (!readNumber(2)) {
			return false;
		}
		hour = number;
		second = 0;
		seconds = false;
		int separator = readTimeSeparator();
		if (separator == 0 || !readNumber(2) || digits != 2) {
			return false;
		}
		timeSeparator = separator;
		minute = number;
		int afterMinute = at;
		if (readTimeSeparator() != 0 && readNumber(2) && digits == 2) {
			second = number;
			seconds = true;
			if (timeSeparator == 3) {
				skipUnit('s', '\u79D2', '\uCD08');
			}
		} else {
			at = afterMinute;
			if (timeSeparator == 3) {
				skipUnit('\u5206', '\uBD84', '\u5206');
			}
		}
		return at >= line.length() || digit(current()) < 0;
	}

	private int readTimeSeparator() {
		skipMarks();
		char c = current();
		if (c == ':' || c == '\uFF1A' || c == '\u2236') {
			at++;
			skipMarks();
			return 1;
		} else if (c == '.') {
			at++;
			return 2;
		}
		skipBlank();
		c = current();
		if (c == 'h' || c == 'H' || c == '\u6642' || c == '\u65F6' || c == '\u70B9' || c == '\uC2DC' || c == '\u5206' || c == '\uBD84') {
			at++;
			skipBlank();
			return 3;
		} else if (line.startsWith("min", at)) {
			at += 3;
			skipBlank();
			return 3;
		}
		return 0;
	}

	private void skipUnit(char... signs) {
		int back = at;
		skipBlank();
		for (char sign : signs) {
			if (current() == sign) {
				at++;
				return;
			}
		}
		at = back;
	}

	/** What ends the stamp, and a word for the half of the day before it; -1 when this is no stamp. */
	private int readClose(boolean bracket) {
		int behind = at;
		word.setLength(0);
		while (at < line.length() && word.length() <= LONGEST_WORDS) {
			char c = current();
			if (Character.isLetter(c) || isCombining(c)) {
				word.append(c);
			} else if (bracket ? c == ']' : isCloser(c) || c == ',' && isEastAsian()) {
				return close(c, behind, bracket);
			} else if (!isFiller(c)) {
				break;
			}
			at++;
		}
		return bracket ? -1 : bare(behind);
	}

	private int close(char closer, int behind, boolean bracket) {
		boolean colon = closer == ':';
		if (word.length() > 0) {
			if (colon && HalfDay.of(word) == HalfDay.NONE) {
				return bare(behind);
			}
			readWord();
		}
		if (!bracket && at + 1 < line.length() && !Glyphs.isSpace(line.charAt(at + 1)) && !Glyphs.isMark(line.charAt(at + 1))) {
			return -1;
		}
		at++;
		if (current() != '\0' && Glyphs.isSpace(current())) {
			at++;
		}
		return bracket ? CLOSED_BY_BRACKET : colon ? CLOSED_BY_COLON : closer == ',' ? CLOSED_BY_COMMA : CLOSED_BY_DASH;
	}

	/** A stamp that nothing but a space ends. */
	private int bare(int behind) {
		at = behind;
		if (at < line.length() && !Glyphs.isSpace(current())) {
			return -1;
		}
		skipBlank();
		return CLOSED_BY_NOTHING;
	}

	/** Only there a comma ends the stamp. */
	private boolean isEastAsian() {
		return timeSeparator == 1 && (dateSeparator == 4 || dateSeparator == 2 && yearAt == 0 && half != HalfDay.NONE);
	}

	private static boolean isCloser(char c) {
		return c == '-' || c == '\u2013' || c == '\u2014' || c == ':';
	}

	private static boolean isFiller(char c) {
		return Glyphs.isSpace(c) || Glyphs.isMark(c) || c == '.' || c == '\u05F4' || c == '"' || c == '\'';
	}

	private static boolean isCombining(char c) {
		int type = Character.getType(c);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	private boolean readNumber(int most) {
		number = 0;
		digits = 0;
		for (int d = digit(current()); d >= 0; d = digit(current())) {
			number = number * 10 + d;
			at++;
			if (++digits > most) {
				return false;
			}
		}
		return digits > 0;
	}

	private static int digit(char c) {
		return c < '\u0080' ? c >= '0' && c <= '9' ? c - '0' : -1 : Character.digit(c, 10);
	}

	private char current() {
		return at < line.length() ? line.charAt(at) : '\0';
	}

	private void skipMarks() {
		while (at < line.length() && Glyphs.isMark(line.charAt(at))) {
			at++;
		}
	}

	private void skipBlank() {
		while (at < line.length() && (Glyphs.isMark(line.charAt(at)) || Glyphs.isSpace(line.charAt(at)))) {
			at++;
		}
	}
}
