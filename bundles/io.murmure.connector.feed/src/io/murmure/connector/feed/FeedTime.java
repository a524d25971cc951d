package io.murmure.connector.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.lib.exports.Times;

/** The times that feeds write: ISO 8601 in its long and short forms, RFC 822 as strictly or freely as people keep to it, asctime. UTC where none is told. */
final class FeedTime {

	private static final Pattern RFC_822 = Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,10})\\.?[\\s-]+(\\d{2,4}),?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?\\s*(.*)");
	private static final Pattern ASCTIME = Pattern.compile("\\p{L}+\\s+(\\p{L}{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(?:(\\p{L}+)\\s+)?(\\d{4})");
	private static final Pattern SHORT_ISO = Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?");
	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
	private static final Map<String, String> FRENCH = Map.of("fév", "feb", "avr", "apr", "mai", "may", "jui", "jun", "aoû", "aug", "déc", "dec", "jul", "jul");
	private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("EST", -5), Map.entry("EDT", -4), Map.entry("CST", -6), Map.entry("CDT", -5), Map.entry("MST", -7),
			Map.entry("MDT", -6), Map.entry("PST", -8), Map.entry("PDT", -7), Map.entry("BST", 1), Map.entry("CET", 1), Map.entry("CEST", 2), Map.entry("MEZ", 1), Map.entry("JST", 9));

	private FeedTime() {
	}

	static Optional<Instant> of(String written) {
		String text = written.strip();
		try {
			return Times.iso(text, ZoneOffset.UTC).or(() -> rfc822(text)).or(() -> asctime(text)).or(() -> shortIso(text));
		} catch (DateTimeException | NumberFormatException noSuchTime) {
			return Optional.empty();
		}
	}

	private static Optional<Instant> rfc822(String text) {
		Matcher time = RFC_822.matcher(text);
		if (!time.matches()) {
			return Optional.empty();
		}
		int year = Integer.parseInt(time.group(3));
		int whole = year >= 1000 ? year : year < 70 ? 2000 + year : 1900 + year % 1900;
		return month(time.group(2)).map(month -> at(whole, month, time.group(1), time.group(4), time.group(5), time.group(6)).toInstant(zone(time.group(7))));
	}

	private static Optional<Instant> asctime(String text) {
		Matcher time = ASCTIME.matcher(text);
		return !time.matches() ? Optional.empty() : month(time.group(1)).map(month -> at(Integer.parseInt(time.group(7)), month, time.group(2), time.group(3), time.group(4), time.group(5))
				.toInstant(zone(time.group(6) == null ? "" : time.group(6))));
	}

	private static Optional<Instant> shortIso(String text) {
		Matcher date = SHORT_ISO.matcher(text);
		return !date.matches() ? Optional.empty() : Optional.of(at(Integer.parseInt(date.group(1)), date.group(2) == null ? 1 : Integer.parseInt(date.group(2)),
				date.group(3) == null ? "1" : date.group(3), "0", "0", null).toInstant(ZoneOffset.UTC));
	}

	private static LocalDateTime at(int year, int month, String day, String hour, String minute, String second) {
		return LocalDateTime.of(year, month, Integer.parseInt(day), Integer.parseInt(hour) % 24, Integer.parseInt(minute), second == null ? 0 : Math.min(59, Integer.parseInt(second)));
	}

	private static Optional<Integer> month(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		String three = lower.startsWith("juil") ? "jul" : lower.substring(0, 3);
		int month = MONTHS.indexOf(FRENCH.getOrDefault(three, three));
		return month < 0 ? Optional.empty() : Optional.of(month + 1);
	}

	private static ZoneOffset zone(String written) {
		String zone = written.strip().replaceFirst("\\s*\\(.*\\)$", "").replaceFirst("^(GMT|UTC?|Z)(?=[+-]|$)", "");
		Matcher offset = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?").matcher(zone);
		if (offset.matches()) {
			int minutes = Integer.parseInt(offset.group(2)) * 60 + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
			return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
		}
		return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
	}
}
