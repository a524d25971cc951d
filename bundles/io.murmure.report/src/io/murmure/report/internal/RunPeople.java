package io.murmure.report.internal;

import io.murmure.core.study.Run;

/**
 * How many people stand behind the counts of a run: for an import those whose posts it read, for an analysis everybody. What was removed was one
 * person's.
 */
record RunPeople(Telling telling, long everybody) {

	static RunPeople of(Telling telling) {
		return new RunPeople(telling, telling.ask("select count(distinct author_id) from posts").count(0, 0));
	}

	/** Whether the counts may be told. */
	boolean allow(Run run) {
		return telling.allows(switch (run.kind()) {
			case IMPORT -> run.counts().getOrDefault(Run.PEOPLE, 0L);
			case ANNOTATE, ANALYSE -> everybody;
			case REMOVE -> 0L;
		});
	}
}
