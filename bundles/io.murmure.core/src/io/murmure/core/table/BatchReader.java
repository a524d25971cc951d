package io.murmure.core.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Batches one after the other, in constant memory. */
public interface BatchReader extends AutoCloseable {

	List<Column> columns();

	/** The next batch of at least one row, or empty at the end. */
	Optional<Batch> next();

	@Override
	void close();

	/** Hands every batch that is left to {@code action}, then closes. */
	default void forEach(Consumer<Batch> action) {
		try (this) {
			for (Optional<Batch> batch = next(); batch.isPresent(); batch = next()) {
				action.accept(batch.get());
			}
		}
	}
}
