package io.murmure.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * How the share of each emotion went from week to week.
 *
 * @param all   rows with week, emotion, posts, people, share
 * @param told  those of them that may be told
 * @param weeks all weeks, in order
 */
record EmotionWeeks(Rows all, Rows told, List<Object> weeks) {

	private static final String BY_WEEK = """
			select week, emotion, posts, people, posts / sum(posts) over (partition by week) as share from (
			  select date_trunc('week', timezone(?, time)) as week, emotion, count(*) as posts, count(distinct author_id) as people
			  from posts where emotion is not null group by all)
			order by week, emotion""";

	static EmotionWeeks of(Telling telling) {
		Rows all = telling.ask(BY_WEEK, telling.study().settings().zone().getId());
		return new EmotionWeeks(all, telling.told(all, Wholes.by("week")), all.rows().stream().map(row -> row.get(0)).distinct().toList());
	}

	/** Shares in [0, 1], one a week, {@code NaN} where they may not be told. */
	double[] shares(String emotion) {
		double[] shares = new double[weeks.size()];
		Arrays.fill(shares, Double.NaN);
		for (int row = 0; row < told.rows().size(); row++) {
			if (told.text(row, 1).equals(emotion)) {
				shares[weeks.indexOf(told.rows().get(row).get(0))] = told.number(row, 4);
			}
		}
		return shares;
	}

	/** The first day of a week. */
	LocalDate day(int week) {
		return LocalDate.ofInstant((Instant) weeks.get(week), ZoneOffset.UTC);
	}
}
