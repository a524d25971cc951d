package io.murmure.core.report;

import java.nio.file.Path;
import java.util.Locale;

import io.murmure.core.parameter.ParameterException;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;

/** The port behind which a Study is told on paper. */
public interface ReportWriter {

	/**
	 * Writes {@code index.html}, which needs nothing beside it, or {@code report.pdf}, and its data as CSV.
	 *
	 * @return the HTML or PDF file
	 * @throws ParameterException when logo or colour are not what they must be, or when nothing is installed that makes PDFs
	 */
	Path write(Study study, Path folder, ReportOptions options, Progress progress);

	/** A page of HTML that looks as ours do. */
	default Path write(Study study, Path folder, Locale locale, boolean individual, Progress progress) {
		return write(study, folder, ReportOptions.page(locale, individual), progress);
	}
}
