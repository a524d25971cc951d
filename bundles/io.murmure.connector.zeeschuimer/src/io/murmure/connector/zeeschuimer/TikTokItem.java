package io.murmure.connector.zeeschuimer;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Videos and comments as the pages of TikTok load them. What is said under a video is said in one place, and answers the video. */
final class TikTokItem {

	private static final String PLATFORM = "tiktok";

	private TikTokItem() {
	}

	static Post video(Json item, ReadContext context, Position position) {
		Instant time = Times.epoch(item.get("createTime")).orElseThrow(() -> new UnreadableException("no-time"));
		String id = item.get("id").text();
		String author = item.get("author", "uniqueId").some().orElse(item.get("author").text());
		context.identified(PLATFORM, author, item.get("author", "id").text());
		context.alsoCalled(PLATFORM, author, item.get("author", "nickname").text());
		String text = item.get("desc").text();
		Set<String> tags = new LinkedHashSet<>(Talk.hashtags(text));
		item.get("textExtra").items().forEach(extra -> extra.get("hashtagName").some().ifPresent(tags::add));
		Json stats = item.get("stats");
		return Post.said(PLATFORM, channel(context, id), author, time, text, position).platformId(id).mentions(Talk.mentions(text)).hashtags(List.copyOf(tags)).mark(Mark.MEDIA)
				.links(List.of("https://www.tiktok.com/@" + author + "/video/" + id)).count("likes", stats.get("diggCount").number(0)).count("replies", stats.get("commentCount").number(0))
				.count("shares", stats.get("shareCount").number(0)).count("views", stats.get("playCount").number(0)).build();
	}

	static Post comment(Json item, ReadContext context, Position position) {
		Instant time = Times.epoch(item.get("create_time")).orElseThrow(() -> new UnreadableException("no-time"));
		String video = item.get("aweme_id").text();
		String thread = item.get("reply_id").text();
		String text = item.get("text").text();
		String answered = item.get("reply_to_reply_id").some().filter(id -> !id.equals("0")).orElse(thread.isEmpty() || thread.equals("0") ? video : thread);
		String author = item.get("user", "unique_id").some().orElse(item.get("user", "uid").text());
		context.identified(PLATFORM, author, item.get("user", "uid").text());
		context.alsoCalled(PLATFORM, author, item.get("user", "nickname").text());
		return Post.said(PLATFORM, channel(context, video), author, time, text, position).platformId(item.get("cid").text())
				.replyTo(answered).mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text)).language(item.get("comment_language").some().filter(lang -> lang.length() == 2 && !lang.equals("un")).orElse(""))
				.count("likes", item.get("digg_count").number(0)).count("replies", item.get("reply_comment_total").number(0)).build();
	}

	private static String channel(ReadContext context, String video) {
		return context.channel().orElse("TikTok " + video);
	}
}
