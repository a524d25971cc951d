package io.murmure.connector.zeeschuimer;

import java.time.Instant;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Posts as the pages of Instagram and Threads load them, in the layout of the phone's API and in that of the older graph. */
final class InstagramItem {

	private InstagramItem() {
	}

	static Post post(Json item, ReadContext context, Position position) {
		boolean threads = item.get("text_post_app_info").isObject();
		String platform = threads ? "threads" : "instagram";
		Instant time = Times.epoch(item.any("taken_at", "taken_at_timestamp")).orElseThrow(() -> new UnreadableException("no-time"));
		String text = item.get("caption", "text").some().orElseGet(() -> item.get("edge_media_to_caption", "edges").items().stream().findFirst().orElse(Json.MISSING).get("node", "text").text());
		String author = item.get("user", "username").some().orElse(item.get("owner", "username").text());
		context.identified(platform, author, item.get("user").any("pk", "id").some().orElse(item.get("owner", "id").text()));
		context.alsoCalled(platform, author, item.get("user", "full_name").some().orElse(item.get("owner", "full_name").text()));
		String code = item.any("code", "shortcode", "id").text();
		Post.Builder post = Post.said(platform, context.channel().orElse(threads ? "Threads" : "Instagram"), author, time, text, position).platformId(code)
				.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text))
				.count("likes", item.get("like_count").number(item.get("edge_media_preview_like", "count").number(0)))
				.count("replies", item.get("comment_count").number(item.get("edge_media_to_comment", "count").number(item.get("text_post_app_info", "direct_reply_count").number(0))));
		return threads ? post.build() : post.mark(Mark.MEDIA).build();
	}
}
