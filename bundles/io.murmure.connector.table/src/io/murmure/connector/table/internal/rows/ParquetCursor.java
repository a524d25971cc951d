package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import org.duckdb.DuckDBDriver;

import io.murmure.core.component.Sentence;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** The rows of a Parquet file, decoded by a DuckDB in memory that may neither install nor load extensions. */
final class ParquetCursor implements RowCursor {

	private final LocalFile file;
	private final String name;
	private Connection connection;
	private ResultSet rows;
	private List<String> columns;
	private long ordinal;

	ParquetCursor(Source source) throws IOException {
		this.name = source.name();
		// DuckDB takes these characters of a file name for a pattern
		boolean pattern = source.path().map(path -> path.toString().matches(".*[*?\\[{].*")).orElse(false);
		this.file = pattern ? LocalFile.copy(source) : LocalFile.of(source);
		try {
			open();
		} catch (SQLException broken) {
			close();
			throw new SourceException(Sentence.of(ParquetCursor.class, "broken", name), broken);
		}
	}

	private void open() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("autoinstall_known_extensions", "false");
		properties.setProperty("autoload_known_extensions", "false");
		properties.setProperty("memory_limit", "512MB");
		properties.setProperty("threads", "1");
		properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
		connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
		PreparedStatement all = connection.prepareStatement("select * from read_parquet(?)");
		all.setString(1, file.path().toString());
		rows = all.executeQuery();
		ResultSetMetaData shape = rows.getMetaData();
		List<String> names = new ArrayList<>();
		for (int column = 1; column <= shape.getColumnCount(); column++) {
			names.add(shape.getColumnName(column));
		}
		columns = ColumnNames.unique(names);
	}

	@Override
	public List<String> columns() {
		return columns;
	}

	@Override
	public Optional<Row> next() throws IOException {
		try {
			if (!rows.next()) {
				return Optional.empty();
			}
			String[] cells = new String[columns.size()];
			for (int column = 0; column < cells.length; column++) {
				cells[column] = text(rows.getObject(column + 1));
			}
			return Optional.of(new Row(++ordinal, cells));
		} catch (SQLException broken) {
			throw new SourceException(Sentence.of(ParquetCursor.class, "damaged", name, ordinal), broken);
		}
	}

	private static String text(Object value) {
		return switch (value) {
			case null -> "";
			case Timestamp written -> written.toLocalDateTime().toString();
			case OffsetDateTime instant -> instant.toInstant().toString();
			case Object[] list -> joined(Arrays.asList(list));
			case Array list -> joined(list);
			default -> value.toString();
		};
	}

	private static String joined(Array list) {
		try {
			return joined(Arrays.asList((Object[]) list.getArray()));
		} catch (SQLException unreadable) {
			return "";
		}
	}

	private static String joined(List<?> values) {
		return values.stream().filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(", "));
	}

	@Override
	public void close() throws IOException {
		try {
			if (connection != null) {
				connection.close();
			}
		} catch (SQLException alreadyGone) {
			throw new IOException(alreadyGone);
		} finally {
			file.close();
		}
	}
}
