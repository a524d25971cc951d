package io.murmure.store.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.StudyException;

/** The version of a file's schema, kept in {@code store_meta.schema_version}, and how it is brought up to date. */
final class Schema {

	private final List<Migration> migrations;

	Schema(List<Migration> migrations) {
		this.migrations = List.copyOf(migrations);
	}

	/** The version that this program writes. */
	int newest() {
		return migrations.get(migrations.size() - 1).version();
	}

	/** Makes the newest schema in an empty file. To be run within one transaction: by itself, each step would be written through to the disk. */
	void create(Connection connection) throws SQLException {
		Sql.run(connection, "create schema store_meta; create table store_meta.schema_version (version integer); insert into store_meta.schema_version values (0)");
		for (Migration migration : migrations) {
			take(connection, migration);
		}
	}

	/**
	 * @return the version of a file
	 * @throws StudyException when it is not a Study or newer than this program
	 */
	int version(Connection connection, Path file) throws SQLException {
		boolean study = Sql.number(connection, "select count(*) from duckdb_tables() where schema_name = 'store_meta' and table_name = 'schema_version'") == 1;
		if (!study) {
			throw Complaint.notAStudy(file);
		}
		int version = (int) Sql.number(connection, "select version from store_meta.schema_version");
		if (version > newest()) {
			throw new StudyException(Sentence.of(Schema.class, "newer", file.getFileName(), version, newest()));
		}
		return version;
	}

	/** Takes the steps after {@code from}, each in a transaction of its own. */
	void migrate(Connection connection, int from) throws SQLException {
		for (Migration migration : migrations) {
			if (migration.version() > from) {
				Transaction.run(connection, () -> take(connection, migration));
			}
		}
	}

	private static void take(Connection connection, Migration migration) throws SQLException {
		Sql.run(connection, migration.sql());
		Sql.update(connection, "update store_meta.schema_version set version = ?", migration.version());
	}
}
