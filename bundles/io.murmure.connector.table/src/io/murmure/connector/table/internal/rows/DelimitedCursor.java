package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The rows of delimited text. */
final class DelimitedCursor implements RowCursor {

	private final DelimitedParser parser;
	private final RowTrouble trouble;
	private final List<String> columns;
	private final Optional<Row> header;
	private Optional<Row> pending = Optional.empty();

	DelimitedCursor(Reader in, TableShape shape, RowTrouble trouble) throws IOException {
		this.parser = new DelimitedParser(in, shape.delimiter());
		this.trouble = trouble;
		for (int skipped = 0; skipped < shape.preamble() && parser.next(); skipped++) {
			trouble.warn(parser.recordLine(), "before-table");
		}
		String[] first = parser.next() ? parser.cells() : new String[0];
		header = Header.is(first) ? Optional.of(new Row(parser.recordLine(), first)) : Optional.empty();
		if (header.isPresent()) {
			columns = ColumnNames.unique(List.of(first));
		} else {
			columns = ColumnNames.numbered(first.length);
			trouble.warn(parser.recordLine(), "no-header");
			pending = Optional.of(new Row(parser.recordLine(), first)).filter(row -> first.length > 0);
		}
		parser.expect(columns.size());
	}

	@Override
	public List<String> columns() {
		return columns;
	}

	@Override
	public Optional<Row> next() throws IOException {
		if (pending.isPresent()) {
			Optional<Row> first = pending;
			pending = Optional.empty();
			return first;
		}
		while (parser.next()) {
			String[] cells = parser.cells();
			if (parser.tooLong()) {
				trouble.warn(parser.recordLine(), "row-too-long", DelimitedParser.LONGEST_RECORD);
			} else if (header.isPresent() && header.get().saysTheSame(cells)) {
				trouble.warn(parser.recordLine(), "header-again");
			} else {
				return Optional.of(row(cells));
			}
		}
		return Optional.empty();
	}

	private Row row(String[] given) {
		String[] cells = given;
		if (parser.repaired()) {
			trouble.warn(parser.recordLine(), "unclosed-quote");
		}
		if (cells.length != columns.size()) {
			trouble.warn(parser.recordLine(), "ragged-row", cells.length, columns.size());
			cells = Arrays.copyOf(cells, columns.size());
			Arrays.setAll(cells, nullToEmpty(cells));
		}
		return new Row(parser.recordLine(), cells);
	}

	private static IntFunction<String> nullToEmpty(String[] cells) {
		return index -> cells[index] == null ? "" : cells[index];
	}

	@Override
	public void close() throws IOException {
		parser.close();
	}
}
