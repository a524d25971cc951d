package io.murmure.report.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.murmure.core.community.Attention;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.community.Measure;
import io.murmure.core.community.RelayWorth;

/** How messages travel: what attention is worth within a circle and outside, and what each relay reached. */
final class RelaySection implements Section {

	private static final int MOST_TOLD = 12;
	private static final int LONGEST = 120;

	/** Quotes come from circles that may be told of and not from work, here as anywhere. */
	private static final String RELAYS = """
			select r.kind, r.started, p.text, r.communities, r.raw_reach, r.trusted_reach, r.trusted_low, r.trusted_high, case when r.responders >= ? then r.responders end as responders, r.advertisement,
			  r.emotion, r.arrived_as, r.mood_people, r.author_id in (select author_id from members where community_id in
			    (select community_id from communities where size >= ?)) and p.channel not in (select channel from ledger where workplace) as quotable, r.raw_reach as people
			from relays r join posts p using (post_id) order by r.trusted_reach desc, r.relay_id""";

	@Override
	public void write(Telling telling, Html html) {
		Rows all = telling.ask(RELAYS, (long) telling.disclosure().k(), (long) telling.disclosure().k());
		Rows told = telling.told(all);
		Rows attention = telling.told(telling.ask("select bond, rate, rate_low, rate_high, people from relay_attention order by bond"));
		if (told.isEmpty() && attention.isEmpty()) {
			return;
		}
		Texts texts = telling.texts();
		html.section("relays", texts.get("relays.title")).element("p", texts.get("relays.how"));
		writeAttention(telling, html, attention);
		if (!told.isEmpty()) {
			writeClaim(html, told, texts);
			writeRelays(telling, html, told);
		}
		telling.sayWithheld(html, all, told);
		writeWays(telling, html);
		MeasureTiles.explain(html, List.of(Measure.RAW_REACH, Measure.TRUSTED_REACH, Measure.RESPONDERS, Measure.ADVERTISEMENT, Measure.EMOTION_SHIFT, Measure.RATE), texts);
		html.close("section");
	}

	private static void writeAttention(Telling telling, Html html, Rows attention) {
		Texts texts = telling.texts();
		telling.save("relays-attention", attention);
		for (int row = 0; row < attention.rows().size(); row++) {
			html.element("p", "title=\"" + Html.escape(Measure.RATE.help(texts.locale())) + "\"",
					new Attention(attention.text(row, 0), attention.number(row, 1), attention.number(row, 2), attention.number(row, 3)).told(texts.locale()));
		}
	}

	/** The mean over relays: what one message is worth. */
	private static void writeClaim(Html html, Rows told, Texts texts) {
		RelayWorth.mean(IntStream.range(0, told.rows().size())
				.mapToObj(row -> new RelayWorth(told.number(row, 4), told.number(row, 5), told.number(row, 6), told.number(row, 7), told.number(row, 9))).toList())
				.ifPresent(worth -> html.element("p", "class=\"lead\"", worth.told(texts.locale())));
	}

	private static String people(double expected, Texts texts) {
		return Measure.TRUSTED_REACH.format(expected, texts.locale());
	}

	private static void writeRelays(Telling telling, Html html, Rows told) {
		Texts texts = telling.texts();
		CommunityWords words = CommunityWords.of(texts.locale());
		telling.save("relays", withoutQuotes(told));
		double most = 0;
		for (int row = 0; row < told.rows().size(); row++) {
			most = Math.max(most, told.number(row, 4));
		}
		html.open("div", "class=\"relays\"");
		Tables.open(html, texts.get("relays.title"), List.of(texts.get("relays.message"), texts.get("relays.reach"), texts.get("relays.worth")), List.of("", "", Tables.NUMBER));
		for (int row = 0; row < Math.min(MOST_TOLD, told.rows().size()); row++) {
			html.open("tr").open("th", "scope=\"row\"");
			if (told.count(row, 13) > 0 && !told.text(row, 2).isEmpty()) {
				html.text(texts.get("quote", Quotes.abridge(telling.said(told.text(row, 2)), LONGEST)));
			}
			html.element("small", texts.date((Instant) told.rows().get(row).get(1)) + " · " + words.passing(told.text(row, 0)) + mood(telling, told, row));
			html.close("th").open("td");
			String reach = texts.get("relays.bar", told.count(row, 4), people(told.number(row, 5), texts), people(told.number(row, 6), texts),
					people(told.number(row, 7), texts));
			html.raw(ReachBars.draw(told.number(row, 4), told.number(row, 5), told.number(row, 6), told.number(row, 7), most, reach)).element("small", reach);
			html.close("td").element("td", "class=\"number\"", texts.number(Math.round(told.number(row, 9)))).close("tr");
		}
		Tables.close(html);
		html.close("div");
	}

	/** Emotions are told only where enough people stand behind them at both ends. */
	private static String mood(Telling telling, Rows told, int row) {
		if (!telling.disclosure().allows(told.count(row, 12)) || told.text(row, 11).isEmpty()) {
			return "";
		}
		return " · " + telling.texts().emotion(told.text(row, 10)) + " → " + telling.texts().emotion(told.text(row, 11));
	}

	private static Rows withoutQuotes(Rows told) {
		List<Integer> kept = List.of(0, 3, 4, 5, 6, 7, 8, 9, 14);
		return new Rows(kept.stream().map(told.columns()::get).toList(), told.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList());
	}

	private static void writeWays(Telling telling, Html html) {
		Texts texts = telling.texts();
		CircleNames names = new CircleNames(telling);
		Rows all = telling.ask("select from_community, to_community, relays, median_minutes, people from relay_crossings order by relays desc, 1, 2");
		Rows told = telling.told(all);
		if (!told.isEmpty()) {
			telling.save("relays-between-circles", told);
			html.element("h3", texts.get("relays.ways")).open("ul", "class=\"events\"");
			for (int row = 0; row < told.rows().size(); row++) {
				if (names.isTold(told.count(row, 0)) && names.isTold(told.count(row, 1))) {
					html.element("li", texts.get("relays.way", names.name(told.count(row, 0)), names.name(told.count(row, 1)), told.count(row, 2), told.count(row, 4),
							Measure.CROSSING_MINUTES.format(told.number(row, 3), texts.locale())));
				}
			}
			html.close("ul");
		} else if (!all.isEmpty()) {
			html.element("p", "class=\"withheld\"", texts.get("relays.ways.withheld", telling.disclosure().k()));
		}
	}
}
