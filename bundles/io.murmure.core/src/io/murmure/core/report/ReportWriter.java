package io.murmure.core.report;

import java.nio.file.Path;
import java.util.Locale;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;

/** The port behind which a Study is told on paper. */
public interface ReportWriter {

	/**
	 * Writes {@code index.html}, which needs nothing beside it, and its data as CSV.
	 *
	 * @param individual whether figures of single people may enter; the ledger must allow it
	 * @return the HTML file
	 */
	Path write(Study study, Path folder, Locale locale, boolean individual, Progress progress);
}
