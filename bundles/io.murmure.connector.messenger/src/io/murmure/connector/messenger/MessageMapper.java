package io.murmure.connector.messenger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.murmure.connector.messenger.GroupLine.Kind;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Membership.Change;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Tally;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts, reactions, renamings and comings and goings of the messages of one conversation. Messages have no ids: sender, millisecond and text stand for one. */
final class MessageMapper implements ExportConnector.Mapper {

	private static final Map<String, Optional<Mark>> MEDIA = media();

	private final Source file;
	private final String channel;
	private final String platform;
	private final ReadContext context;
	private long leftOut;

	MessageMapper(Source file, Json header, ReadContext context) {
		this.file = file;
		this.context = context;
		this.channel = context.channel().or(() -> header.any("title", "threadName").some()).orElseGet(() -> folder(file));
		this.platform = file.location().contains("instagram") ? "instagram" : "messenger";
	}

	/** Conversations lie in folders of their own, called by their name and a number. */
	private static String folder(Source file) {
		String[] parts = file.location().split("/");
		return parts.length > 1 && file.name().startsWith("message_") ? parts[parts.length - 2].replaceFirst("_[A-Za-z0-9-]+$", "") : ExportConnector.stem(file);
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json message = record.value();
		Position position = file.at(record.ordinal());
		Instant time = Times.epoch(message.any("timestamp_ms", "timestamp")).orElseThrow(() -> new UnreadableException("no-time"));
		String called = message.any("sender_name", "senderName").text();
		String sender = ClosedAccount.nameOf(called);
		String type = message.get("type").text();
		Optional<GroupLine> line = GroupLine.of(message.any("content", "text").text(), called);
		if (type.equals("Subscribe") || type.equals("Unsubscribe")) {
			List<String> people = message.get("users").items().stream().map(who -> who.get("name").text()).toList();
			moves(people, sender, type.equals("Subscribe"), time, position, out);
		} else if (message.has("call_duration") || type.equals("Call")) {
			leftOut++;
		} else if (line.isEmpty()) {
			said(message, text(message), sender, Optional.empty(), time, position, out);
		} else {
			told(message, line.get(), sender, time, position, out);
		}
	}

	/** What Messenger said of the sender. */
	private void told(Json message, GroupLine line, String sender, Instant time, Position position, Consumer<SourceRecord> out) {
		switch (line.kind()) {
			case NAMED -> out.accept(new Renaming(platform, channel, sender, time, line.about(), position));
			case ADDED, REMOVED -> moves(line.people(), sender, line.kind() == Kind.ADDED, time, position, out);
			case JOINED, LEFT -> moves(List.of(sender), sender, line.kind() == Kind.JOINED, time, position, out);
			case POLL -> said(message, line.about(), sender, Optional.of(Mark.POLL), time, position, out);
			case ATTACHMENT -> said(message, message.get("share", "share_text").text(), sender, Optional.of(Mark.MEDIA), time, position, out);
			case OTHER -> leftOut++;
		}
	}

	private void moves(List<String> people, String sender, boolean in, Instant time, Position position, Consumer<SourceRecord> out) {
		people.stream().map(ClosedAccount::nameOf).filter(who -> !who.isEmpty()).forEach(who -> out.accept(new Membership(platform, channel, who, time, change(in, who.equals(sender)), position)));
	}

	/** @param mark what is known of it already */
	private void said(Json message, String text, String sender, Optional<Mark> mark, Instant time, Position position, Consumer<SourceRecord> out) {
		String id = Ids.of(time.toEpochMilli(), sender, text);
		List<String> attachments = attachments(message);
		Post.Builder post = Post.said(platform, channel, sender, time, text, position).platformId(id).mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text))
				.links(links(message, text)).attachments(attachments);
		mark.ifPresent(post::mark);
		if (message.get("is_unsent").yes() || message.get("isUnsent").yes()) {
			post.mark(Mark.DELETED);
		}
		if (!attachments.isEmpty() || message.has("sticker")) {
			post.mark(Mark.MEDIA);
		}
		MEDIA.forEach((field, kind) -> kind.filter(any -> !message.get(field).items().isEmpty()).ifPresent(post::mark));
		if (message.has("sticker")) {
			post.mark(Mark.STICKER);
		}
		List<Json> reactions = message.get("reactions").items();
		Tally counted = Tally.ofReactions();
		reactions.forEach(one -> counted.add(one.get("reaction").text()));
		counted.writeTo(post);
		out.accept(post.build());
		reactions.forEach(one -> out.accept(new Reaction(platform, channel, ClosedAccount.nameOf(one.get("actor").text()), Times.epoch(one.get("timestamp")).orElse(time), id,
				one.get("reaction").text(), position)));
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "events-left-out", leftOut);
		}
	}

	/** The fields in which media stand; the newer layout has one for all kinds. */
	private static Map<String, Optional<Mark>> media() {
		Map<String, Optional<Mark>> media = new LinkedHashMap<>();
		media.put("photos", Optional.of(Mark.PHOTO));
		media.put("videos", Optional.of(Mark.VIDEO));
		media.put("audio_files", Optional.of(Mark.AUDIO));
		media.put("files", Optional.of(Mark.DOCUMENT));
		media.put("gifs", Optional.of(Mark.GIF));
		media.put("media", Optional.empty());
		return media;
	}

	private static Change change(boolean in, boolean bySelf) {
		return in ? bySelf ? Change.JOINED : Change.ADDED : bySelf ? Change.LEFT : Change.REMOVED;
	}

	private static String text(Json message) {
		String said = message.any("content", "text").text();
		String shared = message.get("share", "share_text").text();
		return shared.isBlank() || said.contains(shared) ? said : said.isBlank() ? shared : said + "\n" + shared;
	}

	private static List<String> links(Json message, String text) {
		List<String> links = new ArrayList<>(Talk.links(text));
		message.get("share", "link").some().filter(link -> !links.contains(link)).ifPresent(links::add);
		return links;
	}

	private static List<String> attachments(Json message) {
		List<String> names = new ArrayList<>();
		for (String field : MEDIA.keySet()) {
			message.get(field).items().forEach(one -> one.get("uri").some().map(FileName::of).ifPresent(names::add));
		}
		message.get("sticker", "uri").some().map(FileName::of).ifPresent(names::add);
		return names;
	}
}
