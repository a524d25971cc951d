package io.murmure.core.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Who multiplies the factors that are shown comes out at the strength that is shown. */
class NeedProductTest {

	@Test
	void twoDecimalsDoWhereTheyComeOut() {
		assertEquals(new NeedProduct(new BigDecimal("0.70"), new BigDecimal("0.50")), NeedProduct.of(8, 0.7, 0.5, 8 * 0.7 * 0.75));
	}

	@Test
	void moreAreShownWhereTheyDoNot() {
		// 9 x 0.71 would be 6.39
		NeedProduct product = NeedProduct.of(9, 0.7055, 0, 9 * 0.7055);
		assertEquals(new NeedProduct(new BigDecimal("0.706"), new BigDecimal("0.00")), product);
		assertEquals(new BigDecimal("6.35"), product.by(9));
	}

	@Test
	void whateverTheNeedTheProductComesOut() {
		Random random = new Random(5);
		for (int i = 0; i < 2_000; i++) {
			long people = 2 + random.nextInt(300);
			double intensity = random.nextDouble();
			double answered = random.nextInt(4) / 3.0;
			double strength = people * intensity * (1 - answered / 2);
			assertEquals(new BigDecimal(strength).setScale(2, java.math.RoundingMode.HALF_EVEN), NeedProduct.of(people, intensity, answered, strength).by(people));
		}
	}
}
