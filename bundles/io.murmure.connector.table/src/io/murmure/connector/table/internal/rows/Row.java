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

	/** Whether it has the same cells as another row, but for blanks. */
	boolean saysTheSame(String[] others) {
		for (int column = 0; column < Math.max(cells.length, others.length); column++) {
			if (!cell(column).strip().equals(column < others.length ? others[column].strip() : "")) {
				return false;
			}
		}
		return true;
	}
}
