package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shares week by week: a row a thing, a cell a week, the stronger the larger the share. Cells that cover too few people stay empty. */
final class WeekStrip {

	private static final int WIDTH = 860;
	private static final int HEAD = 22;
	private static final int LONGEST = 18;
	private static final double NOT_TOLD = -1;

	private record Row(String label, String colour, List<Double> shares) {
	}

	private final List<Object> weeks;
	private final int labels;
	private final Texts texts;
	private final Paints paints;
	private final List<Row> rows = new ArrayList<>();

	/**
	 * @param weeks  all weeks, in order
	 * @param labels width of the names of the rows
	 */
	WeekStrip(List<Object> weeks, int labels, Telling telling) {
		this.weeks = weeks;
		this.labels = labels;
		texts = telling.texts();
		paints = telling.paints();
	}

	/**
	 * @param told rows of the thing that may be told
	 * @param week column of the week in them
	 * @param share column of the share
	 */
	void add(String label, String colour, List<List<Object>> told, int week, int share) {
		rows.add(new Row(label, colour, weeks.stream().map(one -> told.stream().filter(cell -> cell.get(week).equals(one)).map(cell -> ((Number) cell.get(share)).doubleValue()).findFirst().orElse(NOT_TOLD))
				.toList()));
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}

	Drawing draw(String title) {
		double width = (WIDTH - labels) / (double) weeks.size();
		double most = rows.stream().flatMap(row -> row.shares().stream()).mapToDouble(share -> share).max().orElse(1);
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEAD + rows.size() * HeatCell.HEIGHT, Html.escape(title)));
		int every = Math.max(1, (weeks.size() + 11) / 12);
		for (int week = 0; week < weeks.size(); week += every) {
			svg.append(format("<text x=\"%.1f\" y=\"14\" text-anchor=\"middle\" class=\"quiet\">%s</text>", labels + (week + 0.5) * width, Html.escape(texts.day((Instant) weeks.get(week)))));
		}
		for (int r = 0; r < rows.size(); r++) {
			int y = HEAD + r * HeatCell.HEIGHT;
			svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", labels - 10, y + 17, Html.escape(Quotes.abridge(rows.get(r).label(), LONGEST))));
			for (int week = 0; week < weeks.size(); week++) {
				svg.append(HeatCell.draw(labels + week * width, y, width, rows.get(r).shares().get(week), most, rows.get(r).colour(), paints, texts));
			}
		}
		return new Drawing(title, svg.append("</svg>\n").toString(), values());
	}

	private ValueTable values() {
		List<String> headings = new ArrayList<>(List.of(texts.get("column.what")));
		weeks.forEach(week -> headings.add(texts.day((Instant) week)));
		List<List<String>> cells = new ArrayList<>();
		for (Row row : rows) {
			List<String> told = new ArrayList<>(List.of(row.label()));
			row.shares().forEach(share -> told.add(share < 0 ? "" : texts.percent(share)));
			cells.add(told);
		}
		return new ValueTable(headings, cells);
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
