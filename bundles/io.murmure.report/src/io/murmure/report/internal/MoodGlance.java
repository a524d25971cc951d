package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A row an emotion: its share as a bar, its weeks as a line as high as the strongest of them, and its two halves in figures. */
final class MoodGlance {

	private static final int WIDTH = 860;
	private static final int HEAD = 20;
	private static final int ROW = 25;
	private static final int LABELS = 100;
	private static final int BAR = 260;
	private static final int WEEKS = 430;
	private static final int WEEKS_WIDTH = 240;
	private static final int HALVES = WIDTH - 2;

	private record Row(String emotion, double share, double[] weeks, Optional<MoodSummary.Move> move) {
	}

	private final Texts texts;
	private final List<Row> rows = new ArrayList<>();

	MoodGlance(Texts texts) {
		this.texts = texts;
	}

	/** @param weeks shares week by week, {@code NaN} where they may not be told */
	void add(String emotion, double share, double[] weeks, Optional<MoodSummary.Move> move) {
		rows.add(new Row(emotion, share, weeks, move));
	}

	/** @param halves heading of the two halves, empty where there are none */
	Drawing draw(String title, String halves) {
		boolean moving = !halves.isEmpty();
		double most = rows.stream().mapToDouble(Row::share).max().orElse(1);
		double top = rows.stream().flatMapToDouble(row -> Arrays.stream(row.weeks())).filter(share -> !Double.isNaN(share)).max().orElse(1);
		StringBuilder svg = new StringBuilder(format("<svg class=\"glance\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEAD + rows.size() * ROW, Html.escape(title)));
		if (moving) {
			text(svg, WEEKS, 13, "start", "quiet", texts.get("emotions.weeks"));
			text(svg, HALVES, 13, "end", "quiet", halves);
		}
		for (int i = 0; i < rows.size(); i++) {
			Row row = rows.get(i);
			int y = HEAD + i * ROW;
			String colour = Paints.emotion(row.emotion());
			svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 10, y + 17, Html.escape(texts.emotion(row.emotion()))));
			double length = Math.max(1, BAR * row.share() / most);
			svg.append(format("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" rx=\"2\" fill=\"%s\"/>", LABELS, y + 4, length, colour));
			text(svg, LABELS + length + 8, y + 17, "start", "figure", texts.percent(row.share()));
			if (moving) {
				svg.append(format("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" class=\"grid\"/>", WEEKS, WEEKS + WEEKS_WIDTH, y + ROW - 3, y + ROW - 3));
				svg.append(weeks(row.weeks(), y, top, colour));
				row.move().ifPresent(move -> text(svg, HALVES, y + 17, "end", "figure", halves(move)));
			}
		}
		return new Drawing(title, svg.append("</svg>\n").toString(), values(halves));
	}

	private ValueTable values(String halves) {
		List<String> headings = new ArrayList<>(List.of(texts.get("column.emotion"), texts.get("column.share")));
		if (!halves.isEmpty()) {
			headings.add(halves);
		}
		return new ValueTable(headings, rows.stream().map(row -> {
			List<String> cells = new ArrayList<>(List.of(texts.emotion(row.emotion()), texts.percent(row.share())));
			if (!halves.isEmpty()) {
				cells.add(row.move().map(this::halves).orElse(""));
			}
			return cells;
		}).map(List::copyOf).toList());
	}

	private String halves(MoodSummary.Move move) {
		return texts.percent(move.before()) + " → " + texts.percent(move.since());
	}

	private static String weeks(double[] shares, int y, double top, String colour) {
		StringBuilder path = new StringBuilder();
		StringBuilder dots = new StringBuilder();
		boolean pen = false;
		for (int week = 0; week < shares.length; week++) {
			if (Double.isNaN(shares[week])) {
				pen = false;
				continue;
			}
			double x = WEEKS + 4 + (WEEKS_WIDTH - 8.0) * week / Math.max(1, shares.length - 1);
			double at = y + ROW - 3 - (ROW - 6) * shares[week] / top;
			path.append(format("%s%.1f %.1f", pen ? "L" : "M", x, at));
			dots.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.4\" fill=\"%s\"/>", x, at, colour));
			pen = true;
		}
		return path.isEmpty() ? "" : format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>", path, colour) + dots;
	}

	private static void text(StringBuilder svg, double x, int y, String anchor, String look, String text) {
		svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" class=\"%s\">%s</text>", x, y, anchor, look, Html.escape(text)));
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
