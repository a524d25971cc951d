package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Balances of feelings week by week, from -1 to 1, a line a name, with dashes and marks of its own and named beside its end; the whiskers are the intervals. Weeks in which too few people speak leave a gap. */
final class BalanceLines {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 240;
	private static final int LEFT = 56;
	private static final int RIGHT = 730;
	private static final int LONGEST = 16;
	private static final int BALANCE = 6;
	private static final int LOW = 7;
	private static final int HIGH = 8;

	/** @param weeks rows with name_id, week, posts, people, negative, positive, balance and its bounds */
	private record Line(String name, String colour, List<List<Object>> weeks) {
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

	Drawing draw(String title) {
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT + 30, Html.escape(title)));
		for (double value : new double[] { -1, -0.5, 0, 0.5, 1 }) {
			svg.append(format("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" class=\"grid\"%s/>", LEFT, RIGHT, y(value), y(value), value == 0 ? " style=\"stroke-width:2\"" : ""));
			svg.append(format("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" class=\"quiet\">%s</text>", LEFT - 8, y(value) + 4, Html.escape(texts.balance(value))));
		}
		int every = Math.max(1, (weeks.size() + 9) / 10);
		for (int week = 0; week < weeks.size(); week += every) {
			svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" class=\"quiet\">%s</text>", x(week), HEIGHT + 22, Html.escape(texts.day((Instant) weeks.get(week)))));
		}
		EndLabels labels = new EndLabels();
		for (int number = 0; number < lines.size(); number++) {
			draw(number, svg, labels);
		}
		labels.draw(svg, RIGHT + 10.0, HEIGHT - 8.0);
		return new Drawing(title, svg.append("</svg>\n").toString(), values());
	}

	private void draw(int number, StringBuilder svg, EndLabels labels) {
		Line line = lines.get(number);
		StringBuilder path = new StringBuilder();
		StringBuilder marks = new StringBuilder();
		int before = -2;
		for (List<Object> row : line.weeks()) {
			int week = weeks.indexOf(row.get(1));
			double at = value(row, BALANCE);
			path.append(format("%s%.1f %.1f", week == before + 1 ? "L" : "M", x(week), y(at)));
			before = week;
			if (row.get(LOW) != null) {
				svg.append(format("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"5\" stroke-opacity=\"0.25\"/>", x(week), x(week),
						y(value(row, LOW)), y(value(row, HIGH)), line.colour()));
			}
			marks.append(Strokes.mark(number, x(week), y(at), line.colour()));
		}
		svg.append(format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"%s/>", path, line.colour(), Strokes.dashes(number))).append(marks);
		List<Object> last = line.weeks().getLast();
		labels.add(number, Quotes.abridge(line.name(), LONGEST), line.colour(), x(weeks.indexOf(last.get(1))), y(value(last, BALANCE)));
	}

	private ValueTable values() {
		List<String> headings = new ArrayList<>(List.of(texts.get("column.week")));
		lines.forEach(line -> headings.add(line.name()));
		List<List<String>> rows = new ArrayList<>();
		for (Object week : weeks) {
			List<String> row = new ArrayList<>(List.of(texts.day((Instant) week)));
			lines.forEach(line -> row.add(line.weeks().stream().filter(told -> told.get(1).equals(week)).findFirst().map(this::interval).orElse("")));
			rows.add(row);
		}
		return new ValueTable(headings, rows);
	}

	private String interval(List<Object> row) {
		String balance = texts.balance(value(row, BALANCE));
		return row.get(LOW) == null ? balance : texts.get("subject.interval", balance, texts.balance(value(row, LOW)), texts.balance(value(row, HIGH)));
	}

	private static double value(List<Object> row, int column) {
		return ((Number) row.get(column)).doubleValue();
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
