package io.murmure.store.duckdb;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.StudyException;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column.Type;
import io.murmure.core.table.Column;

/**
 * A question in SQL from outside: one statement that reads. The database's own parser says whether it is one; beside that the
 * connection is in a read-only transaction, and the database may open no file but its own.
 */
final class Question {

	private static final int LONGEST_NAME = 60;

	private Question() {
	}

	static BatchReader ask(Database database, String sql, Object... arguments) {
		try {
			return database.lend(connection -> {
				refuseAllButReading(connection, sql);
				String question = withoutEnd(sql);
				List<Column> columns = columns(connection, question);
				Sql.run(connection, "begin transaction read only");
				return new ChunkReader(database, connection, question, columns, 0, () -> database.giveBack(connection), arguments);
			});
		} catch (SQLException failure) {
			throw Complaint.wrongQuestion(failure);
		}
	}

	private static void refuseAllButReading(DuckDBConnection connection, String sql) throws SQLException {
		String verdict = """
				select case when (tree->>'error')::boolean then tree->>'error_message'
				when json_array_length(tree->'statements') <> 1 then 'one' else '' end
				from (select json_serialize_sql(?::varchar)::json as tree)""";
		String said = Sql.list(connection, row -> row.getString(1), verdict, sql).get(0);
		if (said.equals("one") || said.startsWith("Only SELECT")) {
			throw new StudyException(Sentence.of(Question.class, "one"));
		}
		if (!said.isEmpty()) {
			throw new StudyException(Sentence.of(Question.class, "refused", QuestionTrouble.sentence(said.lines().findFirst().orElse(""))));
		}
	}

	private static String withoutEnd(String sql) {
		return sql.strip().replaceAll(";\\s*$", "");
	}

	private static List<Column> columns(DuckDBConnection connection, String sql) throws SQLException {
		try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
			ResultSetMetaData meta = statement.getMetaData();
			List<Column> columns = new ArrayList<>();
			Set<String> taken = new HashSet<>();
			for (int i = 1; i <= meta.getColumnCount(); i++) {
				columns.add(new Column(unique(plain(meta.getColumnName(i)), taken), type(meta.getColumnTypeName(i))));
			}
			return columns;
		}
	}

	/** A name that a Column may have, as near to the given one as can be. */
	private static String plain(String name) {
		String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_").replaceAll("_+$", "");
		String started = plain.matches("[a-z].*") ? plain : "c_" + plain.replaceAll("^_+", "");
		return started.substring(0, Math.min(LONGEST_NAME, started.length()));
	}

	private static String unique(String name, Set<String> taken) {
		String free = name;
		for (int n = 2; !taken.add(free); n++) {
			free = name.substring(0, Math.min(name.length(), LONGEST_NAME - 4)) + '_' + n;
		}
		return free;
	}

	private static Type type(String sql) {
		if (sql.endsWith("]")) {
			return sql.matches("(FLOAT|DOUBLE)\\[\\d*\\]") ? Type.VECTOR : Type.JSON;
		}
		String base = sql.replaceAll("\\(.*", "");
		return switch (base) {
			case "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "HUGEINT", "UHUGEINT" -> Type.LONG;
			case "FLOAT", "DOUBLE", "DECIMAL" -> Type.DOUBLE;
			case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> Type.TIME;
			case "STRUCT", "MAP", "UNION", "JSON" -> Type.JSON;
			default -> Type.TEXT;
		};
	}
}
