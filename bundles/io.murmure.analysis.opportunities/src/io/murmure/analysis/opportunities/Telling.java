package io.murmure.analysis.opportunities;

import java.util.Comparator;
import java.util.Set;

import io.murmure.core.need.Need;

/**
 * A post that tells of a need.
 *
 * @param time     microseconds since 1970
 * @param meanings what its words mean, alike in French and English, without names
 */
record Telling(long post, long author, long time, Need need, Set<String> meanings) {

	static final Comparator<Telling> MOST_TELLING_FIRST = Comparator.comparingDouble((Telling telling) -> telling.need().strength()).reversed().thenComparingLong(Telling::post);

	boolean isHardship() {
		return need.signs().contains(Need.HARDSHIP);
	}
}
