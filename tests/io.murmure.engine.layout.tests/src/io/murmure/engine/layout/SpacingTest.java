package io.murmure.engine.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class SpacingTest {

	@Test
	void groundsHardlyCoverOneAnotherAndFillAGoodPartOfThePicture() {
		SplittableRandom random = new SplittableRandom(6);
		Places middles = Places.of(400);
		float[] radius = new float[400];
		double area = 0;
		for (int g = 0; g < 400; g++) {
			middles.x()[g] = (float) ((random.nextDouble() - 0.5) * 100_000);
			middles.y()[g] = (float) ((random.nextDouble() - 0.5) * 100_000);
			radius[g] = 5 + random.nextInt(40);
			area += Math.PI * radius[g] * radius[g];
		}
		Places spaced = Spacing.of(middles, radius);
		double covered = 0;
		double farthest = 0;
		for (int g = 0; g < 400; g++) {
			farthest = Math.max(farthest, Math.hypot(spaced.x()[g], spaced.y()[g]) + radius[g]);
			for (int h = 0; h < g; h++) {
				double gap = Math.hypot(spaced.x()[g] - spaced.x()[h], spaced.y()[g] - spaced.y()[h]) - radius[g] - radius[h];
				covered = Math.max(covered, -gap / Math.min(radius[g], radius[h]));
			}
		}
		assertTrue(covered < 0.35, "one ground reaches " + covered + " of its radius into another");
		assertTrue(area / (Math.PI * farthest * farthest) > 0.2, "grounds fill " + area / (Math.PI * farthest * farthest));
	}
}
