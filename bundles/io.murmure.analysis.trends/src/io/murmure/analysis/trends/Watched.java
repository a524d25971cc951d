package io.murmure.analysis.trends;

import java.util.Comparator;

/**
 * A series of days or hours.
 *
 * @param id        of the topic, number of the emotion or of the term, or 0
 * @param community whose posts are counted; {@value #EVERYBODY} for all
 */
record Watched(Kind kind, long id, long community) implements Comparable<Watched> {

	static final long EVERYBODY = 0;

	private static final Comparator<Watched> ORDER = Comparator.comparing(Watched::kind).thenComparingLong(Watched::id).thenComparingLong(Watched::community);

	/** As the tables write it, in lower case. */
	enum Kind {
		TOPIC, EMOTION, VOLUME, TERM
	}

	/** All talk of a circle. */
	static Watched volume(long community) {
		return new Watched(Kind.VOLUME, 0, community);
	}

	@Override
	public int compareTo(Watched other) {
		return ORDER.compare(this, other);
	}
}
