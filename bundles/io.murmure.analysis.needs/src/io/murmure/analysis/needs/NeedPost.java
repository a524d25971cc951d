package io.murmure.analysis.needs;

import java.util.Optional;
import java.util.Set;

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
	/** Signs that stand beside others: that nobody answered says nothing of what is lacking, and a comparison by itself of neither. */
	private static final Set<String> STATE_NOTHING = Set.of(Need.COMPARISON, Need.UNANSWERED, Need.QUESTION);

	/** Whether its words say what is lacking: a model that takes a bare question for a request states nothing. */
	boolean isStated() {
		return need.strength() >= (isHardship() ? STATED_HARDSHIP : STATED) && !STATE_NOTHING.containsAll(need.signs());
	}

	/** Whether it asks plainly and nobody answered. */
	boolean isAsked() {
		return need.signs().contains(Need.QUESTION);
	}

	/** Whether it does so and nothing else in it tells of a need. */
	boolean isMerelyAsked() {
		return isAsked() && need.strength() <= Need.TOLD;
	}

	boolean isHardship() {
		return need.signs().contains(Need.HARDSHIP);
	}
}
