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

/** Makes posts of comments, conversations and own videos, wherever the layouts of the years have them. TikTok writes its times in UTC. */
final class DataMapper implements ExportConnector.Mapper {

	private static final String PLATFORM = "tiktok";
	private static final List<String> CHATS = List.of(".ChatHistory.", ".GroupChat.");
	private static final List<String> ABOUT = List.of("Profile", "Profile And Settings");
	private static final String LIVE = ".WatchLiveMap.";

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
		return path.endsWith("CommentsList[]") || isChat(path) || isLive(path) || path.endsWith("Videos.VideoList[]") || path.endsWith("Posts.VideoList[]");
	}

	private static boolean isChat(String path) {
		return path.endsWith("[]") && CHATS.stream().anyMatch(path::contains);
	}

	/** What somebody wrote while others were live. */
	private static boolean isLive(String path) {
		return path.contains(LIVE) && (path.endsWith(".Comments[]") || path.endsWith(".Questions[]"));
	}

	static String owner(String told, Json header) {
		if (!told.isBlank()) {
			return told.strip();
		}
		return ABOUT.stream().flatMap(about -> header.get(about).values().stream()).flatMap(section -> section.get("ProfileMap", "userName").some().stream()).findFirst().orElse(Owner.UNNAMED);
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json value = record.value();
		Instant time = Times.iso(value.any("Date", "date", "CommentTime", "QuestionTime")).orElseThrow(() -> new UnreadableException("no-time"));
		Position position = file.at(record.ordinal());
		if (isChat(record.path())) {
			out.accept(post(chat(record.path()), value.any("From", "from").text(), time, value.any("Content", "content").text(), position).build());
		} else if (isLive(record.path())) {
			out.accept(post("Live", owner, time, value.any("CommentContent", "QuestionContent").text(), position).build());
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

	/** The key over a conversation names it; a name may have dots in it. */
	private static String chat(String path) {
		String mark = CHATS.stream().filter(path::contains).findFirst().orElseThrow();
		String key = path.substring(path.indexOf(mark) + mark.length(), path.length() - 2);
		return key.replaceFirst("^(?:Group )?Chat History with\\s*", "").replaceFirst(":$", "");
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
