package io.murmure.connector.facebook;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** A picture or film in the list of an album, with what others wrote under it. */
record AlbumPicture(Json picture, String channel, String owner, Position position) {

	static boolean is(Json value) {
		return value.has("uri") && value.has("creation_timestamp");
	}

	void tell(Consumer<SourceRecord> out) {
		Instant time = Times.epoch(picture.get("creation_timestamp")).orElseThrow(() -> new UnreadableException("no-time"));
		String name = FileName.of(picture.get("uri").text());
		String id = Ids.of(time, name);
		out.accept(said(owner, time, picture.get("description").text()).platformId(id).attachments(List.of(name)).mark(Mark.MEDIA).build());
		for (Json comment : picture.get("comments").items()) {
			Instant written = Times.epoch(comment.get("timestamp")).orElse(time);
			String text = comment.get("comment").text();
			String author = comment.get("author").some().orElse(owner);
			out.accept(said(author, written, text).platformId(Ids.of(written, author, text)).replyTo(id).build());
		}
	}

	private Post.Builder said(String author, Instant time, String text) {
		return Post.said(FacebookConnector.PLATFORM, channel, author, time, text, position).mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text));
	}
}
