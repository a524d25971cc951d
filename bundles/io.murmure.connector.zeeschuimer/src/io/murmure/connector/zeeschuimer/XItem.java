package io.murmure.connector.zeeschuimer;

import java.time.Instant;
import java.util.List;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** A post as the pages of X load it. */
final class XItem {

	private XItem() {
	}

	static Post post(Json item, ReadContext context, Position position) {
		Json legacy = item.get("legacy");
		Json entities = legacy.get("entities");
		Instant time = Times.english(legacy.get("created_at").text()).orElseThrow(() -> new UnreadableException("no-time"));
		String text = item.get("note_tweet", "note_tweet_results", "result", "text").some().orElseGet(() -> unescaped(legacy.any("full_text", "text").text()));
		List<String> media = texts(legacy.get("extended_entities").has("media") ? legacy.get("extended_entities", "media") : entities.get("media"), "media_url_https");
		String author = author(item);
		context.identified("x", author, item.get("core", "user_results", "result", "rest_id").some().orElse(legacy.get("user_id_str").text()));
		Post.Builder post = Post.said("x", context.channel().orElse("X"), author, time, text, position).platformId(item.get("rest_id").some().orElse(legacy.get("id_str").text()))
				.replyTo(legacy.get("in_reply_to_status_id_str").text()).quoteOf(legacy.get("quoted_status_id_str").text())
				.mentions(texts(entities.get("user_mentions"), "screen_name")).hashtags(texts(entities.get("hashtags"), "text")).links(texts(entities.get("urls"), "expanded_url"))
				.attachments(media.stream().map(FileName::of).toList())
				.language(legacy.get("lang").some().filter(lang -> lang.matches("[a-z]{2}")).orElse(""))
				.count("likes", legacy.get("favorite_count").number(0)).count("shares", legacy.get("retweet_count").number(0)).count("replies", legacy.get("reply_count").number(0));
		item.get("views", "count").some().ifPresent(views -> post.count("views", item.get("views", "count").number(0)));
		Json reposted = legacy.get("retweeted_status_result", "result");
		if (reposted.isObject()) {
			post.mark(Mark.FORWARDED).repostOf(reposted.get("rest_id").some().orElse(reposted.get("tweet", "rest_id").text()));
		}
		if (!media.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		return post.build();
	}

	/** The handle has moved from one object to another over the years. */
	private static String author(Json item) {
		Json user = item.get("core", "user_results", "result");
		return user.get("core", "screen_name").some().or(() -> user.get("legacy", "screen_name").some()).or(() -> item.get("user", "screen_name").some()).orElse(item.get("legacy", "user_id_str").text());
	}

	private static List<String> texts(Json list, String field) {
		return list.items().stream().map(one -> one.get(field).text()).filter(text -> !text.isBlank()).distinct().toList();
	}

	private static String unescaped(String text) {
		return text.indexOf('&') < 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
	}
}
