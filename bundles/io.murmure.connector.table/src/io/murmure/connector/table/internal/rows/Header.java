package io.murmure.connector.table.internal.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a line of column names from a line of values. */
final class Header {

	private static final int LONGEST_NAME = 60;
	private static final int MOST_WORDS = 8;
	private static final Pattern NUMBER_OR_DATE = Pattern.compile("[-+\\d.,:/ ]*\\d[-+\\d.,:/ tzhapm]*");
	private static final Pattern SENTENCE = Pattern.compile(".*\\w[.!…]");
	/** What forms call the time at which they were filled in. */
	private static final Pattern STAMP = Pattern.compile("horodat.*|timestamp|date.*|submi.*|start time|heure.*");
	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private Header() {
	}

	/** Names are short unless several ask something, as in a form, mostly different from each other, and neither numbers, dates, addresses nor sentences. */
	static boolean is(String[] cells) {
		if (cells.length == 0) {
			return false;
		}
		String[] names = Arrays.stream(cells).map(cell -> cell.strip().toLowerCase(Locale.ROOT)).filter(cell -> !cell.isEmpty()).toArray(String[]::new);
		return names.length * 2 > cells.length && areDifferent(names) && (Arrays.stream(names).noneMatch(Header::isValue) || isForm(names));
	}

	/** One that asks alone may be somebody's post in a table without a header. */
	private static boolean isForm(String[] names) {
		long asking = Arrays.stream(names).filter(Header::asks).count();
		boolean stamped = Arrays.stream(names).anyMatch(name -> STAMP.matcher(name).matches());
		return (asking > 1 || asking == 1 && stamped) && Arrays.stream(names).filter(name -> !asks(name)).noneMatch(Header::isValue);
	}

	private static boolean asks(String cell) {
		return cell.endsWith("?");
	}

	/** A table that stands beside itself has each of its names twice. */
	private static boolean areDifferent(String[] names) {
		long different = Arrays.stream(names).distinct().count();
		return different * 2 >= names.length && (different > 1 || names.length == 1);
	}

	private static boolean isValue(String cell) {
		return NUMBER_OR_DATE.matcher(cell).matches() || cell.startsWith("http") || cell.contains("@") || cell.length() > LONGEST_NAME || SENTENCE.matcher(cell).matches() || BLANKS.split(cell).length > MOST_WORDS;
	}
}
