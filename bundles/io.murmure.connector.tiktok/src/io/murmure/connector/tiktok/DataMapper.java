package io.murmure.connector.tiktok;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Owner;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts of comments, conversations and own videos. TikTok writes its times in UTC. */
final class DataMapper implements ExportConnector.Mapper {

	private static final String PLATFORM = "tiktok";
	private static final String CHATS = "ChatHistory.";

	private final Source file;
	private final String owner;
	private final ReadContext context;

	DataMapper(Source file, String owner, ReadContext context) {
		this.file = file;
		this.owner = owner;
		this.context = context;
	}

	/** Whether what stands at the path is said by people, and not watched, liked or looked for. */
	static boolean isTalk(String path) {
		return path.endsWith("CommentsList[]") || isChat(path) || path.endsWith("Videos.VideoList[]");
	}

	private static boolean isChat(String path) {
		return path.contains(CHATS) && path.endsWith("[]");
	}

	static String owner(String told, Json header) {
		if (!told.isBlank()) {
			return told.strip();
		}
		for (Json section : header.get("Profile").values()) {
			if (section.get("ProfileMap", "userName").some().isPresent()) {
				return section.get("ProfileMap", "userName").text();
			}
		}
		return Owner.UNNAMED;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json value = record.value();
		Instant time = Times.iso(value.any("Date", "date")).orElseThrow(() -> new UnreadableException("no-time"));
		Position position = new Position(file.name(), record.ordinal());
		if (isChat(record.path())) {
			String chat = record.path().substring(record.path().indexOf(CHATS) + CHATS.length(), record.path().length() - 2);
			out.accept(post(chat.replaceFirst("^Chat History with\\s*", "").replaceFirst(":$", ""), value.any("From", "from").text(), time, value.any("Content", "content").text(), position).build());
		} else if (record.path().endsWith("CommentsList[]")) {
			Post.Builder comment = post("Comments", owner, time, value.any("Comment", "comment").text(), position);
			if (value.any("Photo", "photo").some().filter(photo -> !photo.equals("N/A")).isPresent()) {
				comment.mark(Mark.MEDIA);
			}
			out.accept(comment.build());
		} else {
			out.accept(video(value, time, position));
		}
	}

	private Post video(Json value, Instant time, Position position) {
		Post.Builder video = post("Videos", owner, time, value.any("Title", "title", "Caption").text(), position).mark(Mark.MEDIA);
		value.any("Likes", "likes").some().ifPresent(likes -> video.count("likes", value.any("Likes", "likes").number(0)));
		value.any("Link", "link").some().ifPresent(link -> video.links(List.of(link)));
		return video.build();
	}

	private Post.Builder post(String channel, String author, Instant time, String text, Position position) {
		return Post.said(PLATFORM, context.channel().orElse(channel), author, time, text, position).platformId(Ids.of(time, author, text))
				.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text));
	}
}
