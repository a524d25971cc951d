package io.murmure.analysis.needs;

import java.util.List;
import java.util.Optional;

import io.murmure.core.need.Need;

/**
 * A post that tells of a need.
 *
 * @param place    its place in the order of ids
 * @param answered whether somebody surely answered; empty where nobody ever is
 */
record NeedPost(int place, String text, Need need, Optional<Boolean> answered) {

	private static final double STATED = 0.72;
	private static final double STATED_HARDSHIP = 0.65;

	/** Somebody gets by for want of something: a request that nobody was asked for. */
	static Need hardship(double probability) {
		return new Need(probability, 0, List.of(Need.HARDSHIP));
	}

	/** Whether its words say what is lacking: a model that takes a bare question for a request states nothing. */
	boolean isStated() {
		return need.strength() >= (isHardship() ? STATED_HARDSHIP : STATED) && need.signs().stream().anyMatch(sign -> !sign.equals(Need.COMPARISON));
	}

	boolean isHardship() {
		return need.signs().contains(Need.HARDSHIP);
	}
}
