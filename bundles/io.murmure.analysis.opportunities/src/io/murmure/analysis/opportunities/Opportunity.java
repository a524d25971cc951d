package io.murmure.analysis.opportunities;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import io.murmure.core.finding.Strength;
import io.murmure.core.need.Need;

/**
 * A need in a circle that has influence.
 *
 * @param community number of the circle in the index of members
 * @param tellings  of its people, the most telling first; never empty
 * @param answered  share of the need's posts that somebody answered
 * @param reach     people who are expected to turn to what the circle says
 */
record Opportunity(long need, int community, List<Telling> tellings, double answered, double reach, Optional<Rising.Met> rising, OwnWords words) {

	/** As a need is told among the findings: so much strength gives 0.63. */
	private static final double SCALE = 4;
	private static final String ASK = "ask";
	private static final String PROBLEM = "problem";

	static final Comparator<Opportunity> STRONGEST_FIRST = Comparator.comparingDouble((Opportunity one) -> one.strength().value()).reversed().thenComparingLong(Opportunity::need)
			.thenComparingInt(Opportunity::community);

	long people() {
		return tellings.stream().mapToLong(Telling::author).distinct().count();
	}

	/** How the circle tells the need. */
	String kind() {
		if (tellings.stream().anyMatch(Telling::isHardship)) {
			return Need.HARDSHIP;
		}
		return tellings.stream().mapToDouble(telling -> telling.need().problem() - telling.need().request()).sum() > 0 ? PROBLEM : ASK;
	}

	/** How much of a need the circle tells: people x intensity x lack of answer, as of the need as a whole. */
	Strength told() {
		double intensity = tellings.stream().mapToDouble(telling -> telling.need().strength()).average().orElseThrow();
		return Strength.ofPeople(people() * intensity * (1 - answered / 2), people(), SCALE);
	}

	double influence() {
		return Influence.of(reach);
	}

	/** Share of the people who tell the need that also talk of what rises. */
	double risingShare() {
		return rising.map(Rising.Met::share).orElse(0.0);
	}

	/**
	 * The geometric mean of how much is told and how much influence there is, since the one is worth nothing without the other; what rises with it takes away up to half of what is lacking to 1. It grows
	 * with each of the three.
	 */
	Strength strength() {
		DoubleUnaryOperator whole = told -> 1 - (1 - Math.sqrt(told * influence())) * (1 - risingShare() / 2);
		Strength told = told();
		return new Strength(whole.applyAsDouble(told.value()), whole.applyAsDouble(told.low()), whole.applyAsDouble(told.high()));
	}

	long first() {
		return tellings.stream().mapToLong(Telling::time).min().orElseThrow();
	}

	long last() {
		return tellings.stream().mapToLong(Telling::time).max().orElseThrow();
	}
}
