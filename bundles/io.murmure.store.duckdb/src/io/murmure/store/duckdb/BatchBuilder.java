package io.murmure.store.duckdb;

import java.lang.reflect.Array;
import java.util.BitSet;
import java.util.List;

import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;
import io.murmure.core.table.Column.Type;

/** Fills the arrays of one batch from chunks in the forms that {@link ChunkReader} asks for. */
final class BatchBuilder {

	private final List<Column> columns;
	private final int capacity;
	private final Object[] arrays;
	private final BitSet[] nulls;
	private int size;
	private long elementsLeft;
	private int element;

	BatchBuilder(List<Column> columns, int capacity) {
		this.columns = columns;
		this.capacity = capacity;
		this.arrays = new Object[columns.size()];
		this.nulls = new BitSet[columns.size()];
	}

	/** Whether there is room, or a record is not complete. */
	boolean wants() {
		return size < capacity || elementsLeft > 0;
	}

	boolean isEmpty() {
		return size == 0;
	}

	Batch build() {
		return new Batch(columns, arrays, nulls, size);
	}

	/**
	 * Takes rows of a chunk that are records.
	 *
	 * @return the first row that it left
	 */
	long takeRows(DuckDBDataChunkReader chunk, long from) {
		int count = (int) Math.min(chunk.rowCount() - from, capacity - size);
		makeRoom((int) Math.max(count, chunk.rowCount()));
		for (int column = 0; column < arrays.length; column++) {
			DuckDBReadableVector vector = chunk.vector(column);
			for (int i = 0; i < count; i++) {
				take(column, vector, from + i, size + i);
			}
		}
		size += count;
		return from + count;
	}

	/**
	 * Takes rows of a chunk that are elements of vectors.
	 *
	 * @return the first row that it left
	 */
	long takeElements(DuckDBDataChunkReader chunk, long from) {
		long row = from;
		for (; row < chunk.rowCount() && wants(); row++) {
			if (elementsLeft == 0) {
				beginRecord(chunk, row);
			}
			for (int column = 0; column < arrays.length; column++) {
				if (arrays[column] instanceof float[][] vectors && vectors[size - 1] != null && element < vectors[size - 1].length) {
					vectors[size - 1][element] = chunk.vector(column).getFloat(row, 0);
				}
			}
			element++;
			elementsLeft--;
		}
		return row;
	}

	private void beginRecord(DuckDBDataChunkReader chunk, long row) {
		makeRoom(1);
		int lengths = arrays.length;
		for (int column = 0; column < arrays.length; column++) {
			if (columns.get(column).type() == Type.VECTOR) {
				DuckDBReadableVector length = chunk.vector(lengths++);
				if (length.isNull(row)) {
					nulls[column].set(size);
				} else {
					((float[][]) arrays[column])[size] = new float[(int) length.getLong(row)];
				}
			} else {
				take(column, chunk.vector(column), row, size);
			}
		}
		elementsLeft = chunk.vector(lengths).getLong(row);
		element = 0;
		size++;
	}

	private void take(int column, DuckDBReadableVector vector, long row, int at) {
		if (vector.isNull(row)) {
			nulls[column].set(at);
			return;
		}
		switch (columns.get(column).type()) {
			case LONG, TIME -> ((long[]) arrays[column])[at] = vector.getLong(row);
			case DOUBLE -> ((double[]) arrays[column])[at] = vector.getDouble(row);
			case TEXT, JSON -> ((String[]) arrays[column])[at] = vector.getString(row);
			case VECTOR -> throw new IllegalStateException("vectors come by elements");
		}
	}

	/** Arrays grow from what is there to the whole capacity, so that a small answer stays small. */
	private void makeRoom(int rows) {
		int length = arrays[0] == null ? 0 : Array.getLength(arrays[0]);
		if (arrays[0] != null && size + rows <= length || length == capacity) {
			return;
		}
		int longer = Math.min(capacity, Math.max(size + rows, 4 * length));
		for (int column = 0; column < arrays.length; column++) {
			Object array = columns.get(column).type().array(longer);
			if (arrays[column] == null) {
				nulls[column] = new BitSet();
			} else {
				System.arraycopy(arrays[column], 0, array, 0, size);
			}
			arrays[column] = array;
		}
	}
}
