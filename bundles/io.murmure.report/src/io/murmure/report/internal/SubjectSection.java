package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.murmure.core.palette.Palette;

/** How people feel towards the subject of the Brief, its rivals beside it: from the sentences that name them, in all, week by week, by circle, and from which day on otherwise. */
final class SubjectSection implements Section {

	private static final String ALL = """
			select name_id, name, posts, people, negative, neutral, positive, balance, balance_low, balance_high from subject_feelings where community_id is null order by name_id""";
	private static final String CIRCLES = """
			select community_id, name, posts, people, negative, positive, balance, balance_low, balance_high, name_id from subject_feelings
			where community_id is not null order by name_id, posts desc, community_id""";
	private static final String EMOTIONS = """
			select name_id, emotion, posts, people, share, share_low, share_high from subject_emotions where community_id is null order by name_id, posts desc, emotion""";
	private static final String WEEKS = "select name_id, week, posts, people, negative, positive, balance, balance_low, balance_high from subject_weeks order by name_id, week";
	private static final String TURNS = """
			select name, direction, day, before, after, change_low, change_high, chance, people as people_after, people_before, turn_id, least(people, people_before) as people
			from subject_turns order by name_id, day""";

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows all = telling.ask(ALL);
		if (all.isEmpty()) {
			return;
		}
		Rows told = telling.told(all);
		html.section("subject", texts.get("subject.title", title(telling, all)));
		html.element("p", texts.get("subject.how"));
		telling.save("subject", told);
		if (!told.isEmpty()) {
			SentimentBars.draw(told, telling, texts.get("subject.title", title(telling, all))).write(telling, html);
			html.element("p", "class=\"quiet\"", texts.get("subject.balance"));
		}
		telling.sayWithheld(html, all, told);
		writeTurns(telling, html);
		writeWeeks(telling, html, told);
		writeEmotions(telling, html, told);
		writeCircles(telling, html);
		new SubjectQuotes(telling).write(html, told);
		html.close("section");
	}

	private static String title(Telling telling, Rows all) {
		String subject = telling.study().settings().brief().subject();
		return subject.isEmpty() ? all.text(0, 1) : subject;
	}

	private static void writeTurns(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows told = telling.told(telling.ask(TURNS));
		telling.save("subject-turns", told);
		for (int row = 0; row < told.rows().size(); row++) {
			html.element("p", "class=\"tick\"", texts.get("subject.turn." + told.text(row, 1), told.text(row, 0), texts.date((Instant) told.rows().get(row).get(2)),
					texts.balance(told.number(row, 4)), texts.balance(told.number(row, 3)), told.count(row, 8)));
			html.element("p", "class=\"quiet\"", texts.get("subject.turn.sure", texts.balance(told.number(row, 5)), texts.balance(told.number(row, 6)), texts.chance(told.number(row, 7))));
		}
	}

	private static void writeWeeks(Telling telling, Html html, Rows told) {
		Texts texts = telling.texts();
		Rows all = telling.ask(WEEKS);
		Rows weeks = telling.told(all, Wholes.by("name_id"));
		List<Object> every = all.rows().stream().map(row -> row.get(1)).distinct().sorted(Comparator.comparing(week -> (Instant) week)).toList();
		if (every.size() < 2 || weeks.isEmpty()) {
			return;
		}
		telling.save("subject-by-week", weeks);
		html.element("h3", texts.get("subject.weeks"));
		BalanceLines lines = new BalanceLines(every, texts);
		for (int row = 0; row < told.rows().size(); row++) {
			long name = told.count(row, 0);
			lines.add(told.text(row, 1), colour(row), weeks.rows().stream().filter(week -> ((Number) week.get(0)).longValue() == name).toList());
		}
		lines.draw(texts.get("subject.weeks")).write(telling, html);
		telling.sayWithheld(html, all, weeks);
	}

	static String colour(int name) {
		return name == 0 ? Paints.ACCENT : Paints.circle(name);
	}

	/** A row an emotion, a column a name: the share with its interval. */
	private static void writeEmotions(Telling telling, Html html, Rows names) {
		Texts texts = telling.texts();
		Rows all = telling.ask(EMOTIONS);
		Rows told = withoutNeutral(telling.told(all, Wholes.by("name_id")));
		if (told.isEmpty()) {
			return;
		}
		telling.save("subject-emotions", told);
		html.element("h3", texts.get("subject.emotions"));
		List<String> headings = new ArrayList<>(List.of(texts.get("column.emotion")));
		names.rows().forEach(name -> headings.add(name.get(1).toString()));
		Tables.open(html, texts.get("subject.emotions"), headings, IntStream.range(0, headings.size()).mapToObj(column -> column == 0 ? "" : Tables.NUMBER).toList());
		for (String emotion : Palette.EMOTIONS) {
			if (told.rows().stream().anyMatch(row -> row.get(1).equals(emotion))) {
				html.open("tr").element("th", "scope=\"row\"", texts.emotion(emotion));
				names.rows().forEach(name -> html.element("td", "class=\"number\"", told.rows().stream().filter(row -> row.get(0).equals(name.get(0)) && row.get(1).equals(emotion)).findFirst()
						.map(row -> share(row, texts)).orElse("–")));
				html.close("tr");
			}
		}
		Tables.close(html);
		telling.sayWithheld(html, withoutNeutral(all), told);
	}

	private static Rows withoutNeutral(Rows emotions) {
		return new Rows(emotions.columns(), emotions.rows().stream().filter(row -> !row.get(1).equals("neutral")).toList());
	}

	private static String share(List<Object> row, Texts texts) {
		double share = ((Number) row.get(4)).doubleValue();
		return row.get(5) == null ? texts.percent(share)
				: texts.get("subject.share", texts.percent(share), texts.percent(((Number) row.get(5)).doubleValue()), texts.percent(((Number) row.get(6)).doubleValue()), row.get(3));
	}

	private static void writeCircles(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows all = telling.ask(CIRCLES);
		Rows told = telling.told(all);
		CircleNames circles = new CircleNames(telling);
		List<List<Object>> rows = new ArrayList<>();
		for (int row = 0; row < told.rows().size(); row++) {
			if (circles.isTold(told.count(row, 0))) {
				rows.add(List.of(circles.name(told.count(row, 0)), told.text(row, 1), told.count(row, 2), told.count(row, 3), new Tables.Told(texts.percent(told.number(row, 4))),
						new Tables.Told(texts.percent(told.number(row, 5))), new Tables.Told(balance(told, row, texts))));
			}
		}
		if (!rows.isEmpty()) {
			telling.save("subject-by-circle", told);
			html.element("h3", texts.get("subject.circles"));
			Tables.writeNamed(html, texts.get("subject.circles"), new Rows(List.of(), rows), texts, List.of(texts.get("column.circle"), texts.get("column.towards"), texts.get("column.posts"), texts.get("column.people"),
					texts.get("sentiment.negative"), texts.get("sentiment.positive"), texts.get("column.balance")));
			telling.sayWithheld(html, all, new Rows(told.columns(), rows));
		}
	}

	private static String balance(Rows rows, int row, Texts texts) {
		Optional<Object> low = Optional.ofNullable(rows.rows().get(row).get(7));
		return low.isEmpty() ? texts.balance(rows.number(row, 6))
				: texts.get("subject.interval", texts.balance(rows.number(row, 6)), texts.balance(rows.number(row, 7)), texts.balance(rows.number(row, 8)));
	}
}
