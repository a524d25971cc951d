package io.murmure.core.analysis;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.StudySettings;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;

/**
 * Computes something of the whole Study. It runs again when a table that it needs, its parameters or its version changed; its
 * tables are replaced at once when it ends well, and stay as they were when it does not.
 *
 * @param <P> the record of parameters; seeds are among them
 */
public non-sealed interface StudyAnalysis<P extends Record> extends Analysis<P> {

	/**
	 * Reads what it needs and writes the rows of its tables.
	 *
	 * @param out      takes the rows of the tables that it makes, and of no other
	 * @param progress is told how far it is, and asked often whether it is still wanted
	 */
	void analyse(Input input, P parameters, RowSink out, Progress progress);

	/** What an analysis may read. */
	interface Input {

		/** What holds for the whole Study. */
		StudySettings settings();

		/** All rows of a needed table, ordered by its first column. */
		BatchReader scan(Table table);

		/**
		 * All rows of a table that this analysis makes, as its last run left them: for what must keep its name from run to run. Rows about people who opted out are not
		 * among them, and after a removal those about no single post are none.
		 */
		BatchReader earlier(Table made);
	}
}
