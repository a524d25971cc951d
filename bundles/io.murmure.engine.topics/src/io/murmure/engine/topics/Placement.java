package io.murmure.engine.topics;

/**
 * In which topic a vector lies.
 *
 * @param topic       number from 0, -1 for none
 * @param probability in [0, 1], 0 for none
 * @param way         how it came there
 */
public record Placement(int topic, double probability, Way way) {

	/** How a vector came to its topic. */
	public enum Way {
		/** It lies in a dense place. */
		DENSE,
		/** It lies between dense places, and its neighbours told. */
		REASSIGNED,
		/** It came after topics were found, and its neighbours told. */
		JOINED,
		/** It is in no topic. */
		NONE
	}

	static Placement by(Vote vote, Way way) {
		return vote.topic() < 0 ? new Placement(-1, 0, Way.NONE) : new Placement(vote.topic(), vote.probability(), way);
	}
}
