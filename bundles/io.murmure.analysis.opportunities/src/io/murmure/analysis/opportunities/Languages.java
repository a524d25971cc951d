package io.murmure.analysis.opportunities;

import java.util.Optional;

import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;

/** The table of languages, read along with that of posts: both stand in the order of ids, so that neither is held in memory. */
final class Languages implements AutoCloseable {

	private static final String UNTOLD = "und";

	private final BatchReader table;
	private Optional<Batch> batch;
	private int row;

	Languages(BatchReader table) {
		this.table = table;
		batch = table.next();
	}

	/**
	 * The language of a post, none where it cannot be told.
	 *
	 * @param post greater than the one asked for before
	 */
	Optional<String> of(long post) {
		while (batch.isPresent() && (row == batch.get().size() || batch.get().longs("post_id")[row] < post)) {
			if (row == batch.get().size()) {
				batch = table.next();
				row = 0;
			} else {
				row++;
			}
		}
		return batch.filter(rows -> rows.longs("post_id")[row] == post).map(rows -> rows.texts("language")[row]).filter(language -> !language.equals(UNTOLD));
	}

	@Override
	public void close() {
		table.close();
	}
}
