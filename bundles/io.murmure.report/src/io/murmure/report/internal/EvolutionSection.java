package io.murmure.report.internal;

import java.time.Instant;

import io.murmure.core.community.CommunityWords;

/** Circles over time: who they were from window to window, and what became of them. */
final class EvolutionSection implements Section {

	private static final int MOST_EVENTS = 12;

	private static final String EVENTS = """
			select w.start, e.event, e.path_id, any_value(s.community_id) as community_id, e.before, e.people as people_now,
			  case when e.people = 0 then e.before when e.before = 0 then e.people else least(e.people, e.before) end as people
			from community_events e join community_windows w using (window_id) left join community_snapshots s on s.path_id = e.path_id
			group by all order by w.start, e.path_id, e.event""";

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows windows = telling.ask("select window_id, start, finish, people, posts from community_windows order by window_id");
		Rows all = telling.ask("select snapshot_id, window_id, path_id, community_id, people, event from community_snapshots order by snapshot_id");
		Rows told = telling.told(all);
		if (windows.rows().size() < 2 || told.isEmpty()) {
			return;
		}
		CircleNames names = new CircleNames(telling);
		html.section("over-time", texts.get("evolution.title")).element("p", texts.get("evolution.how"));
		Rows flows = between(telling.told(telling.ask("select source_snapshot, target_snapshot, people from community_flows order by source_snapshot, target_snapshot"),
				Wholes.by("source_snapshot").andBy("target_snapshot")));
		telling.save("circles-over-time", told);
		telling.save("circles-over-time-flows", flows);
		new Alluvial(told, names, texts).draw(windows, flows, texts.get("evolution.title")).write(telling, html);
		telling.sayWithheld(html, all, told);
		writeEvents(telling, html, names);
		html.close("section");
	}

	/** Without those who came from nowhere or went there. */
	private static Rows between(Rows flows) {
		return new Rows(flows.columns(), flows.rows().stream().filter(flow -> flow.get(0) != null && flow.get(1) != null).toList());
	}

	private static void writeEvents(Telling telling, Html html, CircleNames names) {
		Rows all = telling.ask(EVENTS);
		Rows told = telling.told(all);
		if (told.isEmpty()) {
			return;
		}
		Texts texts = telling.texts();
		CommunityWords words = CommunityWords.of(texts.locale());
		telling.save("circles-over-time-events", told);
		html.open("ul", "class=\"events\"");
		for (int row = 0; row < Math.min(MOST_EVENTS, told.rows().size()); row++) {
			boolean known = told.rows().get(row).get(3) != null && names.isTold(told.count(row, 3));
			String sentence = told.text(row, 1).equals("merge") ? "evolution.merge" : "evolution.event";
			html.element("li", texts.get(sentence, texts.day((Instant) told.rows().get(row).get(0)),
					known ? names.name(told.count(row, 3)) : texts.get("circle.passing"), words.event(told.text(row, 1)), told.count(row, 4), told.count(row, 5)));
		}
		html.close("ul");
		telling.sayWithheld(html, all, told);
	}
}
