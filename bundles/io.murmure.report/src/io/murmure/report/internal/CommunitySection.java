package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;

/** The circles: what holds each together, what makes it tick, and the posts that show it. */
final class CommunitySection implements Section {

	private static final int MOST_TOLD = 20;
	private static final int QUOTES = 3;
	private static final double LIFT_WORTH_TELLING = 1.15;

	/** Lift: an emotion's share among a community's posts over its share in all posts. */
	private static final String EMOTIONS = """
			with mine as (select emotion, count(*) as posts, count(distinct author_id) as people from posts
			    where emotion is not null and author_id in (select author_id from members where community_id = ?) group by emotion),
			  whole as (select emotion, count(*) as posts from posts where emotion is not null group by emotion)
			select emotion, mine.posts / sum(mine.posts) over () as share, people,
			  (mine.posts / sum(mine.posts) over ()) / (whole.posts / sum(whole.posts) over ()) as lift, mine.posts as posts
			from mine join whole using (emotion) order by lift desc, emotion""";

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows all = telling.ask("""
				select community_id, size as people, stability, cohesion, conductance, reciprocity, coalesce(label, '') as label
				from communities order by size desc, community_id""");
		if (all.isEmpty()) {
			return;
		}
		Rows told = telling.told(all);
		html.open("section").element("h2", texts.get("communities.title")).element("p", texts.get("communities.how"));
		telling.save("communities", told);
		for (int row = 0; row < Math.min(MOST_TOLD, told.rows().size()); row++) {
			writeOne(telling, html, told, row);
		}
		telling.sayWithheld(html, all, told);
		html.close("section");
	}

	private static void writeOne(Telling telling, Html html, Rows communities, int row) {
		Texts texts = telling.texts();
		long id = communities.count(row, 0);
		html.open("article", "style=\"border-color:" + Telling.PALETTE.community(row) + "\"");
		html.element("h3", texts.get("communities.one", id, communities.count(row, 1)));
		Rows terms = telling.told(telling.ask("select term, people from community_terms where community_id = ? and kind = 'word' order by rank limit 12", id));
		if (!terms.isEmpty()) {
			html.element("p", "class=\"terms\"", String.join(" · ", terms.rows().stream().map(term -> term.get(0).toString()).toList()));
		}
		Rows emotions = telling.told(telling.ask(EMOTIONS, id));
		writeTick(telling, html, emotions);
		html.raw(Charts.bars(bars(emotions, texts), texts.get("communities.emotions")));
		html.element("p", "class=\"quiet\"", texts.get("communities.figures", texts.percent(communities.number(row, 2)),
				texts.percent(communities.number(row, 3)), texts.percent(communities.number(row, 4)), texts.percent(communities.number(row, 5))));
		writeQuotes(telling, html, id, emotions);
		html.close("article");
	}

	private static void writeTick(Telling telling, Html html, Rows emotions) {
		for (int row = 0; row < emotions.rows().size(); row++) {
			if (!emotions.text(row, 0).equals("neutral") && emotions.number(row, 3) >= LIFT_WORTH_TELLING) {
				html.element("p", "class=\"tick\"", telling.texts().get("communities.tick", telling.texts().emotion(emotions.text(row, 0)),
						telling.texts().number(emotions.number(row, 3)), emotions.count(row, 2)));
				return;
			}
		}
	}

	private static List<Charts.Bar> bars(Rows emotions, Texts texts) {
		List<Charts.Bar> bars = new ArrayList<>();
		for (int row = 0; row < emotions.rows().size(); row++) {
			String word = emotions.text(row, 0);
			bars.add(new Charts.Bar(texts.emotion(word), emotions.number(row, 1), texts.get("bar.share.lift", texts.percent(emotions.number(row, 1)),
					texts.number(emotions.number(row, 3))), EmotionSection.colour(word)));
		}
		bars.sort((one, other) -> Double.compare(other.value(), one.value()));
		return bars;
	}

	private static void writeQuotes(Telling telling, Html html, long community, Rows emotions) {
		for (int row = 0; row < emotions.rows().size(); row++) {
			String emotion = emotions.text(row, 0);
			if (!emotion.equals("neutral")) {
				Quotes.write(telling, html, emotion, "and author_id in (select author_id from members where community_id = ?)", QUOTES, community);
				return;
			}
		}
	}
}
