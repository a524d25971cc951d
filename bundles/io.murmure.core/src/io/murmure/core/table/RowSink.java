package io.murmure.core.table;

/** Takes the rows that an annotator or analysis makes. */
@FunctionalInterface
public interface RowSink {

	/**
	 * Adds a row to one of the tables that the component declared that it makes.
	 *
	 * @param values in the order of the table's columns: {@link Long} or {@link Integer}, {@link Double} or {@link Float},
	 *               {@link String}, {@link java.time.Instant} (or microseconds as {@link Long}), {@code float[]}, or {@code null}
	 */
	void add(Table table, Object... values);
}
