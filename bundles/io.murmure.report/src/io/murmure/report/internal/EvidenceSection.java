package io.murmure.report.internal;

import io.murmure.core.palette.Palette;

/** For each emotion that enough people show, the posts that show it most. */
final class EvidenceSection implements Section {

	private static final int QUOTES = 3;

	/** Quotes come from communities that may be told of. */
	private static final String FROM_TOLD = "and author_id in (select author_id from members where community_id in (select community_id from communities where size >= ?))";

	@Override
	public void write(Telling telling, Html html) {
		Rows told = telling.told(telling.ask("select emotion, count(distinct author_id) as people from posts where emotion is not null group by emotion"));
		if (told.isEmpty() || telling.ask("select 1 from communities where size >= ? limit 1", (long) telling.disclosure().k()).isEmpty()) {
			return;
		}
		html.section("evidence", telling.texts().get("evidence.title"));
		for (String emotion : Palette.EMOTIONS) {
			boolean enough = told.rows().stream().anyMatch(row -> emotion.equals(row.get(0)));
			if (enough && !emotion.equals("neutral")) {
				html.element("h3", telling.texts().emotion(emotion));
				Quotes.write(telling, html, emotion, FROM_TOLD, QUOTES, (long) telling.disclosure().k());
			}
		}
		html.close("section");
	}
}
