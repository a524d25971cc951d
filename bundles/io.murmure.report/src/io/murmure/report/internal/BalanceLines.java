package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Balances of feelings week by week, from -1 to 1, a line a name, labelled at its end; the whiskers are the intervals. Weeks in which too few people speak leave a gap. */
final class BalanceLines {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 240;
	private static final int LEFT = 56;
	private static final int RIGHT = 730;
	private static final int LONGEST = 16;
	private static final int LABEL = 15;

	private record Line(String name, String colour, List<List<Object>> weeks) {
		double last() {
			return weeks.isEmpty() ? 0 : ((Number) weeks.getLast().get(6)).doubleValue();
		}
	}

	private final List<Object> weeks;
	private final Texts texts;
	private final List<Line> lines = new ArrayList<>();

	/** @param weeks all weeks, in order */
	BalanceLines(List<Object> weeks, Texts texts) {
		this.weeks = weeks;
		this.texts = texts;
	}

	/** @param told rows with name_id, week, posts, people, negative, positive, balance and its bounds, in the order of weeks */
	void add(String name, String colour, List<List<Object>> told) {
		if (!told.isEmpty()) {
			lines.add(new Line(name, colour, told));
		}
	}

	String draw(String title) {
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT + 30, Html.escape(title)));
		for (double value : new double[] { -1, -0.5, 0, 0.5, 1 }) {
			svg.append(format("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" class=\"grid\"%s/>", LEFT, RIGHT, y(value), y(value), value == 0 ? " style=\"stroke-width:2\"" : ""));
			svg.append(format("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" class=\"quiet\">%s</text>", LEFT - 8, y(value) + 4, Html.escape(texts.balance(value))));
		}
		int every = Math.max(1, (weeks.size() + 9) / 10);
		for (int week = 0; week < weeks.size(); week += every) {
			svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" class=\"quiet\">%s</text>", x(week), HEIGHT + 22, Html.escape(texts.day((Instant) weeks.get(week)))));
		}
		double lowest = Double.NEGATIVE_INFINITY;
		for (Line line : lines.stream().sorted(Comparator.comparingDouble(Line::last).reversed()).toList()) {
			draw(line, svg);
			lowest = Math.max(y(line.last()) + 4, lowest + LABEL);
			svg.append(format("<text x=\"%d\" y=\"%.1f\" style=\"fill:%s\" font-weight=\"600\">%s</text>", RIGHT + 10, lowest, line.colour(), Html.escape(Quotes.abridge(line.name(), LONGEST))));
		}
		return svg.append("</svg>\n").toString();
	}

	private void draw(Line line, StringBuilder svg) {
		StringBuilder path = new StringBuilder();
		int before = -2;
		for (List<Object> row : line.weeks()) {
			int week = weeks.indexOf(row.get(1));
			double at = ((Number) row.get(6)).doubleValue();
			path.append(format("%s%.1f %.1f", week == before + 1 ? "L" : "M", x(week), y(at)));
			before = week;
			if (row.get(7) != null) {
				svg.append(format("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"5\" stroke-opacity=\"0.25\"/>", x(week), x(week),
						y(((Number) row.get(7)).doubleValue()), y(((Number) row.get(8)).doubleValue()), line.colour()));
			}
			svg.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", x(week), y(at), line.colour()));
		}
		svg.append(format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>", path, line.colour()));
	}

	private double x(int week) {
		return LEFT + 24 + (RIGHT - LEFT - 48.0) * week / Math.max(1, weeks.size() - 1);
	}

	private static double y(double balance) {
		return 8 + (HEIGHT - 16) * (1 - balance) / 2;
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
