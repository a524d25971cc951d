package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Topics week by week: a row a topic, a cell a week, the stronger the larger its share of the week. Cells that cover too few people stay empty. */
final class TopicWeeks {

	private static final int WIDTH = 860;
	private static final int LABELS = 150;
	private static final int HEAD = 22;
	private static final int LONGEST = 18;

	private record Row(String label, List<List<Object>> cells) {
	}

	private final List<Object> weeks;
	private final Texts texts;
	private final List<Row> rows = new ArrayList<>();

	/** @param weeks all weeks, in order */
	TopicWeeks(List<Object> weeks, Texts texts) {
		this.weeks = weeks;
		this.texts = texts;
	}

	/** @param cells told rows with topic, week, share */
	void add(String label, List<List<Object>> cells) {
		rows.add(new Row(label, cells));
	}

	String draw(String title) {
		double width = (WIDTH - LABELS) / (double) weeks.size();
		double most = rows.stream().flatMap(row -> row.cells().stream()).mapToDouble(cell -> ((Number) cell.get(2)).doubleValue()).max().orElse(1);
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEAD + rows.size() * HeatCell.HEIGHT, Html.escape(title)));
		int every = Math.max(1, (weeks.size() + 11) / 12);
		for (int week = 0; week < weeks.size(); week += every) {
			svg.append(format("<text x=\"%.1f\" y=\"14\" text-anchor=\"middle\" class=\"quiet\">%s</text>", LABELS + (week + 0.5) * width,
					Html.escape(texts.day((Instant) weeks.get(week)))));
		}
		for (int r = 0; r < rows.size(); r++) {
			int y = HEAD + r * HeatCell.HEIGHT;
			svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 10, y + 17, Html.escape(Quotes.abridge(rows.get(r).label(), LONGEST))));
			for (int week = 0; week < weeks.size(); week++) {
				Object when = weeks.get(week);
				double share = rows.get(r).cells().stream().filter(cell -> cell.get(1).equals(when)).mapToDouble(cell -> ((Number) cell.get(2)).doubleValue()).findFirst().orElse(-1);
				svg.append(HeatCell.draw(LABELS + week * width, y, width, share, most, Telling.PALETTE.accent(), texts));
			}
		}
		return svg.append("</svg>\n").toString();
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
