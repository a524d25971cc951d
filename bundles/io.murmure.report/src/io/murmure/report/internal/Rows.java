package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.murmure.core.study.Study;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;

/** The whole answer to a question that has few rows. */
public record Rows(List<String> columns, List<List<Object>> rows) {

	public static Rows of(Study study, String sql, Object... arguments) {
		try (BatchReader reader = study.query(sql, arguments)) {
			List<List<Object>> rows = new ArrayList<>();
			List<String> columns = reader.columns().stream().map(Column::name).toList();
			reader.forEach(batch -> append(batch, rows));
			return new Rows(columns, rows);
		}
	}

	private static void append(Batch batch, List<List<Object>> rows) {
		for (int row = 0; row < batch.size(); row++) {
			List<Object> values = new ArrayList<>();
			for (int column = 0; column < batch.columns().size(); column++) {
				values.add(batch.value(column, row));
			}
			rows.add(values);
		}
	}

	/** The same rows, one column of them said in other words. */
	Rows saying(String column, UnaryOperator<String> words) {
		int at = columns.indexOf(column);
		List<List<Object>> said = new ArrayList<>();
		for (int row = 0; row < rows.size(); row++) {
			List<Object> values = new ArrayList<>(rows.get(row));
			values.set(at, words.apply(text(row, at)));
			said.add(values);
		}
		return new Rows(columns, said);
	}

	public boolean isEmpty() {
		return rows.isEmpty();
	}

	public long count(int row, int column) {
		return rows.get(row).get(column) instanceof Number number ? number.longValue() : 0;
	}

	public double number(int row, int column) {
		return rows.get(row).get(column) instanceof Number number ? number.doubleValue() : 0;
	}

	public String text(int row, int column) {
		Object value = rows.get(row).get(column);
		return value == null ? "" : value.toString();
	}
}
