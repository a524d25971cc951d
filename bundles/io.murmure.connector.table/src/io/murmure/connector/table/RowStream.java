package io.murmure.connector.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.murmure.connector.table.internal.rows.Row;
import io.murmure.connector.table.internal.rows.RowCursor;
import io.murmure.core.progress.Progress;

/** Shows a cursor as a lazy stream that closes it and listens for cancellation. */
final class RowStream extends Spliterators.AbstractSpliterator<Row> {

	private static final int ROWS_PER_CHECK = 4096;

	private final RowCursor rows;
	private final Progress progress;
	private long seen;

	private RowStream(RowCursor rows, Progress progress) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.rows = rows;
		this.progress = progress;
	}

	static Stream<Row> of(RowCursor rows, Progress progress) {
		return StreamSupport.stream(new RowStream(rows, progress), false).onClose(() -> close(rows));
	}

	@Override
	public boolean tryAdvance(Consumer<? super Row> action) {
		if (++seen % ROWS_PER_CHECK == 0) {
			progress.check();
		}
		try {
			Optional<Row> row = rows.next();
			row.ifPresent(action);
			return row.isPresent();
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static void close(RowCursor rows) {
		try {
			rows.close();
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
