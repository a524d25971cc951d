package io.murmure.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;

/** Prints rows as CSV (RFC 4180), as one JSON object a line, or as a table for eyes. */
public interface RowFormat extends AutoCloseable {

	/** The ways to print. */
	enum Kind {
		CSV, NDJSON, TABLE
	}

	void write(Batch batch) throws IOException;

	@Override
	void close() throws IOException;

	static RowFormat of(Kind kind, List<Column> columns, PrintWriter out) throws IOException {
		return switch (kind) {
			case CSV -> new Csv(columns, out);
			case NDJSON -> new Ndjson(columns, out);
			case TABLE -> new Aligned(columns, out);
		};
	}

	private static String text(Object value) {
		return switch (value) {
			case null -> "";
			case float[] vector -> Arrays.toString(vector);
			default -> value.toString();
		};
	}

	/** {@link CsvLines}; what they are written to stays open. */
	final class Csv implements RowFormat {
		private final CsvLines lines;
		private final int columns;

		Csv(List<Column> columns, PrintWriter out) throws IOException {
			this.columns = columns.size();
			lines = new CsvLines(out, columns.stream().map(Column::name).toList());
		}

		@Override
		public void write(Batch batch) throws IOException {
			for (int row = 0; row < batch.size(); row++) {
				List<Object> cells = new ArrayList<>();
				for (int column = 0; column < columns; column++) {
					cells.add(batch.value(column, row));
				}
				lines.line(cells);
			}
		}

		@Override
		public void close() throws IOException {
			lines.flush();
		}
	}

	/** One JSON object a row. */
	final class Ndjson implements RowFormat {
		private final List<Column> columns;
		private final Json json;
		private boolean any;

		Ndjson(List<Column> columns, PrintWriter out) throws IOException {
			this.columns = columns;
			this.json = new Json(out);
		}

		@Override
		public void write(Batch batch) throws IOException {
			for (int row = 0; row < batch.size(); row++) {
				Map<String, Object> fields = new LinkedHashMap<>();
				for (int column = 0; column < columns.size(); column++) {
					Object value = batch.value(column, row);
					fields.put(columns.get(column).name(), columns.get(column).type() == Column.Type.JSON && value != null ? new Json.Ready((String) value) : value);
				}
				json.write(fields);
				any = true;
			}
		}

		@Override
		public void close() throws IOException {
			json.close(any);
		}
	}

	/** Columns under one another; it holds all rows to find their widths, and cuts long texts. */
	final class Aligned implements RowFormat {
		private static final int WIDEST = 60;
		private final PrintWriter out;
		private final List<String[]> rows = new ArrayList<>();

		Aligned(List<Column> columns, PrintWriter out) {
			this.out = out;
			rows.add(columns.stream().map(Column::name).toArray(String[]::new));
		}

		@Override
		public void write(Batch batch) {
			for (int row = 0; row < batch.size(); row++) {
				String[] cells = new String[batch.columns().size()];
				for (int column = 0; column < cells.length; column++) {
					String text = text(batch.value(column, row)).replaceAll("\\s+", " ");
					cells[column] = text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text;
				}
				rows.add(cells);
			}
		}

		@Override
		public void close() {
			int[] widths = new int[rows.get(0).length];
			rows.forEach(cells -> Arrays.setAll(widths, i -> Math.max(widths[i], cells[i].length())));
			for (String[] cells : rows) {
				StringBuilder line = new StringBuilder();
				for (int i = 0; i < cells.length; i++) {
					line.append(i == 0 ? "" : "  ").append(cells[i]).append(" ".repeat(widths[i] - cells[i].length()));
				}
				out.println(line.toString().stripTrailing());
			}
			out.flush();
		}
	}
}
