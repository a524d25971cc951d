package io.murmure.report.internal;

import java.util.Locale;

import io.murmure.core.finding.Strength;

/** A strength in [0, 1] as a bar with its interval as a whisker. */
final class StrengthBar {

	private static final int WIDTH = 260;
	private static final int HEIGHT = 18;

	private StrengthBar() {
	}

	static String draw(Strength strength, String colour, String title) {
		return String.format(Locale.ROOT, "<svg class=\"reach\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><rect x=\"0\" y=\"5\" width=\"%d\" height=\"8\" rx=\"4\" class=\"raw\"/>"
				+ "<rect x=\"0\" y=\"5\" width=\"%.1f\" height=\"8\" rx=\"4\" fill=\"%s\"/><path d=\"M%.1f 9H%.1fM%.1f 5v8M%.1f 5v8\" class=\"whisker\"/></svg>\n", WIDTH, HEIGHT, Html.escape(title),
				WIDTH, Math.max(8, strength.value() * WIDTH), colour, at(strength.low()), at(strength.high()), at(strength.low()), at(strength.high()));
	}

	private static double at(double share) {
		return 1 + share * (WIDTH - 2);
	}
}
