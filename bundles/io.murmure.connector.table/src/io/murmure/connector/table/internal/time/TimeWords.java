package io.murmure.connector.table.internal.time;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words in French and English dates: months, weekdays, zones and what stands between. */
final class TimeWords {

	private static final Map<String, Integer> MONTHS = new HashMap<>();
	private static final Set<String> SILENT = Set.of("t", "a", "at", "le", "the", "on", "of", "de", "du", "er", "st", "nd", "rd", "th", "h", "min", "s",
			"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
			"sunday", "lun", "mer", "jeu", "ven", "sam", "dim", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
	private static final Map<String, ZoneId> ZONES = Map.ofEntries(zone("z", 0), zone("utc", 0), zone("gmt", 0), zone("ut", 0), zone("cet", 1),
			zone("cest", 2), zone("bst", 1), zone("est", -5), zone("edt", -4), zone("cst", -6), zone("cdt", -5), zone("mst", -7), zone("mdt", -6),
			zone("pst", -8), zone("pdt", -7));

	static {
		String[] names = { "january jan janvier janv", "february feb fevrier fevr fev", "march mar mars", "april apr avril avr", "may mai",
				"june jun juin", "july jul juillet juil", "august aug aout", "september sep sept septembre", "october oct octobre",
				"november nov novembre", "december dec decembre" };
		for (int month = 0; month < names.length; month++) {
			for (String name : names[month].split(" ")) {
				MONTHS.put(name, month + 1);
			}
		}
	}

	private TimeWords() {
	}

	private static Map.Entry<String, ZoneId> zone(String word, int hours) {
		return Map.entry(word, ZoneOffset.ofHours(hours));
	}

	/** Lower case without accents. */
	static String plain(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		return lower.chars().allMatch(at -> at < 128) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
	}

	/** 1 to 12, or 0 for a word that is no month. */
	static int month(String plain) {
		return MONTHS.getOrDefault(plain, 0);
	}

	static Optional<ZoneId> zone(String plain) {
		return Optional.ofNullable(ZONES.get(plain));
	}

	static boolean isSilent(String plain) {
		return SILENT.contains(plain);
	}
}
