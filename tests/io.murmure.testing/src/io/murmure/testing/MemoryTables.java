package io.murmure.testing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.study.StudySettings;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;

/** A study's tables in memory: what one analysis writes, the next one reads. */
public final class MemoryTables implements StudyAnalysis.Input, RowSink {

	private static final int BATCH = 64;

	private final Map<Table, List<Object[]>> rows = new HashMap<>();
	private final Map<Table, List<Object[]>> earlier = new HashMap<>();

	@Override
	public void add(Table table, Object... values) {
		rows.computeIfAbsent(table, t -> new ArrayList<>()).add(values.clone());
	}

	public void clear(Table... tables) {
		for (Table table : tables) {
			rows.remove(table);
		}
	}

	/** What stands in these tables is from now on what an earlier run left. */
	public void keepAsEarlier(List<Table> tables) {
		for (Table table : tables) {
			earlier.put(table, rows(table));
			rows.remove(table);
		}
	}

	public List<Object[]> rows(Table table) {
		return rows.getOrDefault(table, List.of());
	}

	@Override
	public StudySettings settings() {
		return StudySettings.create(ZoneOffset.UTC);
	}

	@Override
	public BatchReader earlier(Table made) {
		return reader(made, earlier.getOrDefault(made, List.of()));
	}

	@Override
	public BatchReader scan(Table table) {
		return reader(table, rows(table));
	}

	private static BatchReader reader(Table table, List<Object[]> rows) {
		List<Object[]> sorted = rows.stream().sorted(Comparator.comparingLong(row -> ((Number) row[0]).longValue())).toList();
		return new BatchReader() {
			private int next;

			@Override
			public List<Column> columns() {
				return table.columns();
			}

			@Override
			public Optional<Batch> next() {
				List<Object[]> some = sorted.subList(next, Math.min(sorted.size(), next + BATCH));
				next += some.size();
				return some.isEmpty() ? Optional.empty() : Optional.of(batch(table, some));
			}

			@Override
			public void close() {
			}
		};
	}

	private static Batch batch(Table table, List<Object[]> rows) {
		int columns = table.columns().size();
		Object[] arrays = new Object[columns];
		BitSet[] nulls = new BitSet[columns];
		for (int c = 0; c < columns; c++) {
			Object[] cells = new Object[rows.size()];
			nulls[c] = new BitSet();
			for (int row = 0; row < cells.length; row++) {
				cells[row] = rows.get(row)[c];
				nulls[c].set(row, cells[row] == null);
			}
			arrays[c] = switch (table.columns().get(c).type()) {
				case LONG, TIME -> Arrays.stream(cells).mapToLong(cell -> cell == null ? 0 : ((Number) cell).longValue()).toArray();
				case DOUBLE -> Arrays.stream(cells).mapToDouble(cell -> cell == null ? 0 : ((Number) cell).doubleValue()).toArray();
				case TEXT, JSON -> Arrays.copyOf(cells, cells.length, String[].class);
				case VECTOR -> Arrays.copyOf(cells, cells.length, float[][].class);
			};
		}
		return new Batch(table.columns(), arrays, nulls, rows.size());
	}
}
