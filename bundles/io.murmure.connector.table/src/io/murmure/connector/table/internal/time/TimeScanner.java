package io.murmure.connector.table.internal.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads one written date: ISO 8601, RFC 1123, {@code 03/04/2024 14h05}, {@code 3 avril 2024 à 14:05}, {@code April 3, 2024 2:05 PM} and
 * their mixtures. A text with any word that no date has is no date.
 */
final class TimeScanner {

	private static final int LONGEST = 64;
	private static final long NANOS = 1_000_000_000L;

	private final String text;
	private int at;
	private final int[] numbers = new int[3];
	private final int[] digits = new int[3];
	private int count;
	private int month;
	private int monthPlace;
	private long seconds = -1;
	private long nanos;
	private Optional<ZoneId> zone = Optional.empty();

	private TimeScanner(String text) {
		this.text = text;
	}

	static Optional<WrittenTime> scan(String text) {
		String stripped = text.strip();
		if (stripped.length() < 6 || stripped.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			TimeScanner scanner = new TimeScanner(stripped);
			return scanner.all() ? scanner.result() : Optional.empty();
		} catch (DateTimeException | NumberFormatException noDate) {
			return Optional.empty();
		}
	}

	private boolean all() {
		while (at < text.length()) {
			char here = text.charAt(at);
			boolean known;
			if (here >= '0' && here <= '9') {
				known = number();
			} else if (Character.isLetter(here)) {
				known = word();
			} else if ((here == '+' || here == '-') && seconds >= 0 && nextIsDigit()) {
				known = offset(here == '-' ? -1 : 1);
			} else if (here == '[' || here == '(') {
				known = bracket(here == '[' ? ']' : ')');
			} else {
				at++;
				known = " ,/-.\u00a0\u202f".indexOf(here) >= 0;
			}
			if (!known) {
				return false;
			}
		}
		return true;
	}

	private boolean nextIsDigit() {
		return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
	}

	private int run() {
		int start = at;
		while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
			at++;
		}
		return at - start;
	}

	private boolean number() {
		int start = at;
		int length = run();
		if (length > 8) {
			return false;
		}
		int value = Integer.parseInt(text, start, at, 10);
		char after = at < text.length() ? text.charAt(at) : ' ';
		boolean hour = length <= 2 && value < 25 && (after == ':' || after == 'h' || after == 'H');
		if (seconds < 0 && hour) {
			return clock(value);
		}
		if (seconds < 0 && (length == 6 || length == 4) && start > 0 && "Tt".indexOf(text.charAt(start - 1)) >= 0 && count > 0) {
			int full = length == 6 ? value : value * 100;
			seconds = full / 10000 * 3600L + full / 100 % 100 * 60L + full % 100;
			return true;
		}
		if (count == 3) {
			return false;
		}
		numbers[count] = value;
		digits[count++] = length;
		return true;
	}

	private boolean clock(int hour) {
		at++;
		int start = at;
		int minute = run() == 0 ? 0 : Integer.parseInt(text, start, at, 10);
		int second = 0;
		if (at < text.length() && text.charAt(at) == ':' && nextIsDigit()) {
			start = ++at;
			run();
			second = Integer.parseInt(text, start, at, 10);
			fraction();
		}
		seconds = hour * 3600L + minute * 60L + second;
		return minute < 60 && second < 61;
	}

	private void fraction() {
		if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && nextIsDigit()) {
			int start = ++at;
			int length = Math.min(9, run());
			nanos = Long.parseLong((text.substring(start, start + length) + "000000000").substring(0, 9));
		}
	}

	private boolean word() {
		int start = at;
		while (at < text.length() && Character.isLetter(text.charAt(at))) {
			at++;
		}
		String plain = TimeWords.plain(text.substring(start, at));
		if (plain.equals("am") || plain.equals("pm") || isDottedHalf(plain)) {
			return half(plain.charAt(0) == 'p');
		}
		if (TimeWords.month(plain) > 0 && month == 0) {
			month = TimeWords.month(plain);
			monthPlace = count;
			return true;
		}
		if (TimeWords.zone(plain).isPresent() && (count > 0 || month > 0)) {
			zone = TimeWords.zone(plain);
			return true;
		}
		return TimeWords.isSilent(plain);
	}

	private boolean isDottedHalf(String plain) {
		boolean dotted = (plain.equals("a") || plain.equals("p")) && text.regionMatches(true, at, ".m", 0, 2);
		at += dotted ? 2 : 0;
		return dotted;
	}

	private boolean half(boolean afternoon) {
		if (seconds < 0 || seconds >= 13 * 3600) {
			return false;
		}
		seconds = seconds % (12 * 3600) + (afternoon ? 12 * 3600 : 0);
		return true;
	}

	private boolean offset(int sign) {
		int start = ++at;
		int length = run();
		int hours = Integer.parseInt(text, start, start + Math.min(2, length), 10);
		int minutes = length > 2 ? Integer.parseInt(text, start + 2, at, 10) : 0;
		if (at < text.length() && text.charAt(at) == ':') {
			start = ++at;
			minutes = run() == 0 ? 0 : Integer.parseInt(text, start, at, 10);
		}
		zone = Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
		return true;
	}

	private boolean bracket(char end) {
		int close = text.indexOf(end, at);
		if (close < 0) {
			return false;
		}
		if (end == ']') {
			zone = Optional.of(ZoneId.of(text.substring(at + 1, close)));
		}
		at = close + 1;
		return true;
	}

	private Optional<WrittenTime> result() {
		if (month > 0) {
			return count == 2 ? named() : Optional.empty();
		}
		if (count == 1 && digits[0] == 8) {
			return written(numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100, true);
		}
		if (count < 3) {
			return Optional.empty();
		}
		if (digits[0] == 4) {
			return written(numbers[0], numbers[1], numbers[2], true);
		}
		return digits[0] <= 2 && digits[1] <= 2 ? written(year(2), numbers[0], numbers[1], false) : Optional.empty();
	}

	private Optional<WrittenTime> named() {
		int yearPlace = digits[0] == 4 && monthPlace > 0 ? 0 : 1;
		return written(year(yearPlace), month, numbers[1 - yearPlace], true);
	}

	private int year(int place) {
		if (digits[place] > 2) {
			return numbers[place];
		}
		return numbers[place] + (numbers[place] < 70 ? 2000 : 1900);
	}

	private Optional<WrittenTime> written(int year, int first, int second, boolean decided) {
		boolean possible = year >= 1900 && year < 2200 && first >= 1 && second >= 1 && first <= 31 && second <= 31
				&& (decided ? first <= 12 : first <= 12 || second <= 12);
		return possible ? Optional.of(new WrittenTime(year, first, second, decided, Math.max(0, seconds) * NANOS + nanos, zone)) : Optional.empty();
	}
}
