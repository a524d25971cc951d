package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.murmure.core.community.Distinction;
import io.murmure.core.community.Lift;

/** What people talk about: each topic with its words, how people feel about it, in which circle, and posts that show it. */
final class TopicSection implements Section {

	private static final int MOST_CHARTED = 20;
	private static final int MOST_TOLD = 8;
	private static final int WORDS = 10;
	private static final int QUOTES = 2;
	private static final int LONGEST = 180;
	private static final int SHORTEST = 25;
	private static final int WEEK_LABELS = 150;
	private static final int LABEL = 1;
	private static final int LABEL_PEOPLE = 2;

	private static final String TOPICS = """
			select topic_id, label, label_people, posts, share, negative, positive, people from topics order by posts desc, topic_id""";

	/** A term as a word of its own in a text, and not within another. Its letters are looked for first: the expression is another one for each term. */
	private static final String HAS_WORD = """
			case when contains(lower(text), w.term) then regexp_matches(lower(text), '(?:^|[^\\p{L}\\p{M}\\p{N}_-])' || regexp_escape(w.term) || '(?:[^\\p{L}\\p{M}\\p{N}_-]|$)') else false end""";

	/**
	 * Quotes come from circles that may be told of and not from work, here as anywhere. The surest posts of a topic need not show what it is called after,
	 * so those with its words come first.
	 */
	private static final String POSTS = """
			select text, time from post_topics p join posts using (post_id) where topic_id = ? and length(text) >= ?
			  and author_id in (select author_id from members where community_id in (select community_id from communities where size >= ?))
			  and channel not in (select channel from ledger where workplace)
			order by least(3, (select count(*) from topic_terms w where w.topic_id = p.topic_id and %s)) desc, probability desc, post_id limit ?""".formatted(HAS_WORD);

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows all = telling.ask(TOPICS);
		Rows told = named(telling, telling.told(all));
		if (told.isEmpty()) {
			return;
		}
		html.section("topics", texts.get("topics.title")).element("p", texts.get("topics.how"));
		telling.save("topics", told);
		Charts.bars(bars(telling, told), texts.get("topics.title"), texts.get("column.topic"), texts.get("column.share")).write(telling, html);
		if (all.rows().size() > told.rows().size()) {
			html.element("p", "class=\"withheld\"", texts.get("topics.withheld", all.rows().size() - told.rows().size(), telling.disclosure().k()));
		}
		CircleNames names = new CircleNames(telling);
		for (int row = 0; row < Math.min(MOST_TOLD, told.rows().size()); row++) {
			writeOne(telling, html, told, row, names);
		}
		writeWeeks(telling, html, told);
		writeQuality(telling, html);
		html.close("section");
	}

	/** Words that too few people use name nothing here, and a topic without a name tells nobody anything. */
	private static Rows named(Telling telling, Rows told) {
		return new Rows(told.columns(), told.rows().stream()
				.filter(row -> row.get(LABEL) != null && !row.get(LABEL).toString().isEmpty() && telling.disclosure().allows(((Number) row.get(LABEL_PEOPLE)).longValue())).toList());
	}

	private static List<Charts.Bar> bars(Telling telling, Rows told) {
		List<Charts.Bar> bars = new ArrayList<>();
		for (int row = 0; row < Math.min(MOST_CHARTED, told.rows().size()); row++) {
			bars.add(new Charts.Bar(Quotes.abridge(told.text(row, LABEL).split(" · ")[0], 22), told.number(row, 3), telling.texts().get("bar.posts.people",
					telling.texts().percent(told.number(row, 4)), told.count(row, 3), told.count(row, 7)), Paints.ACCENT));
		}
		return bars;
	}

	private static void writeOne(Telling telling, Html html, Rows told, int row, CircleNames names) {
		Texts texts = telling.texts();
		long id = told.count(row, 0);
		html.open("article").element("h3", told.text(row, LABEL));
		html.element("p", "class=\"quiet\"", texts.get("topics.one", told.count(row, 3), told.count(row, 7)));
		writeFeeling(telling, html, told, row);
		writeCircle(telling, html, id, names);
		Rows words = telling.told(telling.ask("select term, people from topic_terms where topic_id = ? order by rank", id));
		if (!words.isEmpty()) {
			html.element("p", "class=\"terms\"", words.rows().stream().limit(WORDS).map(word -> word.get(0).toString()).collect(Collectors.joining(" · ")));
		}
		Rows posts = telling.ask(POSTS, id, (long) SHORTEST, (long) telling.disclosure().k(), (long) QUOTES);
		for (int post = 0; post < posts.rows().size(); post++) {
			String said = telling.said(posts.text(post, 0));
			html.open("blockquote").text(texts.get("quote", Quotes.abridge(said, LONGEST))).element("footer", texts.cell(posts.rows().get(post).get(1))).close("blockquote");
		}
		html.close("article");
	}

	/** The emotion that stands out most surely against all posts, and the sentiment. */
	private static void writeFeeling(Telling telling, Html html, Rows told, int row) {
		Texts texts = telling.texts();
		Rows emotions = withoutNeutral(telling.told(telling.ask("""
				select emotion, share, lift, people, posts, whole from topic_emotions
				where topic_id = ? and community_id is null order by emotion""", told.count(row, 0)), Wholes.by()));
		surest(telling, emotions).ifPresent(one -> html.element("p", "class=\"tick\"", texts.get("topics.feeling", texts.emotion(emotions.text(one, 0)),
				texts.percent(emotions.number(one, 1)), texts.number(emotions.number(one, 2)), emotions.count(one, 3))));
		if (told.rows().get(row).get(5) != null) {
			html.element("p", texts.get("topics.sentiment", texts.percent(told.number(row, 5)), texts.percent(told.number(row, 6))));
		}
	}

	/** The circle that surely talks of it more than everybody together, and how it feels. */
	private static void writeCircle(Telling telling, Html html, long id, CircleNames names) {
		Texts texts = telling.texts();
		Rows all = telling.told(telling.ask("""
				select community_id, share, lift, people, posts, whole from topic_communities where topic_id = ? order by community_id""", id));
		Rows circles = new Rows(all.columns(), all.rows().stream().filter(circle -> names.isTold(((Number) circle.get(0)).longValue())).toList());
		surest(telling, circles).ifPresent(row -> {
			long circle = circles.count(row, 0);
			html.element("p", texts.get("topics.circle", names.name(circle), texts.percent(circles.number(row, 1)), texts.number(circles.number(row, 2)), circles.count(row, 3)));
			Rows mood = withoutNeutral(telling.told(telling.ask("""
					select emotion, share, posts, people from topic_emotions
					where topic_id = ? and community_id = ? order by posts desc, emotion""", id, circle), Wholes.by()));
			if (!mood.isEmpty()) {
				html.element("p", texts.get("topics.circle.feeling", texts.emotion(mood.text(0, 0)), texts.percent(mood.number(0, 1)), mood.count(0, 3)));
			}
		});
	}

	private static Rows withoutNeutral(Rows emotions) {
		return new Rows(emotions.columns(), emotions.rows().stream().filter(row -> !row.get(0).equals("neutral")).toList());
	}

	/** Of rows with share, lift, people, posts and the share in the whole behind their name the one that stands out most surely. */
	private static OptionalInt surest(Telling telling, Rows rows) {
		Distinction distinction = new Distinction(telling.disclosure());
		return IntStream.range(0, rows.rows().size()).filter(row -> distinction.holds(rows.count(row, 4), rows.count(row, 3), low(rows, row))).boxed()
				.max(Comparator.comparingDouble(row -> low(rows, row))).map(OptionalInt::of).orElseGet(OptionalInt::empty);
	}

	private static double low(Rows rows, int row) {
		return Lift.over(rows.number(row, 4), rows.number(row, 1), rows.number(row, 5)).low();
	}

	private static void writeWeeks(Telling telling, Html html, Rows told) {
		Rows all = telling.ask("select topic_id, week, share, posts, people from topic_weeks order by topic_id, week");
		Rows weeks = telling.told(all, Wholes.by("topic_id"));
		List<Object> every = telling.ask("select distinct week from topic_weeks order by week").rows().stream().map(row -> row.get(0)).toList();
		if (every.size() < 2 || weeks.isEmpty()) {
			return;
		}
		telling.save("topics-by-week", weeks);
		html.element("h3", telling.texts().get("topics.weeks"));
		WeekStrip strip = new WeekStrip(every, WEEK_LABELS, telling);
		for (int row = 0; row < Math.min(MOST_TOLD, told.rows().size()); row++) {
			long id = told.count(row, 0);
			strip.add(told.text(row, LABEL).split(" · ")[0], Paints.ACCENT, weeks.rows().stream().filter(week -> ((Number) week.get(0)).longValue() == id).toList(), 1, 2);
		}
		strip.draw(telling.texts().get("topics.weeks")).write(telling, html);
		telling.sayWithheld(html, all, weeks);
	}

	private static void writeQuality(Telling telling, Html html) {
		Rows quality = telling.told(telling.ask("select topics, outliers, clustered + joined, coherence, diversity, people from topic_quality"));
		if (!quality.isEmpty() && quality.rows().get(0).get(3) != null) {
			html.element("p", "class=\"quiet\"", telling.texts().get("topics.quality", quality.count(0, 0), telling.texts().percent(quality.number(0, 1) / quality.number(0, 2)),
					telling.texts().number(quality.number(0, 3)), telling.texts().number(quality.number(0, 4))));
		}
	}
}
