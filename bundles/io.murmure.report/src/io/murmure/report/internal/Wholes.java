package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.privacy.Parts;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;

/**
 * Of which wholes the rows of a table are parts, where the wholes are told elsewhere: rows that are alike in some columns add up to one.
 *
 * @param cuts the columns of each way in which the rows add up
 */
public record Wholes(List<List<String>> cuts) {

	/** Rows that stand for themselves. */
	public static final Wholes NONE = new Wholes(List.of());

	private static final String PEOPLE = "people";

	/** Without columns all rows are one whole. */
	public static Wholes by(String... columns) {
		return NONE.andBy(columns);
	}

	/** They add up in another way, too. */
	Wholes andBy(String... columns) {
		return new Wholes(Stream.concat(cuts.stream(), Stream.of(List.of(columns))).toList());
	}

	/** Which rows may be told, by their column {@code people}; none without it. */
	BitSet told(Rows rows, Disclosure disclosure) {
		if (!rows.columns().contains(PEOPLE)) {
			return new BitSet();
		}
		Parts parts = new Parts(disclosure);
		Places places = places(rows.columns());
		rows.rows().forEach(row -> places.add(row::get, parts));
		return parts.told();
	}

	/** The same of rows that are too many to keep; closes them. */
	public BitSet told(BatchReader rows, Disclosure disclosure) {
		Parts parts = new Parts(disclosure);
		try (BatchReader reader = rows) {
			Places places = places(reader.columns().stream().map(Column::name).toList());
			reader.forEach(batch -> add(batch, places, parts));
		}
		return parts.told();
	}

	private static void add(Batch batch, Places places, Parts parts) {
		for (int row = 0; row < batch.size(); row++) {
			int at = row;
			places.add(column -> batch.value(column, at), parts);
		}
	}

	private Places places(List<String> columns) {
		return new Places(columns.indexOf(PEOPLE), cuts.stream().map(cut -> cut.stream().mapToInt(columns::indexOf).toArray()).toList());
	}

	/** Where a row says how many people it covers and of what it is part. */
	private record Places(int people, List<int[]> cuts) {

		void add(IntFunction<Object> row, Parts parts) {
			List<Object> wholes = new ArrayList<>();
			for (int cut = 0; cut < cuts.size(); cut++) {
				wholes.add(List.of(cut, Arrays.asList(Arrays.stream(cuts.get(cut)).mapToObj(row).toArray())));
			}
			parts.add(row.apply(people) instanceof Number covered ? covered.longValue() : 0, wholes);
		}
	}
}
