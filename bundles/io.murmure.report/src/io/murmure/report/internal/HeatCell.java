package io.murmure.report.internal;

import java.util.Locale;

/**
 * A cell of a picture in which fuller colour stands for more. Its figure is black or white, whichever is told better from the cell; the colour shines through to the paper, so
 * that is asked for the light theme and the dark one.
 */
final class HeatCell {

	static final int HEIGHT = 26;
	private static final double FAINTEST = 0.12;
	/** A narrower cell has no room for its figure. */
	private static final double WIDE = 34;

	private HeatCell() {
	}

	/**
	 * Draws one.
	 *
	 * @param share in [0, 1]; less than 0 for a cell of which nothing is known
	 * @param most  the share that has the full colour
	 */
	static String draw(double x, int y, double width, double share, double most, String paint, Paints paints, Texts texts) {
		if (share < 0) {
			return rectangle(x, y, width, "class=\"empty\"");
		}
		double opacity = FAINTEST + (1 - FAINTEST) * share / most;
		String cell = rectangle(x, y, width, format("fill=\"%s\" fill-opacity=\"%.2f\"", paint, opacity));
		return width <= WIDE ? cell : cell + format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" class=\"cell %s\">%s</text>", x + width / 2, y + 17,
				paints.ink(paint, opacity), texts.percent(share));
	}

	private static String rectangle(double x, int y, double width, String look) {
		return format("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" %s/>", x + 1, y + 1, width - 2, HEIGHT - 2, look);
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
