package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.StudyException;
import io.murmure.core.table.Column;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Table;

/** The tables that annotators and analyses fill, as they stand in the schema {@code main}. */
final class AnnotationTables {

	/** What the listener wrote that is not about one post; nothing can compute it anew. */
	private static final Set<String> WRITTEN = Set.of(FindingTables.FINDING_STATES.name(), FindingTables.FINDING_NOTES.name());

	private AnnotationTables() {
	}

	static String name(Table table) {
		return "main." + Sql.quoted(table.name());
	}

	static boolean exists(Connection connection, Table table) throws SQLException {
		return Sql.number(connection, "select count(*) from information_schema.tables where table_schema = 'main' and table_name = ?", table.name()) > 0;
	}

	/** @throws StudyException when a view of ours has the name */
	static void create(Connection connection, Table table) throws SQLException {
		boolean view = Sql.number(connection, "select count(*) from duckdb_views() where schema_name = 'main' and view_name = ?", table.name()) > 0;
		if (view) {
			throw new StudyException(Sentence.of(AnnotationTables.class, "taken", table.name()));
		}
		Sql.run(connection, "create table if not exists " + name(table) + " (" + table.columns().stream()
				.map(column -> Sql.quoted(column.name()) + ' ' + sqlType(column)).collect(Collectors.joining(", ")) + ")");
	}

	static void recreate(Connection connection, Table table) throws SQLException {
		Sql.run(connection, "drop table if exists " + name(table));
		create(connection, table);
	}

	/** Whether the table stands as a plug-in declares it now. */
	static boolean matches(Connection connection, Table table) throws SQLException {
		List<String> there = Sql.list(connection, row -> row.getString(1) + ' ' + row.getString(2), """
				select column_name, data_type from duckdb_columns() where schema_name = 'main' and table_name = ? order by column_index""", table.name());
		return there.equals(table.columns().stream().map(column -> column.name() + ' ' + sqlType(column)).toList());
	}

	/** Names of all tables of this kind that say something of single posts. */
	static List<String> aboutPosts(Connection connection) throws SQLException {
		return Sql.list(connection, row -> row.getString(1), """
				select t.table_name from duckdb_tables() t join duckdb_columns() c on c.table_oid = t.table_oid
				where t.schema_name = 'main' and not t.temporary and c.column_name = 'post_id' order by t.table_name""");
	}

	/** Names of all tables of this kind that can be computed anew: not those in which the listener wrote. */
	static List<String> computed(Connection connection) throws SQLException {
		return Sql.list(connection, row -> row.getString(1),
				"select table_name from duckdb_tables() where schema_name = 'main' and not temporary order by table_name").stream().filter(name -> !WRITTEN.contains(name)).toList();
	}

	/** Names of those whose rows each begin with the post that they are about. */
	static List<String> annotating(Connection connection) throws SQLException {
		return Sql.list(connection, row -> row.getString(1), """
				select t.table_name from duckdb_tables() t join duckdb_columns() c on c.table_oid = t.table_oid
				where t.schema_name = 'main' and not t.temporary and c.column_name = 'post_id' and c.column_index = 1 order by t.table_name""");
	}

	/** No rows of a table that nobody made yet, as an expression to join with. */
	static String nothing(Table table) {
		return "(select " + table.columns().stream().map(column -> "null::" + sqlType(column) + " as " + Sql.quoted(column.name()))
				.collect(Collectors.joining(", ")) + " where false)";
	}

	private static String sqlType(Column column) {
		return switch (column.type()) {
			case LONG -> "BIGINT";
			case DOUBLE -> "DOUBLE";
			case TEXT -> "VARCHAR";
			case JSON -> "JSON";
			case TIME -> "TIMESTAMP WITH TIME ZONE";
			case VECTOR -> "FLOAT[]";
		};
	}
}
