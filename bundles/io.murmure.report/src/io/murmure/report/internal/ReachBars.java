package io.murmure.report.internal;

import java.util.Locale;

/** A reach weighed by trust beside the heads that it could reach: a full bar, a faded one behind it, and the interval as a whisker. */
final class ReachBars {

	private static final int WIDTH = 260;
	private static final int HEIGHT = 22;

	private ReachBars() {
	}

	/** @param most what the whole width stands for */
	static String draw(double raw, double trusted, double low, double high, double most, String title) {
		double unit = (WIDTH - 4) / Math.max(1, most);
		return String.format(Locale.ROOT,
				"<svg class=\"reach\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><rect x=\"0\" y=\"4\" width=\"%.1f\" height=\"14\" rx=\"2\" class=\"raw\"/>"
						+ "<rect x=\"0\" y=\"4\" width=\"%.1f\" height=\"14\" rx=\"2\" fill=\"%s\"/>"
						+ "<path d=\"M%.1f 11H%.1fM%.1f 7v8M%.1f 7v8\" class=\"whisker\"/></svg>\n",
				WIDTH, HEIGHT, Html.escape(title), Math.max(2, raw * unit), Math.max(2, trusted * unit), Paints.ACCENT, 1 + low * unit, 1 + high * unit,
				1 + low * unit, 1 + high * unit);
	}
}
