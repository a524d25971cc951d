package io.murmure.core.analysis;

import java.util.Optional;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.RowSink;

/**
 * Says something of single posts. The framework hands it only posts that are new or stale, commits after each batch, and
 * removes what it said of posts that are taken back.
 *
 * @param <P> the record of parameters
 */
public non-sealed interface Annotator<P extends Record> extends Analysis<P> {

	/** Gets ready for one run, for example loads a model. The framework closes the session. */
	Session open(P parameters, Progress progress);

	/** One run of an annotator. */
	interface Session extends AutoCloseable {

		/** The model that this run reads with; a change makes what was said before stale. */
		default Optional<ModelIdentity> model() {
			return Optional.empty();
		}

		/** How many posts a batch should have. */
		default int batchSize() {
			return 2048;
		}

		/**
		 * Annotates a batch.
		 *
		 * @param posts the columns of {@link io.murmure.core.table.Tables#POSTS}, and those of the needed annotation tables that
		 *              they do not share (null where a post has no annotation)
		 * @param out   takes rows of the tables that the annotator makes, each beginning with its post id
		 */
		void annotate(Batch posts, RowSink out, Progress progress);

		@Override
		default void close() {
		}
	}
}
