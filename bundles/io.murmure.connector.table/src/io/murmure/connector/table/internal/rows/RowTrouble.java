package io.murmure.connector.table.internal.rows;

/** Hears of rows that were not, or not wholly, read. */
@FunctionalInterface
public interface RowTrouble {

	/** For those who only look. */
	RowTrouble IGNORED = (position, kind, details) -> {
	};

	/** @param kind a hyphenated word, as in {@link io.murmure.core.connector.ReadContext#warn} */
	void warn(long position, String kind, Object... details);
}
