package io.murmure.analysis.topics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

import io.murmure.analysis.topics.Earlier.Membership;
import io.murmure.engine.topics.Place;
import io.murmure.engine.topics.Placement;

/**
 * The topic of each row of the corpus.
 *
 * @param topics    0 for none
 * @param map       where each topic lies
 * @param clustered rows that were grouped when topics were last found
 * @param joined    rows that came later
 * @param nextId    what the next topic will be called
 */
record Assignment(long[] topics, Membership[] memberships, List<Node> tree, Map<Long, Place> map, long clustered, long joined, long nextId) {

	static Membership membership(Placement placement) {
		return new Membership(placement.probability(), placement.way().name().toLowerCase(Locale.ROOT));
	}

	/** Ids of the topics that have posts, ascending. */
	long[] ids() {
		return LongStream.of(topics).filter(topic -> topic > 0).distinct().sorted().toArray();
	}
}
