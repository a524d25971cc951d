package io.murmure.core.need;

import java.util.List;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;

/** The port behind which needs are read in texts and brought together. The same input gives the same answer. */
public interface NeedFinder {

	/**
	 * Reads one text by its words and, where a model has read it with a need head, by that too.
	 *
	 * @param heads of the model that read; none when there was none
	 */
	Need read(String text, Reading reading, List<Head> heads);

	/**
	 * Brings texts together that tell of the same need, in French or English.
	 *
	 * @return clusters of at least one text, largest first; every text is in one
	 */
	List<Cluster> cluster(List<Telling> texts, Progress progress);

	/**
	 * A text that tells of a need.
	 *
	 * @param embedding unit vector of the model, of any length; empty where there is none
	 */
	record Telling(String text, float[] embedding) {
	}

	/**
	 * Texts that tell of the same need.
	 *
	 * @param texts       their numbers, ascending
	 * @param mostTelling the one that is most like all others and short
	 */
	record Cluster(int[] texts, int mostTelling) {
	}
}
