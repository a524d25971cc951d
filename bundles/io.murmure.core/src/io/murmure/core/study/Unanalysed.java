package io.murmure.core.study;

import java.util.List;

/** Tells a study that was read and that nothing has looked at since; what was removed from it meanwhile changes nothing. */
public final class Unanalysed {

	private Unanalysed() {
	}

	/** Whether no annotator and no analysis has ever left anything, whole or in part. */
	public static boolean is(List<Run> runs) {
		return runs.stream().noneMatch(run -> (run.kind() == Run.Kind.ANNOTATE || run.kind() == Run.Kind.ANALYSE) && run.outcome() != Run.Outcome.FAILED);
	}
}
