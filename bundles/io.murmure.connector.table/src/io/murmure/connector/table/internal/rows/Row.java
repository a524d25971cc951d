package io.murmure.connector.table.internal.rows;

/**
 * One row of a table.
 *
 * @param position the line it starts on in a text file, otherwise its ordinal; from 1
 * @param cells    one text a column, empty where the row says nothing; dates as ISO 8601
 */
public record Row(long position, String[] cells) {

	/** @param column index, may be beyond the end of a short row */
	public String cell(int column) {
		return column < cells.length ? cells[column] : "";
	}
}
