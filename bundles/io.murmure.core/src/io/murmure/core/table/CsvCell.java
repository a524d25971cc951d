package io.murmure.core.table;

import java.util.Arrays;

/** One value as a cell of an RFC 4180 file. */
public final class CsvCell {

	private CsvCell() {
	}

	/** Quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
	public static String of(Object value) {
		String text = switch (value) {
			case null -> "";
			case float[] vector -> Arrays.toString(vector);
			default -> value.toString();
		};
		if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
			text = "'" + text;
		}
		boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}
}
