package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Draws small charts as inline SVG: axes start at zero, lines are named beside their ends, colours come with words, dashes and marks. */
final class Charts {

	private static final int WIDTH = 860;
	private static final int LABEL_WIDTH = 150;
	private static final int BAR_LABELS = 270;
	private static final int ROW = 24;
	private static final int LINES_HEIGHT = 220;
	private static final int END_LABELS = 130;

	private Charts() {
	}

	/** One bar. */
	record Bar(String label, double value, String shown, String colour) {
	}

	/** One line; {@code NaN} leaves a gap. */
	record Line(String label, double[] values, String colour) {
	}

	/** @param what heading of the labels, for the table of the values */
	static Drawing bars(List<Bar> bars, String title, String what, String value) {
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
		return new Drawing(title, svg.append("</svg>\n").toString(), new ValueTable(List.of(what, value), bars.stream().map(bar -> List.of(bar.label(), bar.shown())).toList()));
	}

	/**
	 * Lines over time, each with dashes and marks of its own, named beside its last point.
	 *
	 * @param buckets label of each step in time
	 * @param when    heading of the steps, for the table of the values
	 * @param top     value at the top of the axis
	 * @param shown   a value as it is told
	 */
	static Drawing lines(List<String> buckets, String when, List<Line> lines, double top, DoubleFunction<String> shown, String title) {
		int right = WIDTH - END_LABELS;
		StringBuilder svg = open(WIDTH, LINES_HEIGHT + 30, title);
		for (double share : new double[] { 0, 0.5, 1 }) {
			double y = y(share * top, top);
			svg.append(format("<line x1=\"40\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" class=\"grid\"/>", right, y, y));
		}
		text(svg, 34, y(top, top) + 4, "end", "class=\"quiet\"", shown.apply(top));
		text(svg, 34, y(0, top) + 4, "end", "class=\"quiet\"", "0");
		int every = Math.max(1, (buckets.size() + 7) / 8);
		for (int i = 0; i < buckets.size(); i += every) {
			text(svg, x(i, buckets.size()), LINES_HEIGHT + 22, "middle", "class=\"quiet\"", buckets.get(i));
		}
		EndLabels labels = new EndLabels();
		for (int number = 0; number < lines.size(); number++) {
			draw(svg, number, lines.get(number), top, labels);
		}
		labels.draw(svg, right + 6.0, LINES_HEIGHT + 4.0);
		return new Drawing(title, svg.append("</svg>\n").toString(), values(buckets, when, lines, shown));
	}

	private static void draw(StringBuilder svg, int number, Line line, double top, EndLabels labels) {
		svg.append(format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"%s/>", path(line.values(), top), line.colour(), Strokes.dashes(number)));
		int last = -1;
		for (int i = 0; i < line.values().length; i++) {
			if (!Double.isNaN(line.values()[i])) {
				svg.append(Strokes.mark(number, x(i, line.values().length), y(line.values()[i], top), line.colour()));
				last = i;
			}
		}
		if (last >= 0) {
			labels.add(number, line.label(), line.colour(), x(last, line.values().length), y(line.values()[last], top));
		}
	}

	private static ValueTable values(List<String> buckets, String when, List<Line> lines, DoubleFunction<String> shown) {
		List<String> headings = new ArrayList<>(List.of(when));
		lines.forEach(line -> headings.add(line.label()));
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < buckets.size(); i++) {
			List<String> row = new ArrayList<>(List.of(buckets.get(i)));
			for (Line line : lines) {
				row.add(Double.isNaN(line.values()[i]) ? "" : shown.apply(line.values()[i]));
			}
			rows.add(row);
		}
		return new ValueTable(headings, rows);
	}

	private static String path(double[] values, double top) {
		StringBuilder path = new StringBuilder();
		boolean pen = false;
		for (int i = 0; i < values.length; i++) {
			if (!Double.isNaN(values[i])) {
				path.append(format("%s%.1f %.1f", pen ? "L" : "M", x(i, values.length), y(values[i], top)));
			}
			pen = !Double.isNaN(values[i]);
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
