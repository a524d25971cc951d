package io.murmure.connector.table.internal.rows;

import java.util.Arrays;
import java.util.Locale;

/** Tells a line of column names from a line of values. */
final class Header {

	private static final int LONGEST_NAME = 60;

	private Header() {
	}

	/** Names are short, different from each other, and neither numbers, dates, addresses nor sentences. */
	static boolean is(String[] cells) {
		if (cells.length == 0) {
			return false;
		}
		String[] names = Arrays.stream(cells).map(cell -> cell.strip().toLowerCase(Locale.ROOT)).filter(cell -> !cell.isEmpty()).toArray(String[]::new);
		return names.length * 2 > cells.length && Arrays.stream(names).distinct().count() * 2 > names.length
				&& Arrays.stream(names).noneMatch(Header::isValue);
	}

	private static boolean isValue(String cell) {
		return cell.length() > LONGEST_NAME || cell.matches("[-+\\d.,:/ ]*\\d[-+\\d.,:/ tzhapm]*") || cell.startsWith("http") || cell.contains("@")
				|| cell.matches(".*\\w[.!…]") || cell.split("\\s+").length > 8;
	}
}
