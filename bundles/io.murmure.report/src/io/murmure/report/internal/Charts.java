package io.murmure.report.internal;

import java.util.List;
import java.util.Locale;

/** Draws small charts as inline SVG: axes start at zero, lines are labelled directly, colours come with words. */
final class Charts {

	private static final int WIDTH = 860;
	private static final int LABEL_WIDTH = 150;
	private static final int BAR_LABELS = 270;
	private static final int ROW = 24;
	private static final int LINES_HEIGHT = 220;
	private static final int END_LABELS = 110;

	private Charts() {
	}

	/** One bar. */
	record Bar(String label, double value, String shown, String colour) {
	}

	/** One line; {@code NaN} leaves a gap. */
	record Line(String label, double[] values, String colour) {
	}

	static String bars(List<Bar> bars, String title) {
		double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
		StringBuilder svg = open(WIDTH, bars.size() * ROW + 4, title);
		for (int i = 0; i < bars.size(); i++) {
			Bar bar = bars.get(i);
			double length = (WIDTH - LABEL_WIDTH - BAR_LABELS) * (most == 0 ? 0 : bar.value() / most);
			int y = i * ROW;
			text(svg, LABEL_WIDTH - 10, y + 16, "end", "", bar.label());
			svg.append(format("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" rx=\"2\" fill=\"%s\"/>", LABEL_WIDTH, y + 3, Math.max(1, length), bar.colour()));
			text(svg, LABEL_WIDTH + length + 8, y + 16, "start", "class=\"quiet\"", bar.shown());
		}
		return svg.append("</svg>\n").toString();
	}

	/**
	 * @param buckets    label of each step in time
	 * @param topLabel   what the top of the axis says
	 * @param top        value at the top of the axis
	 */
	static String lines(List<String> buckets, List<Line> lines, double top, String topLabel, String title) {
		int right = WIDTH - END_LABELS;
		StringBuilder svg = open(WIDTH, LINES_HEIGHT + 30, title);
		for (double share : new double[] { 0, 0.5, 1 }) {
			double y = y(share * top, top);
			svg.append(format("<line x1=\"40\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" class=\"grid\"/>", right, y, y));
		}
		text(svg, 34, y(top, top) + 4, "end", "class=\"quiet\"", topLabel);
		text(svg, 34, y(0, top) + 4, "end", "class=\"quiet\"", "0");
		int every = Math.max(1, (buckets.size() + 7) / 8);
		for (int i = 0; i < buckets.size(); i += every) {
			text(svg, x(i, buckets.size()), LINES_HEIGHT + 22, "middle", "class=\"quiet\"", buckets.get(i));
		}
		double lowest = Double.NEGATIVE_INFINITY;
		List<Line> ordered = lines.stream().sorted((one, other) -> Double.compare(last(other), last(one))).toList();
		for (Line line : ordered) {
			svg.append(format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>", path(line.values(), top), line.colour()));
			double labelled = Math.max(y(last(line), top) + 4, lowest + 15);
			lowest = labelled;
			text(svg, right + 6, labelled, "start", format("style=\"fill:%s\"", line.colour()), line.label());
		}
		return svg.append("</svg>\n").toString();
	}

	private static double last(Line line) {
		for (int i = line.values().length - 1; i >= 0; i--) {
			if (!Double.isNaN(line.values()[i])) {
				return line.values()[i];
			}
		}
		return 0;
	}

	private static String path(double[] values, double top) {
		StringBuilder path = new StringBuilder();
		boolean pen = false;
		for (int i = 0; i < values.length; i++) {
			if (Double.isNaN(values[i])) {
				pen = false;
				continue;
			}
			double x = x(i, values.length);
			double y = y(values[i], top);
			boolean alone = !pen && (i + 1 == values.length || Double.isNaN(values[i + 1]));
			path.append(format("%s%.1f %.1f", pen ? "L" : "M", x, y));
			if (alone) {
				path.append(format("h3"));
			}
			pen = true;
		}
		return path.toString();
	}

	private static double x(int bucket, int buckets) {
		int right = WIDTH - END_LABELS;
		return buckets <= 1 ? 50 : 50 + (right - 60.0) * bucket / (buckets - 1);
	}

	private static double y(double value, double top) {
		return LINES_HEIGHT - (LINES_HEIGHT - 14) * (top == 0 ? 0 : value / top);
	}

	private static StringBuilder open(int width, int height, String title) {
		return new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", width, height, Html.escape(title)));
	}

	private static void text(StringBuilder svg, double x, double y, String anchor, String attributes, String text) {
		svg.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>", x, y, anchor, attributes, Html.escape(text)));
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
