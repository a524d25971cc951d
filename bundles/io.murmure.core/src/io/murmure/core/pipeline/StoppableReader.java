package io.murmure.core.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;

/** Looks before each batch whether to stop, so that an analysis that forgets to look while it reads still ends soon. */
record StoppableReader(BatchReader reader, Progress progress) implements BatchReader {

	/** @throws CancelledException when the user has asked to stop; nothing is opened then */
	static BatchReader of(Progress progress, Supplier<BatchReader> opened) {
		progress.check();
		return new StoppableReader(opened.get(), progress);
	}

	@Override
	public List<Column> columns() {
		return reader.columns();
	}

	@Override
	public Optional<Batch> next() {
		progress.check();
		return reader.next();
	}

	@Override
	public void close() {
		reader.close();
	}
}
