package io.murmure.workbench.listen.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.murmure.core.study.Run;

/** Tells from the records of a study whether its analyses have gone through all of its posts: after new posts, each of them runs again. */
public final class Behind {

	private Behind() {
	}

	/**
	 * Whether posts came in since an analysis ended, or it was stopped.
	 *
	 * @param runs      in the order in which they ended
	 * @param installed ids of the analyses that could run
	 */
	public static boolean is(List<Run> runs, Set<String> installed) {
		int imported = last(runs, Behind::broughtPosts);
		List<Run> since = runs.subList(imported + 1, runs.size()).stream().filter(Behind::wentThroughPosts).toList();
		Set<String> ended = analysed(since);
		return imported >= 0 && (ended.isEmpty() || since.get(since.size() - 1).outcome() != Run.Outcome.DONE
				|| analysed(runs).stream().anyMatch(id -> installed.contains(id) && !ended.contains(id)));
	}

	private static boolean broughtPosts(Run run) {
		return run.kind() == Run.Kind.IMPORT && (run.counts().getOrDefault("added", 0L) > 0 || run.outcome() == Run.Outcome.BROKEN_OFF);
	}

	/** An import that brought nothing, or a removal, may have ended as it will: it leaves no post to go through. */
	private static boolean wentThroughPosts(Run run) {
		return run.kind() == Run.Kind.ANNOTATE || run.kind() == Run.Kind.ANALYSE;
	}

	private static int last(List<Run> runs, Predicate<Run> wanted) {
		int last = runs.size() - 1;
		while (last >= 0 && !wanted.test(runs.get(last))) {
			last--;
		}
		return last;
	}

	private static Set<String> analysed(List<Run> runs) {
		return runs.stream().filter(run -> run.kind() == Run.Kind.ANALYSE && run.outcome() == Run.Outcome.DONE).map(Run::component).collect(Collectors.toSet());
	}
}
