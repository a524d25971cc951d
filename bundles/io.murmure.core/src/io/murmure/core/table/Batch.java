package io.murmure.core.table;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/**
 * Some rows as columns: one primitive array a column, so that analyses run over flat memory.
 *
 * <p>Arrays may be longer than {@link #size()}, are shared and must not be written to. A null number reads as 0, a null text as
 * {@code null}; {@link #isNull} tells.
 */
public final class Batch {

	private final List<Column> columns;
	private final Object[] arrays;
	private final BitSet[] nulls;
	private final int size;

	/**
	 * @param arrays one array a column, of the kind that its {@link Column.Type} names
	 * @param nulls  one set of null rows a column
	 */
	public Batch(List<Column> columns, Object[] arrays, BitSet[] nulls, int size) {
		this.columns = columns;
		this.arrays = arrays;
		this.nulls = nulls;
		this.size = size;
	}

	/**
	 * Batches as one, their rows one after the other; copies them.
	 *
	 * @param columns those of every batch
	 */
	public static Batch joined(List<Column> columns, List<Batch> batches) {
		int size = batches.stream().mapToInt(Batch::size).sum();
		Object[] arrays = new Object[columns.size()];
		BitSet[] nulls = new BitSet[columns.size()];
		for (int column = 0; column < arrays.length; column++) {
			Object whole = columns.get(column).type().array(size);
			BitSet open = new BitSet();
			int begin = 0;
			for (Batch batch : batches) {
				System.arraycopy(batch.arrays[column], 0, whole, begin, batch.size);
				int first = begin;
				batch.nulls[column].stream().forEach(row -> open.set(first + row));
				begin += batch.size;
			}
			arrays[column] = whole;
			nulls[column] = open;
		}
		return new Batch(columns, arrays, nulls, size);
	}

	/** How many rows. */
	public int size() {
		return size;
	}

	/** What each column is, in the order in which {@link #value} numbers them. */
	public List<Column> columns() {
		return columns;
	}

	/** A column of type LONG or TIME. */
	public long[] longs(String column) {
		return (long[]) arrays[index(column)];
	}

	/** A column of type DOUBLE. */
	public double[] doubles(String column) {
		return (double[]) arrays[index(column)];
	}

	/** A column of type TEXT or JSON. */
	public String[] texts(String column) {
		return (String[]) arrays[index(column)];
	}

	/** A column of type VECTOR. */
	public float[][] vectors(String column) {
		return (float[][]) arrays[index(column)];
	}

	/** Whether the source or the analysis left this value open. */
	public boolean isNull(String column, int row) {
		return nulls[index(column)].get(row);
	}

	/** One value as {@link Long}, {@link Double}, {@link String} (JSON too), {@link Instant}, {@code float[]}, or {@code null}. */
	public Object value(int column, int row) {
		if (nulls[column].get(row)) {
			return null;
		}
		return switch (columns.get(column).type()) {
			case LONG -> ((long[]) arrays[column])[row];
			case DOUBLE -> ((double[]) arrays[column])[row];
			case TEXT, JSON -> ((String[]) arrays[column])[row];
			case TIME -> Micros.instant(((long[]) arrays[column])[row]);
			case VECTOR -> ((float[][]) arrays[column])[row];
		};
	}

	private int index(String column) {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).name().equals(column)) {
				return i;
			}
		}
		throw new IllegalArgumentException("no column " + column + " among " + columns);
	}
}
