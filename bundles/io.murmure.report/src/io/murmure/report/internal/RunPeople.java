package io.murmure.report.internal;

import java.util.HashMap;
import java.util.Map;

import io.murmure.core.study.Run;

/**
 * How many people stand behind the counts of a run: for an import those whose posts came from its file, for an analysis everybody. What was
 * removed was one person's.
 */
record RunPeople(Telling telling, Map<String, Long> byFile, long everybody) {

	static RunPeople of(Telling telling) {
		Map<String, Long> byFile = new HashMap<>();
		Rows files = telling.ask("select file, count(distinct author_id) as people from posts group by file");
		for (int row = 0; row < files.rows().size(); row++) {
			byFile.put(files.text(row, 0), files.count(row, 1));
		}
		return new RunPeople(telling, byFile, telling.ask("select count(distinct author_id) from posts").count(0, 0));
	}

	/** Whether the counts may be told. */
	boolean allow(Run run) {
		return telling.allows(switch (run.kind()) {
			case IMPORT -> byFile.getOrDefault(run.source(), 0L);
			case ANNOTATE, ANALYSE -> everybody;
			case REMOVE -> 0L;
		});
	}
}
