package io.murmure.connector.x;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes a post of a tweet or a long tweet of the archive. */
final class TweetMapper implements ExportConnector.Mapper {

	private static final Pattern STATUS = Pattern.compile("https?://(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/[^/]+/status/(\\d+)");

	private final Source file;
	private final String owner;
	private final NoteIds notes;
	private final ReadContext context;

	/** @param notes the ids of long posts; of use in their file only */
	TweetMapper(Source file, String owner, NoteIds notes, ReadContext context) {
		this.file = file;
		this.notes = notes;
		this.owner = owner;
		this.context = context;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Position position = file.at(record.ordinal());
		Json value = record.value();
		out.accept(value.get("noteTweet").isObject() ? note(value.get("noteTweet"), position) : tweet(value.get("tweet").isObject() ? value.get("tweet") : value, position));
	}

	private Post tweet(Json tweet, Position position) {
		Instant time = time(tweet.get("created_at").text()).orElseThrow(() -> new UnreadableException("no-time"));
		String text = unescaped(tweet.any("full_text", "text").text());
		Json entities = tweet.get("entities");
		String author = tweet.get("user", "screen_name").some().orElse(owner);
		Post.Builder post = Post.said("x", channel(tweet), author, time, text, position).platformId(tweet.any("id_str", "id").text())
				.replyTo(tweet.any("in_reply_to_status_id_str", "in_reply_to_status_id").text())
				.mentions(texts(entities.get("user_mentions"), "screen_name")).hashtags(texts(entities.get("hashtags"), "text"))
				.links(texts(entities.get("urls"), "expanded_url")).attachments(texts(tweet.get("extended_entities").has("media") ? tweet.get("extended_entities", "media")
						: entities.get("media"), "media_url_https").stream().map(FileName::of).toList());
		texts(entities.get("urls"), "expanded_url").stream().map(STATUS::matcher).filter(Matcher::find).findFirst().ifPresent(quoted -> post.quoteOf(quoted.group(1)));
		tweet.get("lang").some().filter(lang -> lang.matches("[a-z]{2}")).ifPresent(post::language);
		post.count("likes", tweet.get("favorite_count").number(0)).count("shares", tweet.get("retweet_count").number(0));
		if (text.startsWith("RT @")) {
			post.mark(Mark.FORWARDED);
		}
		if (tweet.get("extended_entities").has("media") || entities.has("media")) {
			post.mark(Mark.MEDIA);
		}
		if (tweet.has("deleted_at")) {
			post.mark(Mark.DELETED);
		}
		if (tweet.get("edit_info", "initial", "editTweetIds").items().size() > 1 || tweet.get("edit_info", "edit").isObject()) {
			post.mark(Mark.EDITED);
		}
		return post.build();
	}

	private Post note(Json note, Position position) {
		Instant time = Times.iso(note.get("createdAt")).orElseThrow(() -> new UnreadableException("no-time"));
		Json core = note.get("core");
		String text = unescaped(core.get("text").text());
		return Post.said("x", channel(note), owner, time, text, position).platformId(notes.of(text, note.get("noteTweetId").text()))
				.mentions(texts(core.get("mentions"), "screenName")).hashtags(texts(core.get("hashtags"), "text")).links(texts(core.get("urls"), "expandedUrl")).build();
	}

	/** Posts in a community are said there, all others on the account's own page. */
	private String channel(Json tweet) {
		return context.channel().orElseGet(() -> tweet.any("community_id_str", "community_id", "communityId").some().map(id -> "Community " + id).orElse("X"));
	}

	private static List<String> texts(Json list, String field) {
		return list.items().stream().map(one -> one.get(field).text()).filter(text -> !text.isBlank()).distinct().toList();
	}

	private static Optional<Instant> time(String written) {
		return Times.english(written).or(() -> Times.iso(written, ZoneOffset.UTC));
	}

	static String unescaped(String text) {
		return text.indexOf('&') < 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
	}
}
