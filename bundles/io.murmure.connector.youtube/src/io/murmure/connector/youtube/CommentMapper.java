package io.murmure.connector.youtube;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Markup;
import io.murmure.lib.exports.People;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts of comments and the answers to them, as the Data API and yt-dlp write them. Each video is a place. */
final class CommentMapper implements ExportConnector.Mapper {

	private final Source file;
	private final String video;
	private final ReadContext context;
	private final People people;

	CommentMapper(Source file, String video, ReadContext context) {
		this.file = file;
		this.video = video;
		this.context = context;
		this.people = new People(YouTubeConnector.PLATFORM, context);
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json value = record.value();
		Position position = file.at(record.ordinal());
		if (value.has("parent") && value.has("author_id")) {
			out.accept(saved(value, position));
			return;
		}
		Json thread = value.get("snippet");
		if (thread.get("topLevelComment").isObject()) {
			String under = thread.get("videoId").text();
			comment(thread.get("topLevelComment"), under, "", position, out);
			value.get("replies", "comments").items().forEach(reply -> comment(reply, under, value.get("id").text(), position, out));
		} else {
			comment(value, "", "", position, out);
		}
	}

	private void comment(Json comment, String under, String thread, Position position, Consumer<SourceRecord> out) {
		Json said = comment.get("snippet");
		Instant time = Times.iso(said.get("publishedAt")).orElseThrow(() -> new UnreadableException("no-time"));
		String text = said.get("textOriginal").some().orElseGet(() -> Markup.text(said.get("textDisplay").text()));
		Post.Builder post = post(said.get("videoId").some().orElse(under), people.of(handle(said.get("authorDisplayName")), said.get("authorChannelId", "value").text()), time, text, position)
				.platformId(comment.get("id").text()).replyTo(said.get("parentId").some().orElse(thread)).count("likes", said.get("likeCount").number(0));
		Optional<Instant> edited = Times.iso(said.get("updatedAt")).filter(time::isBefore);
		if (edited.isPresent()) {
			post.mark(Mark.EDITED);
		}
		Post built = post.build();
		out.accept(built);
		edited.flatMap(at -> Edit.of(built, at)).ifPresent(out);
	}

	private Post saved(Json comment, Position position) {
		Instant time = Times.epoch(comment.get("timestamp")).orElseThrow(() -> new UnreadableException("no-time"));
		String parent = comment.get("parent").text();
		return post(video, people.of(handle(comment.get("author")), comment.get("author_id").text()), time, comment.get("text").text(), position).platformId(comment.get("id").text())
				.replyTo(parent.equals("root") ? "" : parent).count("likes", comment.get("like_count").number(0)).build();
	}

	/** Without the sign, as it is mentioned. */
	private static String handle(Json shown) {
		return shown.text().replaceFirst("^@", "");
	}

	private Post.Builder post(String under, String author, Instant time, String text, Position position) {
		String channel = context.channel().orElseGet(() -> under.isEmpty() ? ExportConnector.stem(file) : "YouTube " + under);
		return Post.said(YouTubeConnector.PLATFORM, channel, author, time, text, position).mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text));
	}
}
