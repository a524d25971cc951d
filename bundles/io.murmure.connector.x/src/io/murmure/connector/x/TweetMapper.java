package io.murmure.connector.x;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

/** Makes a post of a tweet or a long tweet of the archive; one that was edited is told at the end, with its versions. */
final class TweetMapper implements ExportConnector.Mapper {

	private static final Pattern STATUS = Pattern.compile("https?://(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/[^/]+/status/(\\d+)");

	private static final Pattern PASSED_ON = Pattern.compile("RT @(\\w{1,20})");

	private final Source file;
	private final String owner;
	private final LongPosts others;
	private final FirstIds firstIds;
	private final ReadContext context;
	private final Versions versions = new Versions();

	/**
	 * @param others   the other halves of the long posts in the file
	 * @param firstIds of the edited posts in the file
	 */
	TweetMapper(Source file, String owner, LongPosts others, FirstIds firstIds, ReadContext context) {
		this.file = file;
		this.others = others;
		this.firstIds = firstIds;
		this.owner = owner;
		this.context = context;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Position position = file.at(record.ordinal());
		Json value = inside(record.value());
		if (value.get("core").isObject()) {
			Optional<Json> cutOff = others.otherHalf(value);
			out.accept(cutOff.isPresent() ? tweet(cutOff.get(), Optional.of(value), position) : note(value, position));
		} else if (value.has("deleted_at")) {
			out.accept(deleted(value, position));
		} else {
			Post post = tweet(value, LongPosts.isCutOff(value) ? others.otherHalf(value) : Optional.empty(), position);
			Versions.first(value).ifPresentOrElse(first -> versions.add(first, post), () -> out.accept(post));
		}
	}

	/** What is told at the end of the file. */
	Stream<SourceRecord> edited() {
		return versions.asPostsWithEdits();
	}

	/** @param whole the same post with all its words */
	private Post tweet(Json tweet, Optional<Json> whole, Position position) {
		String text = whole.map(TweetMapper::text).orElseGet(() -> text(tweet));
		Json entities = tweet.get("entities");
		Optional<Json> core = whole.map(note -> note.get("core"));
		Optional<String> first = Versions.first(tweet);
		entities.get("user_mentions").items().forEach(this::acquaint);
		Post.Builder post = said(tweet, text, position).platformId(first.orElseGet(() -> id(tweet)))
				.replyTo(firstIds.of(tweet.any("in_reply_to_status_id_str", "in_reply_to_status_id").text()))
				.mentions(core.map(note -> texts(note.get("mentions"), "screenName")).orElseGet(() -> texts(entities.get("user_mentions"), "screen_name")))
				.hashtags(core.map(note -> texts(note.get("hashtags"), "text")).orElseGet(() -> texts(entities.get("hashtags"), "text")))
				.links(core.map(note -> texts(note.get("urls"), "expandedUrl")).orElseGet(() -> texts(entities.get("urls"), "expanded_url")))
				.attachments(texts(tweet.get("extended_entities").has("media") ? tweet.get("extended_entities", "media") : entities.get("media"), "media_url_https").stream().map(FileName::of).toList());
		texts(entities.get("urls"), "expanded_url").stream().map(STATUS::matcher).filter(Matcher::find).findFirst().ifPresent(quoted -> post.quoteOf(firstIds.of(quoted.group(1))));
		tweet.get("lang").some().filter(lang -> lang.matches("[a-z]{2}")).ifPresent(post::language);
		post.count("likes", tweet.get("favorite_count").number(0)).count("shares", tweet.get("retweet_count").number(0));
		Matcher passedOn = PASSED_ON.matcher(text);
		if (passedOn.lookingAt()) {
			post.mark(Mark.FORWARDED).wordsOf(passedOn.group(1));
		}
		if (tweet.get("extended_entities").has("media") || entities.has("media")) {
			post.mark(Mark.MEDIA);
		}
		if (first.isPresent()) {
			post.mark(Mark.EDITED);
		}
		return post.build();
	}

	private void acquaint(Json mentioned) {
		String handle = mentioned.get("screen_name").text();
		context.identified(XConnector.PLATFORM, handle, mentioned.get("id_str").text());
		context.alsoCalled(XConnector.PLATFORM, handle, mentioned.get("name").text());
	}

	/** None of its words: its author took them back. */
	private Post deleted(Json tweet, Position position) {
		return said(tweet, "", position).platformId(Versions.first(tweet).orElseGet(() -> id(tweet))).mark(Mark.DELETED).build();
	}

	private Post note(Json note, Position position) {
		Json core = note.get("core");
		return said(note, text(note), position).platformId(note.get("noteTweetId").text())
				.mentions(texts(core.get("mentions"), "screenName")).hashtags(texts(core.get("hashtags"), "text")).links(texts(core.get("urls"), "expandedUrl")).build();
	}

	private Post.Builder said(Json post, String text, Position position) {
		Instant time = time(post).orElseThrow(() -> new UnreadableException("no-time"));
		return Post.said(XConnector.PLATFORM, channel(post), post.get("user", "screen_name").some().orElse(owner), time, text, position);
	}

	/** Since 2019 each has a wrapper around it. */
	static Json inside(Json record) {
		return record.get("noteTweet").isObject() ? record.get("noteTweet") : record.get("tweet").isObject() ? record.get("tweet") : record;
	}

	static String text(Json post) {
		return unescaped(post.get("core").isObject() ? post.get("core", "text").text() : post.any("full_text", "text").text());
	}

	static Optional<Instant> time(Json post) {
		String written = post.any("created_at", "createdAt").text();
		return Times.english(written).or(() -> Times.iso(written, ZoneOffset.UTC));
	}

	private static String id(Json tweet) {
		return tweet.any("id_str", "id").text();
	}

	/** Posts in a community are said there, all others on the account's own page. */
	private String channel(Json tweet) {
		return context.channel().orElseGet(() -> tweet.any("community_id_str", "community_id", "communityId").some().map(id -> "Community " + id).orElse("X"));
	}

	private static List<String> texts(Json list, String field) {
		return list.items().stream().map(one -> one.get(field).text()).filter(text -> !text.isBlank()).distinct().toList();
	}

	static String unescaped(String text) {
		return text.indexOf('&') < 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
	}
}
