package io.murmure.workbench.findings.internal.topics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import io.murmure.core.privacy.Disclosure;

/**
 * A topic as the map shows it.
 *
 * @param namePeople the fewest people who used a word of its name
 * @param negative   share of its posts whose sentiment was read, as {@code positive}
 * @param feeling    what surely stands out in it, if anything does
 * @param circles    where it is surely talked of more than elsewhere, the surest first
 * @param x          where it lies, in [-1, 1], as {@code y}
 */
public record Topic(long id, String name, long namePeople, long posts, long people, OptionalDouble negative, OptionalDouble positive, Optional<Feeling> feeling, List<Stronghold> circles,
		double x, double y) {

	/** @param lift how many times as often as in the whole study */
	public record Feeling(String emotion, double share, double lift, long people) {
	}

	/** A circle that talks of it more. */
	public record Stronghold(String circle, double share, double lift, long people) {
	}

	/** Positive less negative, in [-1, 1]. */
	public OptionalDouble balance() {
		return negative.isEmpty() || positive.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(positive.getAsDouble() - negative.getAsDouble());
	}

	/** Whether it may leave the workbench, by its name and in its figures. */
	public boolean mayLeave(Disclosure rule) {
		return rule.allows(people) && rule.allows(namePeople);
	}
}
