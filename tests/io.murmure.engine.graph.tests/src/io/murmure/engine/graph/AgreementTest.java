package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;

class AgreementTest {

	@Test
	void theMostCentralRunIsKeptWithTheMeanOfItsBestMatches() {
		int[] twoAndTwo = {0, 0, 1, 1};
		int[] again = {0, 0, 1, 1};
		int[] threeAndOne = {0, 0, 0, 1};
		Agreement agreement = Agreement.among(List.of(threeAndOne, twoAndTwo, again), Progress.NONE);
		assertSame(twoAndTwo, agreement.partition());
		assertArrayEquals(new double[] {(1 + 2 / 3.0) / 2, (1 + 1 / 2.0) / 2}, agreement.stability(), 1e-12);
	}

	@Test
	void oneRunAloneIsStable() {
		assertArrayEquals(new double[] {1, 1}, Agreement.among(List.of(new int[] {0, 1, 1}), Progress.NONE).stability());
	}
}
