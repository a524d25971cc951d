package io.murmure.connector.whatsapp;

import java.util.Optional;

/**
 * Finds the date and time at the beginning of a line, in any language: numbers in any script's digits, whatever separates them, or
 * a month by its name, words between date and time, a word for the half of the day before or behind the time, brackets or a dash. One pass over the
 * header, no regular expression; O(1) for a line that begins otherwise. Not safe for several threads.
 */
final class StampScanner {

	private static final int LONGEST_WORDS = 24;
	private static final int CLOSED_BY_NOTHING = 0;
	private static final int CLOSED_BY_DASH = 1;
	private static final int CLOSED_BY_COLON = 2;
	private static final int CLOSED_BY_BRACKET = 3;
	private static final int CLOSED_BY_COMMA = 4;
	private static final int CLOSER = 3 | 1 << 16;
	private static final int TIME_FIRST = 4;
	private static final int SECONDS = 8;
	private static final int HALF_DAY = 16;
	private static final int WORDS = 32;
	private static final int COMMA = 64;

	private final StampCursor cursor = new StampCursor();
	private final DateScanner date = new DateScanner(cursor);
	private final TimeScanner time = new TimeScanner(cursor);
	private final StringBuilder word = new StringBuilder(LONGEST_WORDS);
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
		if (StampCursor.digit(cursor.current()) < 0 && !date.startsWithMonth()) {
			return Optional.empty();
		}
		half = HalfDay.NONE;
		words = false;
		capitals = false;
		comma = 0;
		int begin = cursor.at;
		boolean timeFirst = false;
		if (!date.read() || !readBetween() || !time.read()) {
			cursor.at = begin;
			half = HalfDay.NONE;
			timeFirst = true;
			if (!time.read() || !readBetween() || !date.read()) {
				return Optional.empty();
			}
		}
		int closed = readClose(bracket);
		if (closed < 0 || timeFirst && !bracket && closed != CLOSED_BY_DASH) {
			return Optional.empty();
		}
		int layout = closed & 3 | (closed == CLOSED_BY_COMMA ? 1 << 16 : 0) | (timeFirst ? TIME_FIRST : 0) | (time.seconds ? SECONDS : 0) | (half != HalfDay.NONE ? HALF_DAY : 0) | (words ? WORDS : 0) | comma * COMMA
				| time.separator << 8 | date.separator << 10 | date.yearAt + 1 << 13;
		return Optional.of(new Stamp(date.fields[0], date.fields[1], date.fields[2], date.yearAt, half.hourOfDay(time.hour), time.minute, time.second, layout, date.terse, capitals, cursor.at));
	}

	/** True when brackets, a dash or a comma end the stamps of this layout. */
	static boolean isClosed(int layout) {
		return layout >> 16 != 0 || (layout & 3) == CLOSED_BY_DASH || (layout & 3) == CLOSED_BY_BRACKET;
	}

	/** True when only the clock, a comma or words tell these layouts apart: one phone writes both, when it is set otherwise. */
	static boolean isAlike(int layout, int other) {
		return ((layout ^ other) & ~(HALF_DAY | WORDS | COMMA)) == 0;
	}

	/** True when both stand in what one program exports: Android's lines have a dash behind the stamp, those of an iPhone brackets and seconds. */
	static boolean isOfOneKind(int layout, int other) {
		return ((layout ^ other) & (CLOSER | TIME_FIRST | SECONDS)) == 0;
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
		return time.separator == 1 && (date.separator == 4 || date.separator == 2 && date.yearAt == 0 && half != HalfDay.NONE);
	}

	private static boolean isCloser(char c) {
		return c == '-' || c == '\u2013' || c == '\u2014' || c == ':';
	}
}
