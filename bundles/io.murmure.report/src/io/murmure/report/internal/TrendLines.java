package io.murmure.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How what is new got around: by how many people each trend had been said by the end of each week, from when they are enough to be told. */
final class TrendLines implements Picture {

	private static final int MOST = 6;
	private static final int LONGEST = 16;
	private static final String TRENDS = """
			select trend_id, term, least(people, label_people) as people from trends order by surprise desc, trend_id""";
	private static final String WEEKS = "select distinct date_trunc('week', timezone(?, time)) as week from posts order by week";
	private static final String FIRST_SAID = """
			select date_trunc('week', timezone(?, min(p.time))) as week from trend_posts t join posts p using (post_id) where t.trend_id = ? group by p.author_id""";

	@Override
	public Optional<Drawing> draw(Telling telling) {
		Rows told = telling.told(telling.ask(TRENDS));
		String zone = telling.study().settings().zone().getId();
		List<Instant> weeks = telling.ask(WEEKS, zone).rows().stream().map(row -> (Instant) row.get(0)).toList();
		if (told.isEmpty() || weeks.size() < 2) {
			return Optional.empty();
		}
		Texts texts = telling.texts();
		List<Charts.Line> lines = new ArrayList<>();
		for (int row = 0; row < told.rows().size() && lines.size() < MOST; row++) {
			List<Instant> first = telling.ask(FIRST_SAID, zone, told.count(row, 0)).rows().stream().map(said -> (Instant) said.get(0)).toList();
			double[] people = weeks.stream().mapToDouble(week -> first.stream().filter(said -> !said.isAfter(week)).count()).map(count -> telling.allows((long) count) ? count : Double.NaN).toArray();
			if (Arrays.stream(people).anyMatch(count -> !Double.isNaN(count))) {
				lines.add(new Charts.Line(Quotes.abridge(told.text(row, 1).split(" · ")[0], LONGEST), people, Paints.circle(lines.size())));
			}
		}
		double top = lines.stream().flatMapToDouble(line -> Arrays.stream(line.values())).filter(count -> !Double.isNaN(count)).max().orElse(0);
		return top == 0 ? Optional.empty()
				: Optional.of(Charts.lines(weeks.stream().map(week -> texts.day(LocalDate.ofInstant(week, ZoneOffset.UTC))).toList(), texts.get("column.week"), lines, top, texts::number, texts.get("trends.lines")));
	}
}
