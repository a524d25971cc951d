package io.murmure.core.study;

import java.util.ArrayList;
import java.util.List;

/** Imports that ended with the program or the machine, so that their sources were read in part, and that no later import has made whole. */
public final class BrokenOff {

	private BrokenOff() {
	}

	/**
	 * What these imports read, each source once.
	 *
	 * @param runs in the order of their recording
	 */
	public static List<String> sources(List<Run> runs) {
		List<String> broken = new ArrayList<>();
		for (Run run : runs) {
			if (run.kind() == Run.Kind.IMPORT && run.outcome() != Run.Outcome.CANCELLED) {
				broken.remove(run.source());
				if (run.outcome() == Run.Outcome.BROKEN_OFF) {
					broken.add(run.source());
				}
			}
		}
		return broken;
	}
}
