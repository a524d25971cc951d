package io.murmure.report.internal;

/** What was read, channel by channel. */
final class ChannelSection implements Section {

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows channels = telling.ask("""
				select channel, platform, count(*) as posts, count(distinct author_id) as people, min(time) as first, max(time) as last
				from posts group by channel, platform order by posts desc, channel""");
		Rows told = telling.told(channels);
		telling.save("channels", told);
		if (channels.isEmpty()) {
			return;
		}
		html.section("channels", texts.get("channels.title"));
		Tables.write(html, texts.get("channels.title"), told.saying("platform", texts::platform), texts, "channel", "platform", "posts", "people", "first", "last");
		telling.sayWithheld(html, channels, told);
		html.close("section");
	}
}
