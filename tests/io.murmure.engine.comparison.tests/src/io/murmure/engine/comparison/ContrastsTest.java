package io.murmure.engine.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Measure;
import io.murmure.core.progress.Progress;

class ContrastsTest {

	private static final Measure ANGER = new Measure(Measure.Kind.EMOTION, "anger");

	/** Everybody writes two posts on each side; on the second, as many people as said are angry in one of them. */
	private static List<Person> people(int count, int angry) {
		List<Person> people = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Person person = new Person();
			for (int side = 0; side < 2; side++) {
				for (int post = 0; post < 2; post++) {
					person.post(side);
					person.read(side, Measure.Kind.EMOTION, List.of(side == 1 && post == 0 && i < angry ? "anger" : "joy"));
					person.say(side, List.of(side == 1 && i < angry ? "panne" : "balade"));
				}
			}
			people.add(person);
		}
		return people;
	}

	private static Comparison compare(List<Person> people) {
		Crowd crowd = new CrowdBuilder(people, new Wording(), 10, 20).build(50);
		return Contrasts.corrected(List.of(new Contrasts(crowd, 5, Drawn.QUICK).compare(Progress.NONE)), 0.05).getFirst();
	}

	@Test
	void levelsAreCountedByHand() {
		Comparison comparison = compare(people(10, 8));
		Contrast anger = comparison.of(ANGER).orElseThrow();
		assertEquals(0, anger.first().value());
		assertEquals(8 / 20.0, anger.second().value());
		assertEquals(0.4, anger.difference(), 1e-12);
		assertEquals(20, anger.second().n());
		assertEquals(10, anger.second().people());
		assertTrue(anger.significant());
		Contrast volume = comparison.of(Measure.VOLUME).orElseThrow();
		assertEquals(2, volume.first().value());
		assertEquals(1, volume.second().value());
		assertEquals(-1, volume.difference(), 1e-12);
		Contrast fault = comparison.of(new Measure(Measure.Kind.WORD, "panne")).orElseThrow();
		assertEquals(800, fault.second().value(), 1e-9);
		assertTrue(fault.significant() && fault.rises());
	}

	@Test
	void aMeasureThatTooFewShowIsWithheld() {
		Comparison comparison = compare(people(10, 4));
		assertTrue(comparison.of(ANGER).isEmpty());
		assertTrue(comparison.of(new Measure(Measure.Kind.WORD, "panne")).isEmpty());
		assertEquals(2, comparison.withheld());
		assertTrue(comparison.isTold());
	}

	@Test
	void aSideOfTooFewPeopleIsNotTold() {
		Comparison comparison = compare(people(4, 4));
		assertFalse(comparison.isTold());
		assertTrue(comparison.first().isEmpty() && comparison.second().isEmpty());
		assertEquals(List.of(), comparison.contrasts());
	}

	/** The example of Benjamini and Hochberg's paper, table 1: four of fifteen are significant at 5 %. */
	@Test
	void manyComparisonsAreCorrectedAsPublished() {
		double[] p = { 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000 };
		double[] adjusted = FalseDiscovery.adjusted(p);
		assertEquals(4, java.util.Arrays.stream(adjusted).filter(each -> each <= 0.05).count());
		assertArrayEquals(new double[] { 0.0015, 0.003 }, new double[] { adjusted[0], adjusted[1] }, 1e-9);
	}
}
