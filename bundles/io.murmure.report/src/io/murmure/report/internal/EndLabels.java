package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names of lines beside their last points, with their marks; they keep clear of one another, and a thin line leads from a point to its name. */
final class EndLabels {

	private static final int HEIGHT = 16;

	private record Label(int line, String text, String colour, double x, double y) {
	}

	private final List<Label> labels = new ArrayList<>();

	/**
	 * The name of a line.
	 *
	 * @param line its number, as of its mark
	 * @param x    of its last point
	 * @param y    of its last point
	 */
	void add(int line, String text, String colour, double x, double y) {
		labels.add(new Label(line, text, colour, x, y));
	}

	/**
	 * Draws them all.
	 *
	 * @param left   where names begin
	 * @param bottom below which there is none
	 */
	void draw(StringBuilder svg, double left, double bottom) {
		labels.sort(Comparator.comparingDouble(Label::y));
		double[] at = places(bottom);
		for (int i = 0; i < at.length; i++) {
			Label label = labels.get(i);
			svg.append(format("<path d=\"M%.1f %.1fL%.1f %.1f\" class=\"leader\"/>", label.x() + 6, label.y(), left - 2, at[i]));
			svg.append(Strokes.mark(label.line(), left + 5, at[i], label.colour()));
			svg.append(format("<text x=\"%.1f\" y=\"%.1f\">%s</text>", left + 14, at[i] + 4, Html.escape(label.text())));
		}
	}

	private double[] places(double bottom) {
		double[] at = new double[labels.size()];
		for (int i = 0; i < at.length; i++) {
			at[i] = i == 0 ? labels.get(i).y() : Math.max(labels.get(i).y(), at[i - 1] + HEIGHT);
		}
		for (int i = at.length - 1; i >= 0; i--) {
			at[i] = Math.min(at[i], i == at.length - 1 ? bottom : at[i + 1] - HEIGHT);
		}
		return at;
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
