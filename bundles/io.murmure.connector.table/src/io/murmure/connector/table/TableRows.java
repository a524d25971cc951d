package io.murmure.connector.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.connector.table.internal.rows.Row;
import io.murmure.connector.table.internal.rows.RowCursor;
import io.murmure.connector.table.internal.rows.RowTrouble;
import io.murmure.connector.table.internal.rows.TableOpener;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.RowReader;
import io.murmure.core.source.Source;

/** Gives the rows of a table as they stand, for whoever wants rows and not posts. */
@Component(service = RowReader.class)
public final class TableRows implements RowReader {

	@Override
	public Stream<Map<String, String>> rows(Source source) throws IOException {
		RowCursor cursor = TableOpener.GUESSING.open(source, RowTrouble.IGNORED);
		List<String> columns = cursor.columns();
		return RowStream.of(cursor, Progress.NONE).map(row -> named(columns, row));
	}

	private static Map<String, String> named(List<String> columns, Row row) {
		Map<String, String> cells = LinkedHashMap.newLinkedHashMap(columns.size());
		for (int column = 0; column < columns.size(); column++) {
			cells.put(columns.get(column), row.cell(column));
		}
		return cells;
	}
}
