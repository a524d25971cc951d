package io.murmure.report.internal;

import java.util.Set;

import io.murmure.core.study.Run;

/** What no figure of the report covers: posts that were not read, records that were left out, and all that too few people stand behind. */
record LeftOut(Telling telling) {

	private static final String UNREAD = """
			select u.reason, count(*) as posts, count(distinct p.author_id) as people from unread u join posts p using (post_id) group by u.reason order by posts desc, u.reason""";
	private static final Set<String> REASONS = Set.of("empty", "only-links-or-handles", "language");
	private static final String TRIED = """
			select count(*) as posts, count(distinct p.author_id) as people from readings r join posts p using (post_id) where contains(r.marks, 'other-language')""";
	private static final String ALONE = """
			select count(distinct author_id) as people from posts where author_id not in (select author_id from members)""";

	void write(Html html) {
		Texts texts = telling.texts();
		html.element("h3", texts.get("left.title")).open("ul", "class=\"limits\"");
		writeUnread(html);
		Rows tried = telling.told(telling.ask(TRIED));
		if (!tried.isEmpty()) {
			html.element("li", texts.get("left.tried", tried.count(0, 0)));
		}
		long warnings = telling.study().runs().stream().filter(run -> run.kind() == Run.Kind.IMPORT).mapToLong(run -> run.counts().getOrDefault("warnings", 0L)).sum();
		if (warnings > 0) {
			html.element("li", texts.get("left.warnings", warnings));
		}
		long alone = telling.ask(ALONE).count(0, 0);
		if (telling.allows(alone) && !telling.ask("select 1 from communities limit 1").isEmpty()) {
			html.element("li", texts.get("left.alone", alone));
		}
		writeWithheld(html, "left.channels", "select channel, count(distinct author_id) as people from posts group by channel, platform");
		writeWithheld(html, "left.circles", "select community_id, size as people from communities");
		ToldFindings findings = ToldFindings.of(telling);
		if (findings.withheld() > 0) {
			html.element("li", texts.get("left.findings", findings.withheld(), telling.disclosure().k()));
		}
		if (findings.aside() > 0) {
			html.element("li", texts.get("findings.aside", findings.aside()));
		}
		html.element("li", texts.get("left.rest")).close("ul");
	}

	private void writeUnread(Html html) {
		Rows told = telling.told(telling.ask(UNREAD));
		for (int row = 0; row < told.rows().size(); row++) {
			String reason = told.text(row, 0).replace(' ', '-');
			html.element("li", telling.texts().get("left.unread." + (REASONS.contains(reason) ? reason : "other"), told.count(row, 1)));
		}
	}

	private void writeWithheld(Html html, String key, String rows) {
		Rows all = telling.ask(rows);
		int withheld = all.rows().size() - telling.told(all).rows().size();
		if (withheld > 0) {
			html.element("li", telling.texts().get(key, withheld, telling.disclosure().k()));
		}
	}
}
