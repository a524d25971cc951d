package io.murmure.report.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.murmure.core.palette.Palette;

/** Emotions of a circle week by week: a row an emotion, a cell a week, the stronger the larger the share. Cells that cover too few people stay empty. */
final class MoodStrip {

	private static final int WIDTH = 860;
	private static final int LABELS = 110;
	private static final int ROW = 26;
	private static final int HEAD = 22;
	private static final double FAINTEST = 0.12;

	private MoodStrip() {
	}

	/**
	 * @param told  rows with week, emotion, share
	 * @param weeks all weeks of the circle, in order
	 */
	static String draw(Rows told, List<Object> weeks, Texts texts, String title) {
		List<String> emotions = Stream.of(Palette.EMOTIONS.toArray(String[]::new))
				.filter(emotion -> !emotion.equals("neutral") && told.rows().stream().anyMatch(row -> row.get(1).equals(emotion))).toList();
		if (emotions.isEmpty() || weeks.size() < 2) {
			return "";
		}
		double cell = (WIDTH - LABELS) / (double) weeks.size();
		double most = told.rows().stream().filter(row -> !row.get(1).equals("neutral")).mapToDouble(row -> ((Number) row.get(2)).doubleValue()).max().orElse(1);
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEAD + emotions.size() * ROW,
				Html.escape(title)));
		int every = Math.max(1, (weeks.size() + 11) / 12);
		for (int week = 0; week < weeks.size(); week += every) {
			svg.append(format("<text x=\"%.1f\" y=\"14\" text-anchor=\"middle\" class=\"quiet\">%s</text>", LABELS + (week + 0.5) * cell,
					Html.escape(texts.day((Instant) weeks.get(week)))));
		}
		for (int e = 0; e < emotions.size(); e++) {
			int y = HEAD + e * ROW;
			String colour = EmotionSection.colour(emotions.get(e));
			svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 10, y + 17, Html.escape(texts.emotion(emotions.get(e)))));
			for (int week = 0; week < weeks.size(); week++) {
				cell(svg, told, weeks.get(week), emotions.get(e), LABELS + week * cell, y, cell, colour, most, texts);
			}
		}
		return svg.append("</svg>\n").toString();
	}

	private static void cell(StringBuilder svg, Rows told, Object week, String emotion, double x, int y, double width, String colour, double most, Texts texts) {
		double share = told.rows().stream().filter(row -> row.get(0).equals(week) && row.get(1).equals(emotion)).mapToDouble(row -> ((Number) row.get(2)).doubleValue())
				.findFirst().orElse(-1);
		if (share < 0) {
			svg.append(format("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" class=\"empty\"/>", x + 1, y + 1, width - 2, ROW - 2));
			return;
		}
		double strength = FAINTEST + (1 - FAINTEST) * share / most;
		svg.append(format("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"%s\" fill-opacity=\"%.2f\"/>", x + 1, y + 1, width - 2, ROW - 2,
				colour, strength));
		if (width > 34) {
			svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" class=\"cell\">%s</text>", x + width / 2, y + 17, texts.percent(share)));
		}
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
