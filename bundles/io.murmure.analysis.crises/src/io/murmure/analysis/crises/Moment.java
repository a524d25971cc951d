package io.murmure.analysis.crises;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * How a channel stands at the moment of a post; each part in natural logarithms of how unlikely it is.
 *
 * @param heat   heated posts against the usual
 * @param volume all posts against the usual, as far as heat goes with it
 * @param voices several people at once
 * @param spread heated in other channels too
 * @param people who wrote the heated posts of the window
 * @param since  when the window began
 */
record Moment(double heat, double volume, double voices, double spread, int people, Instant since) {

	static final Moment CALM = new Moment(0, 0, 0, 0, 0, Instant.MAX);

	double strength() {
		return heat + volume + voices + spread;
	}

	/** The parts that matter, the heaviest first. */
	String reasons() {
		record Part(String word, double weight) {
		}
		return Arrays.stream(new Part[] { new Part("heat", heat), new Part("volume", volume), new Part("voices", voices), new Part("spread", spread) })
				.filter(part -> part.weight() >= 1).sorted(Comparator.comparingDouble(Part::weight).reversed()).map(Part::word).collect(Collectors.joining(" "));
	}
}
