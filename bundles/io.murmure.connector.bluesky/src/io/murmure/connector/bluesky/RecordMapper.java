package io.murmure.connector.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Deletion;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.record.Unreaction;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts, reactions and takings back of records, by their collection. Ids are the records' addresses, {@code at://...}. */
final class RecordMapper implements ExportConnector.Mapper {

	static final String PLATFORM = "bluesky";
	private static final String POST = "app.bsky.feed.post";
	private static final String LIKE = "app.bsky.feed.like";
	private static final String REPOST = "app.bsky.feed.repost";
	private static final Duration AHEAD = Duration.ofMinutes(10);

	private final Source file;
	private final ReadContext context;
	private final String channel;
	private long leftOut;

	RecordMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
		this.channel = context.channel().orElse("Bluesky");
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json value = record.value();
		Position position = file.at(record.ordinal());
		if (FirehoseCommit.is(value)) {
			Optional<Instant> seen = Times.iso(value.get("time"));
			FirehoseCommit.events(value).forEach(event -> event(event, seen, position, out));
		} else if (value.get("commit").isObject()) {
			event(value, Times.epoch(value.get("time_us")), position, out);
		} else if (record.path().startsWith("thread")) {
			thread(value, position, out);
		} else if (value.has("uri") || value.get("post").isObject()) {
			answered(value, position, out);
		} else {
			leftOut++;
		}
	}

	private void event(Json event, Optional<Instant> seen, Position position, Consumer<SourceRecord> out) {
		Json commit = event.get("commit");
		String author = event.get("did").text();
		String address = address(event);
		if (commit.get("operation").text().equals("delete")) {
			deleted(commit.get("collection").text(), author, address, seen, position, out);
			return;
		}
		String type = commit.get("record", "$type").some().orElse(commit.get("collection").text());
		ApiPost post = new ApiPost(address, author, author, type, commit.get("record"), Json.MISSING);
		if (commit.get("operation").text().equals("update") && type.equals(POST)) {
			out.accept(new Edit(PLATFORM, channel, author, seen.orElseGet(() -> time(post, seen)), address, commit.get("record", "text").text(), position));
		} else {
			said(post, seen, position, out);
		}
	}

	private static String address(Json event) {
		return "at://" + event.get("did").text() + "/" + event.get("commit", "collection").text() + "/" + event.get("commit", "rkey").text();
	}

	private void deleted(String collection, String author, String address, Optional<Instant> seen, Position position, Consumer<SourceRecord> out) {
		if (collection.equals(POST) || collection.equals(REPOST)) {
			out.accept(new Deletion(PLATFORM, channel, author, seen.orElseThrow(() -> new UnreadableException("no-time")), address, position));
		} else if (collection.equals(LIKE)) {
			out.accept(new Unreaction(PLATFORM, channel, author, seen.orElseThrow(() -> new UnreadableException("no-time")), address, position));
		} else {
			leftOut++;
		}
	}

	private void said(ApiPost record, Optional<Instant> seen, Position position, Consumer<SourceRecord> out) {
		context.identified(PLATFORM, record.author(), record.did());
		context.alsoCalled(PLATFORM, record.author(), record.view().get("author", "displayName").text());
		Json subject = record.value().get("subject", "uri");
		switch (record.type()) {
			case POST -> out.accept(post(record, time(record, seen), position));
			case LIKE -> out.accept(new Reaction(PLATFORM, Optional.of(record.address()), channel, record.author(), time(record, seen), subject.text(), "like", position));
			case REPOST -> out.accept(Post.said(PLATFORM, channel, record.author(), time(record, seen), "", position).platformId(record.address())
					.repostOf(subject.text()).mark(Mark.FORWARDED).build());
			default -> leftOut++;
		}
	}

	private Post post(ApiPost record, Instant time, Position position) {
		Json value = record.value();
		PostText text = PostText.of(value, record.author().equals(record.did()));
		Post.Builder post = Post.said(PLATFORM, channel, record.author(), time, text.words(), position).platformId(record.address())
				.replyTo(value.get("reply", "parent", "uri").text()).quoteOf(value.get("embed", "record", "uri").some().orElse(value.get("embed", "record", "record", "uri").text()))
				.mentions(text.mentions()).hashtags(text.hashtags()).links(text.links()).attachments(text.attachments())
				.language(value.get("langs").items().stream().map(Json::text).map(lang -> lang.replaceFirst("-.*", "")).filter(lang -> lang.length() == 2).findFirst().orElse(""));
		if (!text.attachments().isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		for (List<String> count : List.of(List.of("likeCount", "likes"), List.of("repostCount", "shares"), List.of("replyCount", "replies"), List.of("quoteCount", "quotes"))) {
			record.view().get(count.get(0)).some().ifPresent(number -> post.count(count.get(1), record.view().get(count.get(0)).number(0)));
		}
		return post.build();
	}

	/** The author's own clock, unless it is ahead of the network's. */
	private static Instant time(ApiPost record, Optional<Instant> seen) {
		Optional<Instant> told = Times.iso(record.value().get("createdAt")).filter(time -> seen.isEmpty() || time.isBefore(seen.get().plus(AHEAD)));
		return told.or(() -> seen).or(() -> Times.iso(record.view().get("indexedAt"))).orElseThrow(() -> new UnreadableException("no-time"));
	}

	/** A post with what it answers and quotes, as far as the answer of the server has it, and whoever passes it on. */
	private void answered(Json answer, Position position, Consumer<SourceRecord> out) {
		Optional<ApiPost> said = ApiPost.of(answer);
		said.ifPresentOrElse(post -> said(post, Optional.empty(), position, out), () -> leftOut++);
		said.ifPresent(post -> passedOn(post.address(), answer.get("reason"), position, out));
		Json quoted = answer.get("post").isObject() ? answer.get("post", "embed", "record") : answer.get("embed", "record");
		for (Json beside : List.of(answer.get("reply", "root"), answer.get("reply", "parent"), quoted, quoted.get("record"))) {
			ApiPost.of(beside).filter(other -> other.type().equals(POST)).ifPresent(other -> said(other, Optional.empty(), position, out));
		}
	}

	private void passedOn(String address, Json reason, Position position, Consumer<SourceRecord> out) {
		Optional<Instant> time = Times.iso(reason.get("indexedAt"));
		if (!reason.get("$type").text().endsWith("#reasonRepost") || time.isEmpty()) {
			return;
		}
		Json who = reason.get("by");
		String author = who.get("handle").some().orElse(who.get("did").text());
		context.identified(PLATFORM, author, who.get("did").text());
		context.alsoCalled(PLATFORM, author, who.get("displayName").text());
		out.accept(Post.said(PLATFORM, channel, author, time.get(), "", position).platformId(reason.get("uri").some().orElse(address + " by " + author))
				.repostOf(address).mark(Mark.FORWARDED).build());
	}

	/** A post and, inside it, those that answer it. */
	private void thread(Json node, Position position, Consumer<SourceRecord> out) {
		ApiPost.of(node).ifPresentOrElse(post -> said(post, Optional.empty(), position, out), () -> leftOut++);
		node.get("replies").items().forEach(reply -> thread(reply, position, out));
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "records-left-out", leftOut);
		}
	}
}
