package io.murmure.connector.table.internal.rows;

/** Hears of rows that were not, or not wholly, read. */
@FunctionalInterface
public interface RowTrouble {

	/** For those who only look. */
	RowTrouble IGNORED = (position, kind, details) -> {
	};

	/** @param kind a hyphenated word, as in {@link io.murmure.core.connector.ReadContext#warn} */
	void warn(long position, String kind, Object... details);

	/** For what is not told by the position of a row. */
	default RowTrouble ofWholeFile() {
		return (position, kind, details) -> warn(0, kind, details);
	}
}
