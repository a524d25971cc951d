package io.murmure.report.internal;

import java.util.Locale;

/** What tells lines apart without colour: each has dashes and marks of its own, in grey and for colour-blind eyes too. */
final class Strokes {

	private static final String[] DASHES = { "", "7 4", "2 3", "10 3 2 3", "4 2", "12 5" };
	private static final double SIZE = 4;

	private Strokes() {
	}

	/** An attribute for the path of the line with this number, from 0. */
	static String dashes(int line) {
		String dashes = DASHES[line % DASHES.length];
		return dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
	}

	/** A mark on the line with this number: a disc, a square, a triangle, a lozenge, a triangle on its tip, a ring. */
	static String mark(int line, double x, double y, String colour) {
		double s = SIZE;
		return switch (line % 6) {
			case 0 -> format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, s - 0.4, colour);
			case 1 -> format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x - s + 0.6, y - s + 0.6, 2 * s - 1.2, 2 * s - 1.2, colour);
			case 2 -> format("<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\" fill=\"%s\"/>", x, y - s, x + s, y + s - 1, x - s, y + s - 1, colour);
			case 3 -> format("<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ\" fill=\"%s\"/>", x, y - s - 0.6, x + s, y, x, y + s + 0.6, x - s, y, colour);
			case 4 -> format("<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\" fill=\"%s\"/>", x, y + s, x + s, y - s + 1, x - s, y - s + 1, colour);
			default -> format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"ring\" stroke=\"%s\" stroke-width=\"1.8\"/>", x, y, s - 0.8, colour);
		};
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
