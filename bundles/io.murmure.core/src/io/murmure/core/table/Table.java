package io.murmure.core.table;

import java.util.List;

/**
 * The schema of a typed table of the Study. What an analysis needs and makes is said in tables.
 *
 * @param name    lower-case words joined by underscores, unique in the Study
 * @param columns in their order; a table of annotations starts with the number {@code post_id}
 */
public record Table(String name, List<Column> columns) {

	public Table {
		if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
			throw new IllegalArgumentException("not a table name: " + name);
		}
		columns = List.copyOf(columns);
	}

	public static Table of(String name, Column... columns) {
		return new Table(name, List.of(columns));
	}
}
