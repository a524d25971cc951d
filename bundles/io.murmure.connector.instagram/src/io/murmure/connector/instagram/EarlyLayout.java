package io.murmure.connector.instagram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** The downloads until 2020: comments are lists of time, words and under whose post, likes of time and whose; pictures and messages have a time in words. */
final class EarlyLayout implements ExportConnector.Mapper {

	private static final List<String> COMMENTS = List.of("media_comments", "live_comments");
	private static final List<String> LIKES = List.of("media_likes", "comment_likes");
	private static final List<String> LISTS = Stream.concat(COMMENTS.stream(), LIKES.stream()).toList();
	private static final Predicate<String> RECORDS = Pattern.compile("(photos|videos|stories)\\[\\]|\\[\\]\\.conversation\\[\\]").asMatchPredicate();
	private static final Predicate<String> PICTURES = Pattern.compile("(photos|videos|stories)\\[\\]\\.taken_at").asMatchPredicate();

	private final Source file;
	private final String owner;
	private final ReadContext context;

	EarlyLayout(Source file, String owner, ReadContext context) {
		this.file = file;
		this.owner = owner;
		this.context = context;
	}

	static boolean is(JsonHead head) {
		return isLists(head) || head.any(PICTURES) || head.has("[].participants[]", "[].conversation[].created_at");
	}

	private static boolean isLists(JsonHead head) {
		return LISTS.stream().anyMatch(list -> head.has(list + "[][]"));
	}

	/** A file of comments or likes is one record: they are no objects. */
	static Predicate<String> records(JsonHead head) {
		return isLists(head) ? String::isEmpty : RECORDS;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json value = record.value();
		if (value.has("taken_at")) {
			picture(value, file.at(record.ordinal()), out);
		} else if (record.path().endsWith(".conversation[]")) {
			message(record, out);
		} else {
			lists(value, out);
		}
	}

	private void lists(Json file, Consumer<SourceRecord> out) {
		int ordinal = 0;
		for (String list : LISTS) {
			for (Json one : file.get(list).items()) {
				Position position = this.file.at(++ordinal);
				List<String> parts = one.items().stream().map(Json::text).toList();
				Optional<Instant> time = parts.size() < 2 ? Optional.empty() : Times.iso(Json.of(parts.get(0)));
				if (time.isEmpty()) {
					context.warn(position, "broken-record");
				} else if (LIKES.contains(list)) {
					out.accept(new Reaction(ActivityMapper.PLATFORM, context.channel().orElse("Instagram"), owner, time.get(), "", ActivityMapper.LIKE, position));
				} else {
					comment(time.get(), parts, position, out);
				}
			}
		}
	}

	private void comment(Instant time, List<String> parts, Position position, Consumer<SourceRecord> out) {
		String under = parts.size() > 2 ? parts.get(2) : "";
		out.accept(said(under.isBlank() ? "Instagram" : "@" + under, owner, time, parts.get(1), position).platformId(Ids.of(time, under, parts.get(1))).mentions(ActivityMapper.addressed(under, parts.get(1))).build());
	}

	private void picture(Json value, Position position, Consumer<SourceRecord> out) {
		Instant time = time(value.get("taken_at"));
		String text = value.get("caption").text();
		List<String> names = List.of(FileName.of(value.get("path").text()));
		out.accept(said("Instagram", owner, time, text, position).platformId(Ids.of(time, text, names)).attachments(names).mark(Mark.MEDIA).build());
	}

	private void message(JsonRecord record, Consumer<SourceRecord> out) {
		Json value = record.value();
		Instant time = time(value.get("created_at"));
		String sender = value.get("sender").text();
		String text = value.get("text").text();
		String channel = record.owner().get("participants").items().stream().map(Json::text).sorted().collect(Collectors.joining(", "));
		boolean media = value.has("media") || value.has("media_share_url") || value.has("story_share");
		if (text.isBlank() && !media) {
			return;
		}
		Post.Builder post = said(channel, sender, time, text, file.at(record.ordinal())).platformId(Ids.of(time, sender, text));
		if (media) {
			post.mark(Mark.MEDIA);
		}
		out.accept(post.build());
	}

	private Post.Builder said(String channel, String author, Instant time, String text, Position position) {
		return Post.said(ActivityMapper.PLATFORM, context.channel().orElse(channel), author, time, text, position).mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text));
	}

	private static Instant time(Json written) {
		return Times.iso(written).orElseThrow(() -> new UnreadableException("no-time"));
	}
}
