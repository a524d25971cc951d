package io.murmure.connector.zeeschuimer;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** A post as the pages of X load it. */
final class XItem {

	private XItem() {
	}

	/** A post, with what it passes on and quotes in full. */
	static void tell(Json captured, ReadContext context, Position position, Consumer<SourceRecord> out) {
		Json item = inside(captured);
		out.accept(post(item, context, position));
		for (Json other : List.of(reposted(item), inside(item.get("quoted_status_result", "result")))) {
			if (other.get("legacy").isObject()) {
				out.accept(post(other, context, position));
			}
		}
	}

	/** Some come in a wrapping that says who may see them. */
	private static Json inside(Json item) {
		return item.get("legacy").isObject() ? item : item.get("tweet");
	}

	private static Json reposted(Json item) {
		return inside(item.get("legacy", "retweeted_status_result", "result"));
	}

	private static Post post(Json item, ReadContext context, Position position) {
		Json legacy = item.get("legacy");
		Json entities = legacy.get("entities");
		Instant time = Times.english(legacy.get("created_at").text()).orElseThrow(() -> new UnreadableException("no-time"));
		Json reposted = reposted(item);
		// X cuts what is passed on
		String text = reposted.get("legacy").isObject() ? "RT @" + author(reposted) + ": " + text(reposted) : text(item);
		List<String> media = texts(legacy.get("extended_entities").has("media") ? legacy.get("extended_entities", "media") : entities.get("media"), "media_url_https");
		String author = author(item);
		context.identified("x", author, item.get("core", "user_results", "result", "rest_id").some().orElse(legacy.get("user_id_str").text()));
		Post.Builder post = Post.said("x", context.channel().orElse("X"), author, time, text, position).platformId(item.get("rest_id").some().orElse(legacy.get("id_str").text()))
				.replyTo(legacy.get("in_reply_to_status_id_str").text()).quoteOf(legacy.get("quoted_status_id_str").text())
				.mentions(texts(entities.get("user_mentions"), "screen_name")).hashtags(texts(entities.get("hashtags"), "text")).links(texts(entities.get("urls"), "expanded_url"))
				.attachments(media.stream().map(FileName::of).toList())
				.language(legacy.get("lang").some().filter(lang -> lang.matches("[a-z]{2}")).orElse(""))
				.count("likes", legacy.get("favorite_count").number(0)).count("shares", legacy.get("retweet_count").number(0)).count("replies", legacy.get("reply_count").number(0));
		context.alsoCalled("x", author, name(item));
		item.get("views", "count").some().ifPresent(views -> post.count("views", item.get("views", "count").number(0)));
		Json passedOn = legacy.get("retweeted_status_result", "result");
		if (passedOn.isObject()) {
			post.mark(Mark.FORWARDED).repostOf(passedOn.get("rest_id").some().orElse(reposted.get("rest_id").text())).wordsOf(author(reposted));
		}
		if (!media.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		return post.build();
	}

	private static String text(Json item) {
		return item.get("note_tweet", "note_tweet_results", "result", "text").some().orElseGet(() -> unescaped(item.get("legacy").any("full_text", "text").text()));
	}

	private static String name(Json item) {
		Json user = item.get("core", "user_results", "result");
		return user.get("core", "name").some().orElse(user.get("legacy", "name").text());
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
