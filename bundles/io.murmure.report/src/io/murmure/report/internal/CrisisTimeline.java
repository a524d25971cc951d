package io.murmure.report.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When it was heated, and when it would have been told: a row a channel, its days as grey bars where enough people spoke, and each episode as a band in the
 * colour of the level that it reached, with a mark where each level was told and one at its peak.
 */
final class CrisisTimeline implements Picture {

	private static final int WIDTH = 860;
	private static final int LEFT = 150;
	private static final int RIGHT = 850;
	private static final int HEAD = 26;
	private static final int ROW = 74;
	private static final int BARS = 30;
	private static final int BAND = 12;
	private static final int LONGEST = 20;
	private static final List<String> LEVELS = List.of("watch", "warning", "crisis");
	private static final int PEAK = 3;

	private static final String ALARMS = """
			select c.channel, a.level, a.watch, a.warning, a.crisis, a.peak, a.finished, a.people from alarms a join channels c using (channel_id) order by c.channel, a.watch, a.alarm_id""";
	private static final String DAYS = """
			select channel, date_trunc('day', timezone(?, time)) as day, count(*) as posts, count(distinct author_id) as people from posts group by channel, day order by channel, day""";

	@Override
	public Optional<Drawing> draw(Telling telling) {
		Rows told = telling.told(telling.ask(ALARMS));
		if (told.isEmpty()) {
			return Optional.empty();
		}
		Rows span = telling.ask("select min(time), max(time) from posts");
		Axis axis = new Axis((Instant) span.rows().get(0).get(0), (Instant) span.rows().get(0).get(1));
		Rows days = telling.told(telling.ask(DAYS, telling.study().settings().zone().getId()));
		Map<String, List<List<Object>>> channels = new LinkedHashMap<>();
		told.rows().forEach(alarm -> channels.computeIfAbsent(alarm.get(0).toString(), channel -> new ArrayList<>()).add(alarm));
		Texts texts = telling.texts();
		String title = texts.get("crises.timeline");
		int height = HEAD + channels.size() * ROW + 24;
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, height, Html.escape(title)));
		legend(svg, texts);
		int y = HEAD;
		for (Map.Entry<String, List<List<Object>>> channel : channels.entrySet()) {
			row(svg, y, channel.getKey(), channel.getValue(), days, axis, telling);
			y += ROW;
		}
		axis.write(svg, y + 16, texts);
		// what it shows stands in the table below it
		return Optional.of(new Drawing(title, svg.append("</svg>\n").toString(), ValueTable.BELOW));
	}

	private static void legend(StringBuilder svg, Texts texts) {
		double x = LEFT;
		for (int mark = 0; mark <= PEAK; mark++) {
			String word = texts.get("crises." + (mark == PEAK ? "peak" : LEVELS.get(mark)));
			svg.append(Strokes.mark(mark, x + 5, 10, colour(mark))).append(format("<text x=\"%.1f\" y=\"14\" class=\"quiet\">%s</text>", x + 15, Html.escape(word)));
			x += 40 + 7.2 * word.length();
		}
		svg.append(format("<rect x=\"%.1f\" y=\"5\" width=\"10\" height=\"10\" class=\"raw\"/><text x=\"%.1f\" y=\"14\" class=\"quiet\">%s</text>", x, x + 15, Html.escape(texts.get("crises.days"))));
	}

	private static void row(StringBuilder svg, int y, String channel, List<List<Object>> alarms, Rows days, Axis axis, Telling telling) {
		int ground = y + BARS + 6;
		svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LEFT - 12, ground - 2, Html.escape(Quotes.abridge(telling.said(channel), LONGEST))));
		svg.append(format("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" class=\"grid\"/>", LEFT, RIGHT, ground, ground));
		List<List<Object>> spoken = days.rows().stream().filter(day -> day.get(0).equals(channel)).toList();
		double most = spoken.stream().mapToDouble(day -> ((Number) day.get(2)).doubleValue()).max().orElse(1);
		for (List<Object> day : spoken) {
			double high = BARS * ((Number) day.get(2)).doubleValue() / most;
			Instant dawn = LocalDate.ofInstant((Instant) day.get(1), ZoneOffset.UTC).atStartOfDay(telling.study().settings().zone()).toInstant();
			svg.append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"raw\"/>", axis.x(dawn), ground - high, Math.max(1, axis.day() - 1), high));
		}
		for (List<Object> alarm : alarms) {
			episode(svg, ground + 8, alarm, axis, telling.texts());
		}
	}

	private static void episode(StringBuilder svg, int y, List<Object> alarm, Axis axis, Texts texts) {
		String level = alarm.get(1).toString();
		Instant told = IntStream.rangeClosed(2, 5).mapToObj(alarm::get).filter(Instant.class::isInstance).map(Instant.class::cast).findFirst().orElse(axis.last());
		double begin = axis.x(told);
		double end = Math.max(begin + 6, axis.x(alarm.get(6) instanceof Instant finished ? finished : axis.last()));
		String colour = colour(LEVELS.indexOf(level));
		svg.append(format("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"%s\" fill-opacity=\"0.3\"/>", begin, y, end - begin, BAND, colour));
		for (int mark = 0; mark <= PEAK; mark++) {
			if (alarm.get(2 + mark) instanceof Instant when) {
				svg.append(Strokes.mark(mark, axis.x(when), y + BAND / 2.0, colour(mark)));
			}
		}
		boolean room = end < RIGHT - 160;
		svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>", room ? end + 8 : begin - 10, y + 11, room ? "start" : "end",
				Html.escape(texts.get("crises.episode", texts.get("crises." + level), texts.day(told)))));
	}

	private static String colour(int mark) {
		return switch (mark) {
			case 0 -> Paints.WATCH;
			case 1 -> Paints.WARNING;
			case 2 -> Paints.CRISIS;
			default -> Paints.INK;
		};
	}

	/** From the first post to the last. */
	private record Axis(Instant first, Instant last) {

		double x(Instant time) {
			return LEFT + 6 + (RIGHT - LEFT - 12) * share(Duration.between(first, time));
		}

		/** Width of a day. */
		double day() {
			return (RIGHT - LEFT - 12) * share(Duration.ofDays(1));
		}

		private double share(Duration since) {
			return Math.clamp((double) since.toSeconds() / Math.max(1, Duration.between(first, last).toSeconds()), 0, 1);
		}

		void write(StringBuilder svg, int y, Texts texts) {
			int steps = 6;
			for (int step = 0; step <= steps; step++) {
				Instant time = first.plus(Duration.between(first, last).multipliedBy(step).dividedBy(steps));
				svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" class=\"quiet\">%s</text>", x(time), y, step == steps ? "end" : "middle", Html.escape(texts.day(time))));
			}
		}
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
