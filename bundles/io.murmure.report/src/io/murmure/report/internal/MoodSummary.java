package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.murmure.core.palette.Palette;

/** How people feel at a glance: the share of each emotion, its way from week to week, and from the first half of the time to the second. */
record MoodSummary(Telling telling) {

	private static final String BY_EMOTION = """
			select emotion, count(*) as posts, count(distinct author_id) as people, count(*) / sum(count(*)) over () as share
			from posts where emotion is not null group by emotion""";
	private static final String BY_HALF = """
			select half, emotion, people, posts / sum(posts) over (partition by half) as share from (
			  select case when cast(timezone(?, time) as date) < cast(? as date) then 1 else 2 end as half, emotion, count(*) as posts, count(distinct author_id) as people
			  from posts where emotion is not null group by all)""";
	private static final String SUBJECT = """
			select name, negative, positive, balance, posts, people from subject_feelings where community_id is null order by name_id limit 1""";

	/** A share that moved by less is as good as steady. */
	private static final double STEADY = 0.05;

	/** From one half of the time to the other. */
	record Move(String emotion, double before, double since, long peopleBefore, long peopleSince) {
		private double size() {
			return Math.abs(since - before);
		}
	}

	void write(Html html) {
		Texts texts = telling.texts();
		Rows shares = telling.told(telling.ask(BY_EMOTION), Wholes.by());
		if (shares.isEmpty()) {
			return;
		}
		EmotionWeeks weeks = EmotionWeeks.of(telling);
		int middle = weeks.weeks().size() / 2;
		List<Move> moves = middle == 0 ? List.of() : moves(weeks.day(middle).toString());
		html.element("h3", texts.get("emotions.title"));
		MoodGlance glance = new MoodGlance(texts);
		for (String emotion : Palette.EMOTIONS) {
			shares.rows().stream().filter(row -> row.get(0).equals(emotion)).findFirst().ifPresent(row -> glance.add(emotion, ((Number) row.get(3)).doubleValue(), weeks.shares(emotion),
					moves.stream().filter(move -> move.emotion().equals(emotion)).findFirst()));
		}
		glance.draw(texts.get("summary.mood"), middle == 0 ? "" : texts.get("summary.mood.halves", texts.day(weeks.day(middle)))).write(telling, html);
		if (!moves.isEmpty()) {
			html.element("p", moved(moves, texts.day(weeks.day(middle))));
		}
		writeSubject(html);
	}

	/** Of what may be told of both halves. */
	private List<Move> moves(String middle) {
		Rows told = telling.told(telling.ask(BY_HALF, telling.study().settings().zone().getId(), middle), Wholes.by("half"));
		List<Move> moves = new ArrayList<>();
		for (String emotion : Palette.EMOTIONS) {
			Optional<List<Object>> before = half(told, emotion, 1);
			Optional<List<Object>> since = half(told, emotion, 2);
			if (before.isPresent() && since.isPresent()) {
				moves.add(new Move(emotion, share(before.get()), share(since.get()), people(before.get()), people(since.get())));
			}
		}
		return moves;
	}

	private static Optional<List<Object>> half(Rows rows, String emotion, long half) {
		return rows.rows().stream().filter(row -> row.get(1).equals(emotion) && ((Number) row.get(0)).longValue() == half).findFirst();
	}

	private static double share(List<Object> row) {
		return ((Number) row.get(3)).doubleValue();
	}

	private static long people(List<Object> row) {
		return ((Number) row.get(2)).longValue();
	}

	private String moved(List<Move> moves, String middle) {
		Texts texts = telling.texts();
		return moves.stream().filter(move -> !move.emotion().equals("neutral")).max(Comparator.comparingDouble(Move::size)).filter(move -> move.size() >= STEADY)
				.map(move -> texts.get("summary.mood.moved", texts.emotion(move.emotion()), texts.percent(move.before()), middle, texts.percent(move.since()), move.peopleBefore(), move.peopleSince()))
				.orElseGet(() -> texts.get("summary.mood.steady", middle));
	}

	private void writeSubject(Html html) {
		Texts texts = telling.texts();
		Rows subject = telling.told(telling.ask(SUBJECT));
		if (!subject.isEmpty()) {
			html.open("p").link("subject", texts.get("subject.title", subject.text(0, 0))).text(texts.get("summary.subject", texts.percent(subject.number(0, 1)),
					texts.percent(subject.number(0, 2)), texts.balance(subject.number(0, 3)), subject.count(0, 4), subject.count(0, 5))).close("p");
		}
	}
}
