package io.murmure.connector.mastodon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Markup;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts of the activities Create and Announce (a boost). Ids are the addresses of the posts, as they answer each other with them. */
final class ActivityMapper implements ExportConnector.Mapper {

	private final Source file;
	private final ReadContext context;
	private long leftOut;

	ActivityMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json activity = record.value();
		Position position = file.at(record.ordinal());
		switch (activity.get("type").text()) {
			case "Create" -> {
				Post note = note(activity, activity.get("object"), position);
				out.accept(note);
				Times.iso(activity.get("object", "updated")).flatMap(at -> Edit.of(note, at)).ifPresent(out);
			}
			case "Announce" -> out.accept(boost(activity, position));
			default -> leftOut++;
		}
	}

	private Post note(Json activity, Json note, Position position) {
		Instant time = time(note).or(() -> time(activity)).orElseThrow(() -> new UnreadableException("no-time"));
		String warning = note.get("summary").some().map(summary -> summary + "\n\n").orElse("");
		Json choices = note.any("oneOf", "anyOf");
		String words = Markup.text(note.any("content", "name").text()) + StatusMapper.choices(choices, "name");
		String text = warning + (words.isEmpty() ? StatusMapper.described(note.get("attachment"), "name") : words);
		List<Json> tags = note.get("tag").items();
		Post.Builder post = Post.said("mastodon", channel(activity, note), handle(activity.get("actor").text()), time, text, position)
				.platformId(note.get("id").text()).replyTo(note.get("inReplyTo").text()).quoteOf(note.any("quote", "quoteUri", "quoteUrl").text())
				.mentions(named(tags, "Mention", "@")).hashtags(named(tags, "Hashtag", "#")).links(Talk.links(text))
				.attachments(note.get("attachment").items().stream().map(one -> one.get("url").text()).map(FileName::of).toList());
		language(note).ifPresent(post::language);
		if (!note.get("attachment").items().isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		if (note.has("updated")) {
			post.mark(Mark.EDITED);
		}
		if (!choices.items().isEmpty()) {
			post.mark(Mark.POLL);
			votes(note, choices, post);
		}
		return post.build();
	}

	private static void votes(Json note, Json choices, Post.Builder post) {
		StatusMapper.votes(choices, "replies", "totalItems").writeTo(post);
		note.get("votersCount").some().ifPresent(voters -> post.count("voters", note.get("votersCount").number(0)));
	}

	/** A boost has no words of its own. */
	private Post boost(Json activity, Position position) {
		Instant time = time(activity).orElseThrow(() -> new UnreadableException("no-time"));
		String object = activity.get("object").isObject() ? activity.get("object", "id").text() : activity.get("object").text();
		return Post.said("mastodon", channel(activity, activity), handle(activity.get("actor").text()), time, "", position).platformId(activity.get("id").text())
				.repostOf(object).links(object.startsWith("http") ? List.of(object) : List.of()).mark(Mark.FORWARDED).build();
	}

	private static List<String> named(List<Json> tags, String type, String sign) {
		return tags.stream().filter(tag -> tag.get("type").text().equals(type)).map(tag -> tag.get("name").text())
				.map(name -> name.startsWith(sign) ? name.substring(1) : name).filter(name -> !name.isBlank()).distinct().toList();
	}

	private static Optional<String> language(Json note) {
		return note.get("contentMap").keys().stream().filter(key -> key.length() >= 2).map(key -> key.substring(0, 2)).sorted().findFirst();
	}

	private static Optional<Instant> time(Json of) {
		return Times.iso(of.get("published"));
	}

	/** {@code https://exemple.social/users/camille} is camille@exemple.social. */
	private static String handle(String actor) {
		String[] parts = actor.split("/");
		return parts.length < 4 ? actor : parts[parts.length - 1].replaceFirst("^@", "") + "@" + parts[2];
	}

	/** Mastodon has no rooms; the server that the account lives on stands for one. */
	private String channel(Json activity, Json addressed) {
		return context.channel().orElseGet(() -> {
			String[] parts = activity.get("actor").text().split("/");
			List<String> to = Stream.of("to", "cc").flatMap(field -> addressed.get(field).isList() ? addressed.get(field).items().stream() : Stream.of(addressed.get(field))).flatMap(one -> one.some().stream()).toList();
			return Audience.of(to).placeOn(parts.length > 2 ? parts[2] : "Mastodon");
		});
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "events-left-out", leftOut);
		}
	}
}
