package io.murmure.connector.table.internal.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the table lies in a sheet, told from its first rows.
 *
 * @param name    of the sheet
 * @param before  rows above the table, such as a title
 * @param headed  whether its first row names the columns
 * @param columns their names, numbered where none are given
 * @param rows    number of rows seen below
 */
record SheetPlan(String name, int before, boolean headed, List<String> columns, int rows) {

	/** How many rows of a sheet are looked at. */
	static final int SEEN = 60;

	private static final double ALIKE = 2.0 / 3;

	/** The plan of a sheet; empty when it has no row. */
	static Optional<SheetPlan> of(String name, List<Row> first) {
		int widest = first.stream().mapToInt(SheetPlan::filled).max().orElse(0);
		if (widest == 0) {
			return Optional.empty();
		}
		int start = IntStream.range(0, first.size()).filter(row -> filled(first.get(row)) * 2 > widest).findFirst().orElse(0);
		String[] cells = first.get(start).cells();
		boolean headed = Header.is(cells);
		List<String> columns = headed ? ColumnNames.unique(List.of(cells)) : ColumnNames.numbered(cells.length);
		return Optional.of(new SheetPlan(name, start, headed, columns, first.size() - start - (headed ? 1 : 0)));
	}

	private static int filled(Row row) {
		return (int) Arrays.stream(row.cells()).filter(cell -> !cell.isBlank()).count();
	}

	/** The more a sheet has of what makes a table, the likelier it is what the workbook is about. */
	long weight() {
		return (long) rows * columns.size() * (headed ? 2 : 1);
	}

	/** Whether this sheet goes on with the table of the other: most columns have the same names. */
	boolean continues(SheetPlan other) {
		long shared = places(other.columns).stream().filter(place -> place >= 0).count();
		return headed && other.headed && shared >= ALIKE * Math.max(columns.size(), other.columns.size());
	}

	/** For each of the columns wanted, its place in this sheet, or -1. */
	List<Integer> places(List<String> wanted) {
		Map<String, Integer> known = new HashMap<>();
		for (int column = 0; column < columns.size(); column++) {
			known.putIfAbsent(plain(columns.get(column)), column);
		}
		List<Integer> places = new ArrayList<>();
		wanted.forEach(column -> places.add(known.getOrDefault(plain(column), -1)));
		return places;
	}

	private static String plain(String column) {
		return column.strip().toLowerCase(Locale.ROOT);
	}
}
