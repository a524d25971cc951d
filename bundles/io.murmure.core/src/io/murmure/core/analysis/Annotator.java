package io.murmure.core.analysis;

import java.util.Map;
import java.util.Optional;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.table.Batch;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;

/**
 * Says something of single posts. The framework hands it only posts that are new or stale, commits after each batch, and
 * removes what it said of posts that are taken back.
 *
 * @param <P> the record of parameters
 */
public non-sealed interface Annotator<P extends Record> extends Analysis<P> {

	/**
	 * Tables of which the rows are kept in another, for comparison, when all posts are annotated anew. The framework keeps them where every post had
	 * been annotated, and with them the annotator's state under {@link #earlier}.
	 */
	default Map<Table, Table> setsAside() {
		return Map.of();
	}

	/** The component under which the state of what was set aside is kept. */
	default String earlier() {
		return id() + ".earlier";
	}

	/** Gets ready for one run, for example loads a model. The framework closes the session. */
	Session open(P parameters, Progress progress);

	/** As above, for an annotator that learns from whole tables among those that it needs before it says something of single posts. */
	default Session open(P parameters, StudyAnalysis.Input study, Progress progress) {
		return open(parameters, progress);
	}

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
		 * @param posts the columns of {@link io.murmure.core.table.Tables#POSTS}, and those of the needed annotation tables
		 *              (null where a post has no annotation); one whose name is taken goes by the table's name, an underscore and its own
		 * @param out   takes rows of the tables that the annotator makes, each beginning with its post id
		 */
		void annotate(Batch posts, RowSink out, Progress progress);

		@Override
		default void close() {
		}
	}
}
