package io.murmure.analysis.meanings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class PearsonThreeTest {

	@Test
	void ofSkewnessTwoItIsAnExponentialDistribution() {
		PearsonThree exponential = new PearsonThree(1, 1, 2);
		for (double value : new double[] { 0.1, 0.5, 1, 3, 10, 30 }) {
			assertEquals(1, exponential.atLeast(value) / Math.exp(-value), 1e-9, "at " + value);
		}
		assertEquals(1, exponential.atLeast(-0.5));
	}

	@Test
	void ofShapeFourItsTailIsThatOfTheFourthPointOfAPoissonProcess() {
		PearsonThree fourth = new PearsonThree(4, 2, 1);
		assertEquals(1, fourth.atLeast(9) / (Math.exp(-9) * (1 + 9 + 40.5 + 121.5)), 1e-9);
	}

	@Test
	void hardlySkewItIsANormalDistribution() {
		assertEquals(0.0228, new PearsonThree(5, 2, 0.05).atLeast(9), 0.0015);
		assertEquals(2, new PearsonThree(5, 2, 0.05).errors(9));
	}

	@Test
	void itHasTheMomentsOfWhatWasDrawn() {
		Random random = new Random(4);
		PearsonThree drawn = PearsonThree.of(random.doubles(200_000).map(uniform -> 3 - 2 * Math.log(uniform)).toArray());
		assertEquals(5, drawn.mean(), 0.03);
		assertEquals(2, drawn.deviation(), 0.03);
		assertEquals(2, drawn.skewness(), 0.15);
	}

	@Test
	void whatNeverVariesTellsNothing() {
		PearsonThree same = PearsonThree.of(new double[] { 3, 3, 3 });
		assertEquals(1, same.atLeast(7));
		assertEquals(0, same.errors(7));
	}
}
