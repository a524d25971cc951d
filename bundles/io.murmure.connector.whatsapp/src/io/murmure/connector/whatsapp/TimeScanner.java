package io.murmure.connector.whatsapp;

/** Reads a time of day at a cursor, with or without seconds, in figures or with the words for its units. Not safe for several threads. */
final class TimeScanner {

	private final StampCursor cursor;

	int hour;
	int minute;
	int second;

	/** Whether the second is told. */
	boolean seconds;

	/** 1 for a colon, 2 for a point, 3 for the units by name. */
	int separator;

	TimeScanner(StampCursor cursor) {
		this.cursor = cursor;
	}

	/** Whether a time stands there; the cursor is behind it then. */
	boolean read() {
		if (!cursor.readNumber(2)) {
			return false;
		}
		hour = cursor.number;
		second = 0;
		seconds = false;
		int read = readSeparator();
		if (read == 0 || !cursor.readNumber(2) || cursor.digits != 2) {
			return false;
		}
		separator = read;
		minute = cursor.number;
		int afterMinute = cursor.at;
		if (readSeparator() != 0 && cursor.readNumber(2) && cursor.digits == 2) {
			second = cursor.number;
			seconds = true;
			if (separator == 3) {
				skipUnit('s', '\u79D2', '\uCD08');
			}
		} else {
			cursor.at = afterMinute;
			if (separator == 3) {
				skipUnit('\u5206', '\uBD84', '\u5206');
			}
		}
		return cursor.at >= cursor.line.length() || StampCursor.digit(cursor.current()) < 0;
	}

	private int readSeparator() {
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
}
