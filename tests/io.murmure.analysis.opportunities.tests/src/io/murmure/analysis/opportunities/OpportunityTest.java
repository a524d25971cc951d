package io.murmure.analysis.opportunities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.need.Need;

class OpportunityTest {

	@Test
	void itGrowsWithEachOfItsPartsAndStaysBelowOne() {
		for (int people : new int[] { 3, 10, 100 }) {
			for (double reach : new double[] { 0.5, 5, 50 }) {
				for (double rising : new double[] { 0, 0.4, 0.9 }) {
					double here = strength(people, 0.7, 0.5, reach, rising);
					assertTrue(here >= 0 && here <= 1);
					assertTrue(strength(people + 1, 0.7, 0.5, reach, rising) >= here);
					assertTrue(strength(people, 0.8, 0.5, reach, rising) >= here);
					assertTrue(strength(people, 0.7, 0.4, reach, rising) >= here, "less answered is stronger");
					assertTrue(strength(people, 0.7, 0.5, reach * 2, rising) > here);
					assertTrue(strength(people, 0.7, 0.5, reach, rising + 0.1) > here);
				}
			}
		}
	}

	@Test
	void whatNobodyTurnsToIsWorthNothingHoweverManyTellIt() {
		assertEquals(0, strength(100, 1, 0, 0, 0));
	}

	private static double strength(int people, double intensity, double answered, double reach, double rising) {
		List<Telling> tellings = LongStream.rangeClosed(1, people).mapToObj(person -> new Telling(person, person, person, new Need(intensity, 0, List.of("request")), Set.of())).toList();
		Optional<Rising.Met> met = rising == 0 ? Optional.empty() : Optional.of(new Rising.Met(1, "kiosque", 9, rising));
		return new Opportunity(1, 0, tellings, answered, reach, met, new OwnWords(List.of(), Set.of(), 0)).strength().value();
	}
}
