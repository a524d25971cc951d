package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.murmure.core.palette.Palette;

/** How people feel: the share of posts in which each emotion is told, as a whole and week by week. */
final class EmotionSection implements Section {

	private static final String BY_EMOTION = """
			select emotion, count(*) as posts, count(distinct author_id) as people, count(*) / sum(count(*)) over () as share
			from posts where emotion is not null group by emotion order by posts desc, emotion""";
	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows all = telling.ask(BY_EMOTION);
		if (all.isEmpty()) {
			return;
		}
		Rows told = telling.told(all, Wholes.by());
		html.section("emotions", texts.get("emotions.title")).element("p", texts.get("emotions.how"));
		telling.save("emotions", told);
		Charts.bars(bars(told, texts), texts.get("emotions.title"), texts.get("column.emotion"), texts.get("column.share")).write(telling, html);
		telling.sayWithheld(html, all, told);
		writeWeeks(telling, html);
		html.close("section");
	}

	private static List<Charts.Bar> bars(Rows rows, Texts texts) {
		List<Charts.Bar> bars = new ArrayList<>();
		for (int row = 0; row < rows.rows().size(); row++) {
			String word = rows.text(row, 0);
			bars.add(new Charts.Bar(texts.emotion(word), rows.number(row, 3),
					texts.get("bar.posts.people", texts.percent(rows.number(row, 3)), rows.count(row, 1), rows.count(row, 2)), Paints.emotion(word)));
		}
		return bars;
	}

	private static void writeWeeks(Telling telling, Html html) {
		Texts texts = telling.texts();
		EmotionWeeks weeks = EmotionWeeks.of(telling);
		if (weeks.weeks().size() < 2 || weeks.told().isEmpty()) {
			return;
		}
		telling.save("emotions-by-week", weeks.told());
		List<Charts.Line> lines = new ArrayList<>();
		double top = 0;
		for (String word : Palette.EMOTIONS) {
			double[] values = weeks.shares(word);
			double most = Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(Double.NaN);
			if (!word.equals("neutral") && !Double.isNaN(most)) {
				lines.add(new Charts.Line(texts.emotion(word), values, Paints.emotion(word)));
				top = Math.max(top, most);
			}
		}
		html.element("h3", texts.get("emotions.weeks"));
		Charts.lines(IntStream.range(0, weeks.weeks().size()).mapToObj(week -> texts.day(weeks.day(week))).toList(), texts.get("column.week"), lines, top, texts::percent, texts.get("emotions.weeks"))
				.write(telling, html);
		telling.sayWithheld(html, weeks.all(), weeks.told());
	}
}
