package io.murmure.analysis.needs;

import java.util.List;

import io.murmure.core.need.Need;

/** A post that tells of a need; {@code place} is its place in the order of ids. */
record NeedPost(int place, String text, Need need, boolean answered) {

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
