package io.murmure.connector.whatsapp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who writes in a chat. Finds where the author's name ends in a line: at the first colon with a space behind, unless the survey saw
 * that every line which begins so goes on to the same second colon ("Dr: Bob: hello").
 */
final class Authors {

	/** More are not told apart. */
	static final int MOST = 100_000;
	private static final int OFTEN = 5;
	private static final int LONGEST = 120;
	private static final int SHORTEST_TELEPHONE = 7;

	private final Map<String, Integer> counts = new HashMap<>();
	private final Map<String, Integer> longer = new HashMap<>();
	private final Set<String> withColon = new HashSet<>();
	private final Set<String> names = new HashSet<>();
	private final Map<String, String> byTelephone = new HashMap<>();

	/** A name without marks and with plain spaces; a name that its owner chose and nobody saved is {@code ~Name}. */
	static String name(String raw) {
		String visible = Glyphs.visible(raw).replace('\u00A0', ' ').replace('\u202F', ' ');
		return visible.startsWith("~") ? "~" + Glyphs.visible(visible.substring(1)) : visible;
	}

	/** Where the colon behind the author stands, or -1 for a line without an author. */
	int colon(String line, int body) {
		int colon = nextColon(line, body);
		if (colon >= 0 && !withColon.isEmpty()) {
			int next = nextColon(line, colon + 1);
			if (next >= 0 && next - body <= LONGEST && withColon.contains(line.substring(body, next))) {
				return next;
			}
		}
		return colon;
	}

	/** The next colon that a space, a mark or the end of the line follows. */
	private static int nextColon(String line, int from) {
		for (int at = line.indexOf(':', from); at >= 0; at = line.indexOf(':', at + 1)) {
			if (at > from && (at + 1 == line.length() || Glyphs.isSpace(line.charAt(at + 1)) || Glyphs.isMark(line.charAt(at + 1)))) {
				return at;
			}
		}
		return -1;
	}

	/** Counts the author of a line, who stands in it from {@code body} to {@code colon}; for the survey. */
	void see(String author, String line, int body, int colon) {
		if (counts.size() >= MOST && !counts.containsKey(author)) {
			return;
		}
		counts.merge(author, 1, Integer::sum);
		int next = nextColon(line, colon + 1);
		if (next >= 0 && next - body <= LONGEST && longer.size() < MOST) {
			longer.merge(line.substring(body, next), 1, Integer::sum);
		}
	}

	/** Ends the survey. */
	void settle() {
		longer.forEach((name, times) -> {
			String first = name.substring(0, nextColon(name + " ", 0));
			if (times >= OFTEN && times.equals(counts.get(first))) {
				withColon.add(name);
			}
		});
		longer.clear();
		counts.keySet().forEach(raw -> add(name(raw)));
		withColon.forEach(raw -> add(name(raw)));
		counts.clear();
	}

	private void add(String name) {
		names.add(name);
		if (name.startsWith("+")) {
			byTelephone.put(digits(name), name);
		}
	}

	Set<String> names() {
		return names;
	}

	/** The author who has this telephone number, else the number as {@code +33...}. */
	String byTelephone(String digits) {
		return Optional.ofNullable(byTelephone.get(digits)).orElse("+" + digits);
	}

	static boolean isTelephone(String digits) {
		return digits.length() >= SHORTEST_TELEPHONE;
	}

	private static String digits(String name) {
		StringBuilder digits = new StringBuilder();
		name.chars().filter(Character::isDigit).forEach(c -> digits.append((char) ('0' + Character.digit(c, 10))));
		return digits.toString();
	}
}
