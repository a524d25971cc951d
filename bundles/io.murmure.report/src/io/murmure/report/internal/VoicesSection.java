package io.murmure.report.internal;

/** Who speaks most, by pseudonym; only when single people may be told of. */
final class VoicesSection implements Section {

	@Override
	public void write(Telling telling, Html html) {
		if (!telling.individual()) {
			return;
		}
		html.section("voices", telling.texts().get("voices.title"));
		Rows voices = telling.ask("select author, count(*) as posts, count(distinct channel) as channels from posts group by author order by posts desc, author limit 20");
		telling.save("voices", voices);
		Tables.write(html, telling.texts().get("voices.title"), voices, telling.texts(), "author", "posts", "channels");
		html.close("section");
	}
}
