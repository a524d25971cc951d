package io.murmure.workbench;

import java.time.Instant;
import java.util.Optional;

import io.murmure.core.table.Batch;

/** One row of an answer; columns count from 0. */
public final class Row {

	private final Batch batch;
	private final int index;

	Row(Batch batch, int index) {
		this.batch = batch;
		this.index = index;
	}

	/** A text, empty when there is none. */
	public String text(int column) {
		Object value = batch.value(column, index);
		return value == null ? "" : value.toString();
	}

	/** A whole number, 0 when there is none. */
	public long number(int column) {
		return batch.value(column, index) instanceof Number number ? number.longValue() : 0;
	}

	/** A number, 0 when there is none. */
	public double real(int column) {
		return batch.value(column, index) instanceof Number number ? number.doubleValue() : 0;
	}

	public Optional<Instant> time(int column) {
		return Optional.ofNullable((Instant) batch.value(column, index));
	}

	public boolean isEmpty(int column) {
		return batch.value(column, index) == null;
	}
}
