package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.palette.Palette;

/** The circles: what holds each together, what makes it tick, who plays which part, and the posts that show it. */
final class CommunitySection implements Section {

	static final int MOST_TOLD = 20;
	private static final int QUOTES = 3;
	private static final int WEEK_LABELS = 110;

	private static final String CIRCLES = """
			select c.community_id, c.size as people, c.stability, c.cohesion as density, c.conductance, c.reciprocity,
			  p.* exclude (community_id, people, density, conductance, reciprocity)
			from communities c left join community_profiles p using (community_id) order by c.size desc, c.community_id""";

	static final String ROLES = "select role, count(*) as people from member_roles where community_id = ? group by role order by people desc, role";

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows all = telling.ask(CIRCLES);
		boolean tooMixed = Certainty.of(telling.study()).isTooMixed();
		if (all.isEmpty() && !tooMixed) {
			return;
		}
		Rows told = telling.told(all);
		html.section("circles", texts.get("communities.title")).element("p", texts.get("communities.how"));
		if (tooMixed) {
			html.element("p", CommunityWords.of(texts.locale()).tooMixed());
		}
		telling.save("communities", told);
		CircleNames names = new CircleNames(telling);
		for (int row = 0; row < Math.min(MOST_TOLD, told.rows().size()); row++) {
			writeOne(telling, html, new Rows(told.columns(), List.of(told.rows().get(row))), names);
		}
		telling.sayWithheld(html, all, told);
		if (!told.isEmpty()) {
			MeasureTiles.explain(html, MeasureTiles.SHOWN, texts);
		}
		html.close("section");
	}

	private static void writeOne(Telling telling, Html html, Rows circle, CircleNames names) {
		Texts texts = telling.texts();
		long id = circle.count(0, 0);
		html.open("article", "id=\"" + anchor(id) + "\" class=\"long\" style=\"border-color:" + names.colour(id) + "\"");
		html.element("h3", texts.get("communities.one", names.name(id), circle.count(0, 1)));
		new CircleGraph(telling, id, names.colour(id)).write(html);
		writeTerms(telling, html, id);
		CircleFeelings feelings = CircleFeelings.of(telling, id);
		writeTick(telling, html, id, feelings);
		Charts.bars(bars(feelings.emotions(), texts), texts.get("communities.emotions"), texts.get("column.emotion"), texts.get("column.share")).write(telling, html);
		writeWeeks(telling, html, id);
		MeasureTiles.write(html, circle, texts.locale());
		writeRoles(telling, html, id);
		writeQuotes(telling, html, id, feelings);
		html.close("article");
	}

	/** The name of a circle's card on the page. */
	static String anchor(long circle) {
		return "circle-" + circle;
	}

	private static void writeTerms(Telling telling, Html html, long id) {
		for (String kind : List.of("word", "hashtag", "link")) {
			Rows terms = telling.told(telling.ask("select term, people from community_terms where community_id = ? and kind = ? order by rank limit 12", id, kind));
			if (!terms.isEmpty()) {
				html.element("p", kind.equals("word") ? "class=\"terms\"" : "class=\"quiet\"",
						terms.rows().stream().map(term -> (kind.equals("hashtag") ? "#" : "") + term.get(0)).collect(Collectors.joining(" · ")));
			}
		}
	}

	/** The emotion and the words that set it apart, where that is not chance. */
	private static void writeTick(Telling telling, Html html, long id, CircleFeelings feelings) {
		Texts texts = telling.texts();
		Rows emotions = feelings.emotions();
		if (feelings.tick().isPresent()) {
			int row = feelings.tick().getAsInt();
			html.element("p", "class=\"tick\"", texts.get("communities.tick", texts.emotion(emotions.text(row, 0)), texts.number(emotions.number(row, 3)), emotions.count(row, 7)));
		} else if (!emotions.isEmpty()) {
			html.element("p", "class=\"quiet\"", texts.get("communities.tick.none"));
		}
		Rows drivers = telling.told(telling.ask("select term, emotion, lift, people from community_drivers where community_id = ? order by lift_low desc, term limit 5", id));
		if (!drivers.isEmpty()) {
			html.element("p", "class=\"tick\"", texts.get("communities.drivers", drivers.rows().stream().map(driver -> texts.get("communities.driver",
					driver.get(0), texts.emotion(driver.get(1).toString()), texts.number(((Number) driver.get(2)).doubleValue()))).collect(Collectors.joining(", "))));
		}
	}

	private static List<Charts.Bar> bars(Rows emotions, Texts texts) {
		List<Charts.Bar> bars = new ArrayList<>();
		for (int row = 0; row < emotions.rows().size(); row++) {
			String word = emotions.text(row, 0);
			bars.add(new Charts.Bar(texts.emotion(word), emotions.number(row, 1), texts.get("bar.share.lift", texts.percent(emotions.number(row, 1)),
					texts.number(emotions.number(row, 3)), texts.number(emotions.number(row, 4)), texts.number(emotions.number(row, 5))), Paints.emotion(word)));
		}
		bars.sort((one, other) -> Double.compare(other.value(), one.value()));
		return bars;
	}

	private static void writeWeeks(Telling telling, Html html, long id) {
		Rows all = telling.ask("select week, emotion, share, posts, people from community_moods where community_id = ? order by week, emotion", id);
		Rows told = telling.told(all, Wholes.by("week"));
		List<Object> weeks = all.rows().stream().map(row -> row.get(0)).distinct().toList();
		WeekStrip strip = new WeekStrip(weeks, WEEK_LABELS, telling);
		for (String emotion : Palette.EMOTIONS) {
			List<List<Object>> felt = told.rows().stream().filter(row -> row.get(1).equals(emotion)).toList();
			if (!felt.isEmpty() && !emotion.equals("neutral")) {
				strip.add(telling.texts().emotion(emotion), Paints.emotion(emotion), felt, 0, 2);
			}
		}
		if (!strip.isEmpty() && weeks.size() > 1) {
			telling.save("circle-" + id + "-by-week", told);
			html.element("h4", telling.texts().get("communities.weeks"));
			strip.draw(telling.texts().get("communities.weeks")).write(telling, html);
		}
	}

	private static void writeRoles(Telling telling, Html html, long id) {
		Rows all = telling.ask(ROLES, id);
		Rows told = telling.told(all, Wholes.by());
		CommunityWords words = CommunityWords.of(telling.texts().locale());
		if (!told.isEmpty()) {
			html.element("p", "class=\"quiet\"", telling.texts().get("communities.roles",
					told.rows().stream().map(row -> words.role(row.get(0).toString()) + " " + row.get(1)).collect(Collectors.joining(" · "))) + rest(telling, all, told));
		}
	}

	/** How many play parts that are not told; never fewer than may be told of. */
	private static String rest(Telling telling, Rows all, Rows told) {
		long rest = people(all) - people(told);
		return rest == 0 ? "" : " · " + telling.texts().get("communities.roles.rest", rest);
	}

	private static long people(Rows roles) {
		return roles.rows().stream().mapToLong(row -> ((Number) row.get(1)).longValue()).sum();
	}

	/** Posts that show what sets it apart, or else what it feels most. */
	private static void writeQuotes(Telling telling, Html html, long community, CircleFeelings feelings) {
		OptionalInt shown = feelings.tick().isPresent() ? feelings.tick() : feelings.most();
		shown.ifPresent(row -> Quotes.write(telling, html, feelings.emotion(row), "and author_id in (select author_id from members where community_id = ?)", QUOTES, community));
	}
}
