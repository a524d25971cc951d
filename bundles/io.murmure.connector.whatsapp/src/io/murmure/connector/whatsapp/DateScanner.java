package io.murmure.connector.whatsapp;

/** Reads a date at a cursor, in figures or with its month by name. Not safe for several threads. */
final class DateScanner {

	private static final int LONGEST_MONTH = 20;
	private static final int LAST_DAY = 31;
	private static final int CENTURY = 2000;

	private static final String[] OF = {"de", "del", "d", "of"};

	private final StampCursor cursor;
	private final StringBuilder word = new StringBuilder(LONGEST_MONTH);

	/** The three figures as they stand; year, month and day when the month is named. */
	final int[] fields = new int[3];

	/** Which of the fields is the year; -1 when none has more than two digits. */
	int yearAt;

	/** Whether a field has a single digit. */
	boolean terse;

	/** 1 for a stroke, 2 for a point, 3 for a dash, 4 for an East Asian sign, 0 when the month is named. */
	int separator;

	DateScanner(StampCursor cursor) {
		this.cursor = cursor;
	}

	/** Whether a date stands there; the cursor is behind it then. */
	boolean read() {
		int begin = cursor.at;
		if (readFigures()) {
			return true;
		}
		cursor.at = begin;
		return readNamed();
	}

	/** Most lines begin with a word; few words are followed by a number, and fewer are months. */
	boolean startsWithMonth() {
		if (!Character.isLetter(cursor.current())) {
			return false;
		}
		int begin = cursor.at;
		boolean month = readWord() && StampCursor.digit(cursor.current()) >= 0 && MonthNames.of(word).isPresent();
		cursor.at = begin;
		return month;
	}

	/** Day, month by its name and year, in any order, as year, month and day. */
	private boolean readNamed() {
		int[] numbers = new int[2];
		boolean[] years = new boolean[2];
		int count = 0;
		int month = 0;
		for (int field = 0; field < 3; field++) {
			skipFiller();
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
		fields[0] = yearFirst ? numbers[0] : numbers[1];
		fields[0] += fields[0] < 100 ? CENTURY : 0;
		fields[1] = month;
		fields[2] = yearFirst ? numbers[1] : numbers[0];
		yearAt = FieldOrder.MONTH_NAMED;
		separator = 0;
		terse = false;
		return years[0] != years[1] || !years[0];
	}

	/** What stands between the fields of a date with a named month: spaces, points, commas, dashes and a word for "of". */
	private void skipFiller() {
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
		return readWord() ? MonthNames.of(word).orElse(0) : 0;
	}

	/** A word that could be a month and stands for itself, and behind it the blanks. Whether it is one is asked last: the names take a while to be made. */
	private boolean readWord() {
		word.setLength(0);
		while (cursor.at < cursor.line.length() && word.length() <= LONGEST_MONTH && (Character.isLetter(cursor.current()) || StampCursor.isCombining(cursor.current()) || isDotWithin())) {
			if (cursor.current() != '.') {
				word.append(cursor.current());
			}
			cursor.at++;
		}
		if (word.length() < 2 || word.length() > LONGEST_MONTH) {
			return false;
		}
		if (cursor.current() == '.') {
			cursor.at++;
		}
		boolean apart = cursor.at == cursor.line.length() || StampCursor.isFiller(cursor.current()) || "/-,\u060C".indexOf(cursor.current()) >= 0;
		cursor.skipBlank();
		return apart;
	}

	/** Thai shortens its months to letters with dots between them. */
	private boolean isDotWithin() {
		return cursor.current() == '.' && word.length() > 0 && word.charAt(0) > '\u0E00' && cursor.at + 1 < cursor.line.length() && Character.isLetter(cursor.line.charAt(cursor.at + 1));
	}

	private boolean readFigures() {
		yearAt = -1;
		terse = false;
		for (int field = 0; field < 3; field++) {
			cursor.skipMarks();
			if (!cursor.readNumber(4)) {
				return false;
			}
			fields[field] = cursor.number;
			if (cursor.digits > 2) {
				if (yearAt >= 0) {
					return false;
				}
				yearAt = field;
			} else {
				terse |= cursor.digits == 1;
			}
			if (field < 2) {
				int read = readSeparator();
				if (read == 0 || field == 1 && read != separator && read != 4) {
					return false;
				}
				separator = read;
			}
		}
		return true;
	}

	private int readSeparator() {
		cursor.skipBlank();
		int sign = switch (cursor.current()) {
			case '/', '\u2044', '\uFF0F', '\u060D' -> 1;
			case '.', '\u066B', '\uFF0E' -> 2;
			case '-', '\u2010', '\u2011', '\u2013', '\u2212' -> 3;
			case '\u5E74', '\u6708', '\uB144', '\uC6D4' -> 4;
			default -> 0;
		};
		cursor.at++;
		cursor.skipBlank();
		return sign;
	}
}
