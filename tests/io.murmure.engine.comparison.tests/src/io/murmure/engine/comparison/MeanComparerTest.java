package io.murmure.engine.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.engine.comparison.MeanComparer.Difference;
import io.murmure.engine.comparison.MeanComparer.Sides;
import io.murmure.engine.comparison.MeanComparer.Written;

class MeanComparerTest {

	private final SplittableRandom random = new SplittableRandom(11);

	@Test
	void theDifferenceIsThatOfTheMeansOverPosts() {
		Difference difference = compare(new Sides(new Written(new double[] { 3, -1 }, new double[] { 3, 1 }), new Written(new double[] { -1, -1 }, new double[] { 1, 3 }))).getFirst();
		assertEquals(2 / 4.0 - -2 / 4.0, difference.value(), 1e-12);
		assertTrue(difference.low() <= difference.value() && difference.value() <= difference.high());
	}

	@Test
	void aGroupThatThinksOtherwiseIsSurelyOtherwiseAndOneThatDoesNotIsNot() {
		List<Difference> differences = compare(new Sides(drawn(12, 0.1), drawn(20, 0.8)), new Sides(drawn(12, 0.8), drawn(20, 0.8)));
		assertTrue(differences.get(0).p() < 0.01 && differences.get(0).high() < 0, differences.get(0)::toString);
		assertTrue(differences.get(1).p() > 0.05, differences.get(1)::toString);
	}

	@Test
	void theMoreGroupsAreLookedAtTheLessSureIsEach() {
		Sides mild = new Sides(drawn(8, 0.4), drawn(12, 0.8));
		double alone = compare(mild).getFirst().p();
		Sides none = new Sides(drawn(6, 0.5), drawn(6, 0.5));
		double among = compare(Collections.nCopies(5, none).toArray(Sides[]::new), mild).getLast().p();
		assertTrue(among > alone, among + " among six is not more than " + alone);
	}

	@Test
	void groupsThatDoNotDifferAreSeldomToldToDiffer() {
		int told = 0;
		for (int study = 0; study < 60; study++) {
			told += compare(new Sides(drawn(8, 0.5), drawn(15, 0.5))).getFirst().p() <= 0.05 ? 1 : 0;
		}
		assertTrue(told <= 7, told + " of 60");
	}

	/** People who write one to five posts each, so many of whose posts are good. */
	private Written drawn(int people, double good) {
		double[] sums = new double[people];
		double[] posts = new double[people];
		for (int person = 0; person < people; person++) {
			posts[person] = 1 + random.nextInt(5);
			for (int post = 0; post < posts[person]; post++) {
				sums[person] += random.nextDouble() < good ? 1 : -1;
			}
		}
		return new Written(sums, posts);
	}

	private static List<Difference> compare(Sides... groups) {
		return MeanComparer.compare(List.of(groups), Drawn.QUICK, Progress.NONE);
	}

	private static List<Difference> compare(Sides[] some, Sides last) {
		Sides[] all = Arrays.copyOf(some, some.length + 1);
		all[some.length] = last;
		return compare(all);
	}
}
