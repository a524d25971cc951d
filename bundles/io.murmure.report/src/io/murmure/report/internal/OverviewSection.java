package io.murmure.report.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import io.murmure.core.study.BrokenOff;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.Unanalysed;

/** What was read: how much, where, when, on what basis. */
final class OverviewSection implements Section {

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows whole = telling.ask("select count(*), count(distinct author_id), count(distinct channel), min(time), max(time) from posts");
		html.open("section").element("h2", texts.get("overview.title"));
		if (whole.count(0, 0) == 0) {
			html.element("p", texts.get("overview.empty")).close("section");
			return;
		}
		if (!telling.allows(whole.count(0, 1))) {
			html.element("p", "class=\"withheld\"", texts.get("overview.withheld", telling.disclosure().k()));
			writeUnanalysed(telling, html);
			writeLedger(telling, html);
			html.close("section");
			return;
		}
		html.element("p", "class=\"lead\"", texts.get("overview.lead", whole.count(0, 0), whole.count(0, 1), whole.count(0, 2),
				texts.date((Instant) whole.rows().get(0).get(3)), texts.date((Instant) whole.rows().get(0).get(4))));
		writeBrokenOff(telling, html);
		writeUnanalysed(telling, html);
		writeLedger(telling, html);
		Rows channels = telling.ask("""
				select channel, platform, count(*) as posts, count(distinct author_id) as people, min(time) as first, max(time) as last
				from posts group by channel, platform order by posts desc, channel""");
		Rows told = telling.told(channels);
		telling.save("channels", told);
		Tables.write(html, told.saying("platform", texts::platform), texts, "channel", "platform", "posts", "people", "first", "last");
		telling.sayWithheld(html, channels, told);
		html.close("section");
	}

	/** Names files, as nothing does where too few people speak. */
	private static void writeBrokenOff(Telling telling, Html html) {
		BrokenOff.sources(telling.study().runs()).forEach(source -> html.element("p", "class=\"withheld\"", telling.texts().get("overview.broken-off", telling.said(source))));
	}

	private static void writeUnanalysed(Telling telling, Html html) {
		if (Unanalysed.is(telling.study().runs())) {
			html.element("p", "class=\"withheld\"", telling.texts().get("overview.unanalysed"));
		}
	}

	private static void writeLedger(Telling telling, Html html) {
		List<LedgerEntry> listened = telling.study().ledger();
		List<LedgerEntry> entries = listened.stream().filter(entry -> entry.basis().isPresent()).toList();
		if (entries.isEmpty()) {
			html.element("p", "class=\"basis\"", telling.texts().get("basis.none"));
			return;
		}
		String bases = entries.stream().flatMap(entry -> entry.basis().stream()).distinct().sorted()
				.map(basis -> basis.label(telling.texts().locale())).collect(Collectors.joining(", "));
		html.element("p", "class=\"basis\"", telling.texts().get("basis.recorded", bases, entries.size(), listened.size()));
		if (entries.size() < listened.size()) {
			html.element("p", "class=\"basis\"", telling.texts().get("basis.partly", listened.size() - entries.size()));
		}
	}
}
