package io.murmure.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import io.murmure.core.progress.Progress;
import io.murmure.core.report.Exported;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;

/** Streams the answer to a question into a file. */
public record RowFile(Progress progress) {

	/** Opens the file once the columns of the answer are known. */
	@FunctionalInterface
	public interface Opening {
		RowOutput open(List<Column> columns) throws IOException;
	}

	/**
	 * @param rows    closed at the end
	 * @param allowed which rows are written, by their number from 0
	 * @param counted whether the column {@code posts} counts each post once, in one row
	 */
	public Exported.Rows write(String name, BatchReader rows, IntPredicate allowed, boolean counted, Opening opening) throws IOException {
		progress.begin(name, -1);
		Tally told = new Tally();
		Tally withheld = new Tally();
		try (BatchReader reader = rows; RowOutput out = opening.open(reader.columns())) {
			List<String> columns = reader.columns().stream().map(Column::name).toList();
			int posts = counted ? columns.indexOf("posts") : -1;
			for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
				progress.check();
				for (int row = 0; row < batch.get().size(); row++) {
					boolean written = allowed.test((int) (told.rows + withheld.rows));
					if (written) {
						out.add(batch.get(), row);
					}
					(written ? told : withheld).add(posts < 0 ? 0 : number(batch.get(), posts, row));
				}
				progress.worked(batch.get().size());
			}
			out.finish();
		}
		return new Exported.Rows(told.rows, withheld.rows, new Exported.Posts(told.posts, withheld.posts));
	}

	private static long number(Batch batch, int column, int row) {
		return ((Number) batch.value(column, row)).longValue();
	}

	private static final class Tally {
		private long rows;
		private long posts;

		private void add(long more) {
			rows++;
			posts += more;
		}
	}
}
