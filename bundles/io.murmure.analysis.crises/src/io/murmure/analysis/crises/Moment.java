package io.murmure.analysis.crises;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a channel stands at the moment of a post.
 *
 * @param parts  what makes it strong, in the order of {@link Reason}; without heat there are none
 * @param people who wrote the heated posts of the window
 * @param since  when the window began
 * @param hours  how long it is
 */
record Moment(List<Part> parts, int people, Instant since, int hours) {

	static final Moment CALM = new Moment(List.of(), 0, Instant.MAX, 0);
	/** What adds less is not worth a word. */
	private static final double TOLD = 1;

	Moment {
		parts = parts.stream().filter(part -> part.weight() > 0).toList();
	}

	double strength() {
		return parts.stream().mapToDouble(Part::weight).reduce(0, Double::sum);
	}

	boolean isHeated() {
		return !parts.isEmpty();
	}

	Moment with(Part part) {
		return new Moment(Stream.concat(parts.stream(), Stream.of(part)).sorted(Comparator.comparing(Part::reason)).toList(), people, since, hours);
	}

	/** The parts that matter, the heaviest first. */
	List<Part> told() {
		return parts.stream().filter(part -> part.weight() >= TOLD).sorted(Comparator.comparingDouble(Part::weight).reversed()).toList();
	}

	/** Their words, separated by spaces. */
	String reasons() {
		return told().stream().map(part -> part.reason().word()).collect(Collectors.joining(" "));
	}
}
