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
	private static final int HEAD = 22;

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
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEAD + emotions.size() * HeatCell.HEIGHT,
				Html.escape(title)));
		int every = Math.max(1, (weeks.size() + 11) / 12);
		for (int week = 0; week < weeks.size(); week += every) {
			svg.append(format("<text x=\"%.1f\" y=\"14\" text-anchor=\"middle\" class=\"quiet\">%s</text>", LABELS + (week + 0.5) * cell,
					Html.escape(texts.day((Instant) weeks.get(week)))));
		}
		for (int e = 0; e < emotions.size(); e++) {
			int y = HEAD + e * HeatCell.HEIGHT;
			String colour = EmotionSection.colour(emotions.get(e));
			svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 10, y + 17, Html.escape(texts.emotion(emotions.get(e)))));
			for (int week = 0; week < weeks.size(); week++) {
				svg.append(HeatCell.draw(LABELS + week * cell, y, cell, share(told, weeks.get(week), emotions.get(e)), most, colour, texts));
			}
		}
		return svg.append("</svg>\n").toString();
	}

	private static double share(Rows told, Object week, String emotion) {
		return told.rows().stream().filter(row -> row.get(0).equals(week) && row.get(1).equals(emotion)).mapToDouble(row -> ((Number) row.get(2)).doubleValue())
				.findFirst().orElse(-1);
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
