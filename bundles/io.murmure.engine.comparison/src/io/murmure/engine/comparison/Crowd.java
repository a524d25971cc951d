package io.murmure.engine.comparison;

import java.util.List;

/**
 * What everybody on either side did.
 *
 * @param posts   by person, on either side
 * @param tallies emotions, sentiments, needs and words, in the order in which they are told
 * @param days    length of either side's time
 */
record Crowd(Base posts, List<Tally> tallies, double firstDays, double secondDays) {

	int people() {
		return posts.first().length;
	}
}
