package io.murmure.connector.youtube;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts of the rows of Takeout's comments and live chats, whose columns are spelt in capitals in older exports and in the language of the account. */
final class TakeoutMapper implements ExportConnector.Mapper {

	private final Source file;
	private final ReadContext context;

	TakeoutMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
	}

	@Override
	public void map(JsonRecord row, Consumer<SourceRecord> out) {
		Map<String, String> cells = row.value().keys().stream().collect(Collectors.toMap(column -> column.toLowerCase(Locale.ROOT), column -> row.value().get(column).text(), (first, again) -> first));
		if (!TakeoutColumns.inEnglish(cells.keySet())) {
			cells = TakeoutColumns.byContent(row.value().values().stream().map(Json::text).toList());
		}
		String kind = cells.containsKey("live chat id") ? "live chat" : "comment";
		Instant time = Times.iso(cells.getOrDefault(kind + " create timestamp", ""), ZoneOffset.UTC).orElseThrow(() -> new UnreadableException("no-time"));
		String text = text(cells.getOrDefault(kind + " text", ""));
		String under = cells.getOrDefault("video id", "").isBlank() ? cells.getOrDefault("post id", "") : cells.get("video id");
		Post.Builder post = Post.said(YouTubeConnector.PLATFORM, context.channel().orElse(("YouTube " + under).strip()), cells.getOrDefault("channel id", ""), time, text,
				file.at(row.ordinal())).platformId(cells.getOrDefault(kind + " id", "")).replyTo(cells.getOrDefault("parent comment id", ""))
				.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text));
		out.accept(post.build());
	}

	/** The text comes in segments, as a list of JSON objects with or without a name around it; the oldest exports have it plain. */
	static String text(String cell) {
		if (!cell.strip().startsWith("{")) {
			return cell.strip();
		}
		Json segments = Json.parse("[" + cell + "]");
		StringBuilder text = new StringBuilder();
		for (Json segment : segments.items()) {
			text.append(segment.get("text").text());
			segment.get("takeoutSegments").items().forEach(part -> text.append(part.get("text").text()));
		}
		return text.isEmpty() ? cell.strip() : text.toString().strip();
	}
}
