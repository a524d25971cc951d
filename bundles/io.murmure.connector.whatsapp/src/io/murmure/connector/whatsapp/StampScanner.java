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

	private final StampCursor cursor = new StampCursor();
	private final StringBuilder word = new StringBuilder(LONGEST_WORDS);
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
		cursor.startOf(text);
		cursor.skipMarks();
		boolean bracket = cursor.current() == '[';
		if (bracket) {
			cursor.at++;
			cursor.skipBlank();
		}
		if (StampCursor.digit(cursor.current()) < 0 && !startsWithMonth()) {
			return Optional.empty();
		}
		half = HalfDay.NONE;
		words = false;
		capitals = false;
		comma = 0;
		int begin = cursor.at;
		boolean timeFirst = false;
		if (!readAnyDate() || !readBetween() || !readTime()) {
			cursor.at = begin;
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
		return Optional.of(new Stamp(date[0], date[1], date[2], yearAt, half.hourOfDay(hour), minute, second, layout, terse, capitals, cursor.at));
	}

	/** True when brackets, a dash or a comma end the stamps of this layout. */
	static boolean isClosed(int layout) {
		return layout >> 16 != 0 || (layout & 3) == CLOSED_BY_DASH || (layout & 3) == CLOSED_BY_BRACKET;
	}

	private boolean readAnyDate() {
		int begin = cursor.at;
		if (readDate()) {
			return true;
		}
		cursor.at = begin;
		return readNamedDate();
	}

	/** Most lines begin with a word; few words are followed by a number, and fewer are months. */
	private boolean startsWithMonth() {
		if (!Character.isLetter(cursor.current())) {
			return false;
		}
		int begin = cursor.at;
		boolean month = readMonth() > 0 && StampCursor.digit(cursor.current()) >= 0;
		cursor.at = begin;
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
			if (count < 2 && cursor.readNumber(4)) {
				years[count] = cursor.digits > 2;
				numbers[count++] = cursor.number;
			} else if (month == 0 && cursor.digits == 0) {
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
			begin = cursor.at;
			while (cursor.at < cursor.line.length() && (StampCursor.isFiller(cursor.current()) || "/-,\u2019\u060C".indexOf(cursor.current()) >= 0)) {
				cursor.at++;
			}
			for (String of : OF) {
				if (cursor.line.regionMatches(true, cursor.at, of, 0, of.length()) && cursor.at + of.length() < cursor.line.length() && !Character.isLetter(cursor.line.charAt(cursor.at + of.length()))) {
					cursor.at += of.length();
				}
			}
		} while (cursor.at > begin);
	}

	/** The month that stands there, and behind it the blanks; 0 when none. */
	private int readMonth() {
		word.setLength(0);
		while (cursor.at < cursor.line.length() && word.length() <= LONGEST_MONTH && (Character.isLetter(cursor.current()) || StampCursor.isCombining(cursor.current()) || isDotWithin())) {
			if (cursor.current() != '.') {
				word.append(cursor.current());
			}
			cursor.at++;
		}
		if (word.length() < 2 || word.length() > LONGEST_MONTH) {
			return 0;
		}
		if (cursor.current() == '.') {
			cursor.at++;
		}
		boolean apart = cursor.at == cursor.line.length() || StampCursor.isFiller(cursor.current()) || "/-,\u060C".indexOf(cursor.current()) >= 0;
		cursor.skipBlank();
		return apart ? MonthNames.of(word).orElse(0) : 0;
	}

	/** Thai shortens its months to letters with dots between them. */
	private boolean isDotWithin() {
		return cursor.current() == '.' && word.length() > 0 && word.charAt(0) > '\u0E00' && cursor.at + 1 < cursor.line.length() && Character.isLetter(cursor.line.charAt(cursor.at + 1));
	}

	private boolean readDate() {
		yearAt = -1;
		terse = false;
		for (int field = 0; field < 3; field++) {
			cursor.skipMarks();
			if (!cursor.readNumber(4)) {
				return false;
			}
			date[field] = cursor.number;
			if (cursor.digits > 2) {
				if (yearAt >= 0) {
					return false;
				}
				yearAt = field;
			} else {
				terse |= cursor.digits == 1;
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
		cursor.skipBlank();
		int separator = switch (cursor.current()) {
			case '/', '\u2044', '\uFF0F', '\u060D' -> 1;
			case '.', '\u066B', '\uFF0E' -> 2;
			case '-', '\u2010', '\u2011', '\u2013', '\u2212' -> 3;
			case '\u5E74', '\u6708', '\uB144', '\uC6D4' -> 4;
			default -> 0;
		};
		cursor.at++;
		cursor.skipBlank();
		return separator;
	}

	/** What stands between date and time: a comma, a word such as "à" or "klo", the half of the day. */
	private boolean readBetween() {
		int begin = cursor.at;
		word.setLength(0);
		while (cursor.at < cursor.line.length() && StampCursor.digit(cursor.current()) < 0) {
			char c = cursor.current();
			if (c == ',' || c == '\u060C' || c == '\u3001' || c == '\uFF0C') {
				comma = 1;
			} else if (Character.isLetter(c) || StampCursor.isCombining(c)) {
				if (word.length() > 0 || c != '\u65E5' && c != '\uC77C') {
					word.append(c);
				}
			} else if (!StampCursor.isFiller(c) || word.length() > LONGEST_WORDS) {
				return false;
			}
			cursor.at++;
		}
		if (cursor.at == begin || cursor.at == cursor.line.length()) {
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
		if (!cursor.readNumber(2)) {
			return false;
		}
		hour = cursor.number;
		second = 0;
		seconds = false;
		int separator = readTimeSeparator();
		if (separator == 0 || !cursor.readNumber(2) || cursor.digits != 2) {
			return false;
		}
		timeSeparator = separator;
		minute = cursor.number;
		int afterMinute = cursor.at;
		if (readTimeSeparator() != 0 && cursor.readNumber(2) && cursor.digits == 2) {
			second = cursor.number;
			seconds = true;
			if (timeSeparator == 3) {
				skipUnit('s', '\u79D2', '\uCD08');
			}
		} else {
			cursor.at = afterMinute;
			if (timeSeparator == 3) {
				skipUnit('\u5206', '\uBD84', '\u5206');
			}
		}
		return cursor.at >= cursor.line.length() || StampCursor.digit(cursor.current()) < 0;
	}

	private int readTimeSeparator() {
		cursor.skipMarks();
		char c = cursor.current();
		if (c == ':' || c == '\uFF1A' || c == '\u2236') {
			cursor.at++;
			cursor.skipMarks();
			return 1;
		} else if (c == '.') {
			cursor.at++;
			return 2;
		}
		cursor.skipBlank();
		c = cursor.current();
		if (c == 'h' || c == 'H' || c == '\u6642' || c == '\u65F6' || c == '\u70B9' || c == '\uC2DC' || c == '\u5206' || c == '\uBD84') {
			cursor.at++;
			cursor.skipBlank();
			return 3;
		} else if (cursor.line.startsWith("min", cursor.at)) {
			cursor.at += 3;
			cursor.skipBlank();
			return 3;
		}
		return 0;
	}

	private void skipUnit(char... signs) {
		int back = cursor.at;
		cursor.skipBlank();
		for (char sign : signs) {
			if (cursor.current() == sign) {
				cursor.at++;
				return;
			}
		}
		cursor.at = back;
	}

	/** What ends the stamp, and a word for the half of the day before it; -1 when this is no stamp. */
	private int readClose(boolean bracket) {
		int behind = cursor.at;
		word.setLength(0);
		while (cursor.at < cursor.line.length() && word.length() <= LONGEST_WORDS) {
			char c = cursor.current();
			if (Character.isLetter(c) || StampCursor.isCombining(c)) {
				word.append(c);
			} else if (bracket ? c == ']' : isCloser(c) || c == ',' && isEastAsian()) {
				return close(c, behind, bracket);
			} else if (!StampCursor.isFiller(c)) {
				break;
			}
			cursor.at++;
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
		if (!bracket && cursor.at + 1 < cursor.line.length() && !Glyphs.isSpace(cursor.line.charAt(cursor.at + 1)) && !Glyphs.isMark(cursor.line.charAt(cursor.at + 1))) {
			return -1;
		}
		cursor.at++;
		if (cursor.current() != '\0' && Glyphs.isSpace(cursor.current())) {
			cursor.at++;
		}
		return bracket ? CLOSED_BY_BRACKET : colon ? CLOSED_BY_COLON : closer == ',' ? CLOSED_BY_COMMA : CLOSED_BY_DASH;
	}

	/** A stamp that nothing but a space ends. */
	private int bare(int behind) {
		cursor.at = behind;
		if (cursor.at < cursor.line.length() && !Glyphs.isSpace(cursor.current())) {
			return -1;
		}
		cursor.skipBlank();
		return CLOSED_BY_NOTHING;
	}

	/** Only there a comma ends the stamp. */
	private boolean isEastAsian() {
		return timeSeparator == 1 && (dateSeparator == 4 || dateSeparator == 2 && yearAt == 0 && half != HalfDay.NONE);
	}

	private static boolean isCloser(char c) {
		return c == '-' || c == '\u2013' || c == '\u2014' || c == ':';
	}
}
