package io.murmure.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.murmure.core.palette.Palette;

/** How people feel: the share of posts in which each emotion is told, as a whole and week by week. */
final class EmotionSection implements Section {

	private static final String BY_EMOTION = """
			select emotion, count(*) as posts, count(distinct author_id) as people, count(*) / sum(count(*)) over () as share
			from posts where emotion is not null group by emotion order by posts desc, emotion""";
	private static final String BY_WEEK = """
			select week, emotion, posts, people, posts / sum(posts) over (partition by week) as share from (
			  select date_trunc('week', timezone(?, time)) as week, emotion, count(*) as posts, count(distinct author_id) as people
			  from posts where emotion is not null group by all)
			order by week, emotion""";

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows all = telling.ask(BY_EMOTION);
		if (all.isEmpty()) {
			return;
		}
		Rows told = telling.told(all);
		html.open("section").element("h2", texts.get("emotions.title")).element("p", texts.get("emotions.how"));
		telling.save("emotions", told);
		html.raw(Charts.bars(bars(told, texts), texts.get("emotions.title")));
		telling.sayWithheld(html, all, told);
		writeWeeks(telling, html);
		html.close("section");
	}

	private static List<Charts.Bar> bars(Rows rows, Texts texts) {
		List<Charts.Bar> bars = new ArrayList<>();
		for (int row = 0; row < rows.rows().size(); row++) {
			String word = rows.text(row, 0);
			bars.add(new Charts.Bar(texts.emotion(word), rows.number(row, 3),
					texts.get("bar.posts.people", texts.percent(rows.number(row, 3)), rows.count(row, 1), rows.count(row, 2)), colour(word)));
		}
		return bars;
	}

	private static void writeWeeks(Telling telling, Html html) {
		Texts texts = telling.texts();
		ZoneId zone = telling.study().settings().zone();
		Rows all = telling.ask(BY_WEEK, zone.getId());
		Rows told = telling.told(all);
		List<Object> weeks = all.rows().stream().map(row -> row.get(0)).distinct().toList();
		if (weeks.size() < 2 || told.isEmpty()) {
			return;
		}
		telling.save("emotions-by-week", told);
		List<Charts.Line> lines = new ArrayList<>();
		double top = 0;
		for (String word : Palette.EMOTIONS) {
			double[] values = new double[weeks.size()];
			Arrays.fill(values, Double.NaN);
			for (int row = 0; row < told.rows().size(); row++) {
				if (told.text(row, 1).equals(word)) {
					values[weeks.indexOf(told.rows().get(row).get(0))] = told.number(row, 4);
				}
			}
			if (!word.equals("neutral") && Arrays.stream(values).anyMatch(value -> !Double.isNaN(value))) {
				lines.add(new Charts.Line(texts.emotion(word), values, colour(word)));
				top = Math.max(top, Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(0));
			}
		}
		html.element("h3", texts.get("emotions.weeks"));
		html.raw(Charts.lines(weeks.stream().map(week -> texts.day(LocalDate.ofInstant((Instant) week, ZoneOffset.UTC))).toList(), lines, top, texts.percent(top), texts.get("emotions.weeks")));
		telling.sayWithheld(html, all, told);
	}

	static String colour(String emotion) {
		return Telling.PALETTE.emotions().getOrDefault(emotion, Telling.PALETTE.line());
	}
}
