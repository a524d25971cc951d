package io.murmure.store.duckdb;

import java.util.List;
import java.util.Locale;

/**
 * One step of the schema.
 *
 * @param version the schema version that it leads to, counting from 1
 * @param sql     its statements
 */
record Migration(int version, String sql) {

	/** Every step there is, in order; a published one never changes. */
	static final List<Migration> ALL = List.of(numbered(1), numbered(2), numbered(3), numbered(4), numbered(5), numbered(6), numbered(7), numbered(8),
			numbered(9), numbered(10), numbered(11), numbered(12), numbered(13), numbered(14), numbered(15), numbered(16), numbered(17), numbered(18),
			numbered(19), numbered(20), numbered(21), numbered(22), numbered(23), numbered(24));

	private static Migration numbered(int version) {
		return new Migration(version, Sql.script(String.format(Locale.ROOT, "migrations/%03d.sql", version)));
	}
}
