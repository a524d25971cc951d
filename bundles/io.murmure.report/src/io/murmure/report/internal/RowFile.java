package io.murmure.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;

/** Streams the answer to a question into a file. */
public record RowFile(Disclosure disclosure, Progress progress) {

	/** Opens the file once the columns of the answer are known. */
	@FunctionalInterface
	public interface Opening {
		RowOutput open(List<Column> columns) throws IOException;
	}

	/**
	 * @param rows    closed at the end
	 * @param guarded whether only rows whose column {@code people} may be told are written
	 * @return rows written
	 */
	public long write(String name, BatchReader rows, boolean guarded, Opening opening) throws IOException {
		progress.begin(name, -1);
		long written = 0;
		try (BatchReader reader = rows; RowOutput out = opening.open(reader.columns())) {
			int people = reader.columns().stream().map(Column::name).toList().indexOf("people");
			for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
				progress.check();
				for (int row = 0; row < batch.get().size(); row++) {
					if (!guarded || disclosure.allows(((Number) batch.get().value(people, row)).longValue())) {
						out.add(batch.get(), row);
						written++;
					}
				}
				progress.worked(batch.get().size());
			}
			out.finish();
		}
		return written;
	}
}
