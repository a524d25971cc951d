package io.murmure.core.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The factors of a need's strength with as many decimals as it takes, two at least, so that who multiplies what is shown comes out at the strength that is shown. */
record NeedProduct(BigDecimal intensity, BigDecimal answered) {

	private static final int SHOWN = 2;
	/** As fine as factors are ever shown; finer ones change the product by less than it is rounded to. */
	private static final int FINEST = 8;
	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/**
	 * @param intensity in [0, 1]
	 * @param answered  in [0, 1]
	 * @param strength  people x intensity x (1 - answered / 2)
	 */
	static NeedProduct of(long people, double intensity, double answered, double strength) {
		BigDecimal told = round(strength, SHOWN);
		for (int decimals = SHOWN; decimals < FINEST; decimals++) {
			NeedProduct product = new NeedProduct(round(intensity, decimals), shortest(round(answered, decimals)));
			if (product.by(people).compareTo(told) == 0) {
				return product;
			}
		}
		return new NeedProduct(round(intensity, FINEST), shortest(round(answered, FINEST)));
	}

	/** The strength as the shown factors give it, rounded as strengths are. */
	BigDecimal by(long people) {
		return BigDecimal.valueOf(people).multiply(intensity).multiply(BigDecimal.ONE.subtract(answered.divide(TWO))).setScale(SHOWN, RoundingMode.HALF_EVEN);
	}

	/** Rounded as numbers in sentences are. */
	private static BigDecimal round(double value, int decimals) {
		return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
	}

	private static BigDecimal shortest(BigDecimal value) {
		BigDecimal plain = value.stripTrailingZeros();
		return plain.scale() < SHOWN ? plain.setScale(SHOWN) : plain;
	}
}
