package io.murmure.analysis.needs;

import java.util.List;

import io.murmure.core.need.Need;

/** A post that tells of a need; {@code place} is its place in the order of ids. */
record NeedPost(int place, String text, Need need, boolean answered) {

	/** Somebody gets by for want of something: a request that nobody was asked for. */
	static Need hardship(double probability) {
		return new Need(probability, 0, List.of(Need.HARDSHIP));
	}

	boolean isHardship() {
		return need.signs().contains(Need.HARDSHIP);
	}
}
