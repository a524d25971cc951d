package io.murmure.core.report;

import java.nio.file.Path;
import java.util.List;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;

/** The port behind which a Study's tables are handed to other programs. */
public interface StudyExporter {

	/** What can be exported: posts, readings, interactions, communities, members, runs ... */
	List<String> subjects();

	/** csv, ndjson, parquet, graphml, gexf. */
	List<String> formats();

	/** @param individual whether rows about single people may leave; the ledger must allow it */
	Exported export(Study study, String subject, String format, Path file, boolean individual, Progress progress);
}
