package io.murmure.connector.x;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

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
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes records of conversations between two and in groups. But for the owner of the account, the archive tells people by their numbers. */
final class DirectMessages implements ExportConnector.Mapper {

	static final String PATH = "[].dmConversation.messages[]";

	private final Source file;
	private final String owner;
	private final String ownersNumber;
	private final ReadContext context;

	/** @param ownersNumber by which conversations tell the owner */
	DirectMessages(Source file, String owner, String ownersNumber, ReadContext context) {
		this.file = file;
		this.owner = owner;
		this.ownersNumber = ownersNumber;
		this.context = context;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Position position = file.at(record.ordinal());
		String channel = context.channel().orElseGet(() -> "Messages " + record.owner().get("conversationId").text());
		String kind = record.value().keys().stream().findFirst().orElse("");
		Json event = record.value().get(kind);
		Instant time = Times.iso(event.get("createdAt")).orElseThrow(() -> new UnreadableException("no-time"));
		switch (kind) {
			case "messageCreate" -> said(event, channel, time, position, out);
			case "joinConversation", "participantsJoin" -> moves(event, channel, time, Change.JOINED, position, out);
			case "participantsLeave" -> moves(event, channel, time, Change.LEFT, position, out);
			case "conversationNameUpdate" -> out.accept(new Renaming(XConnector.PLATFORM, channel, name(event.get("initiatingUserId").text()), time, event.get("name").text(), position));
			default -> throw new UnreadableException("broken-record");
		}
	}

	private void said(Json message, String channel, Instant time, Position position, Consumer<SourceRecord> out) {
		String text = TweetMapper.unescaped(message.get("text").text());
		List<String> written = message.get("urls").items().stream().map(url -> url.get("expanded").text()).filter(url -> !url.isBlank()).toList();
		Post.Builder post = Post.said(XConnector.PLATFORM, channel, name(message.get("senderId").text()), time, text, position).platformId(message.get("id").text())
				.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(written.isEmpty() ? Talk.links(text) : written)
				.attachments(message.get("mediaUrls").items().stream().map(url -> FileName.of(url.text())).toList());
		if (!message.get("mediaUrls").items().isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		if (!message.get("editHistory").items().isEmpty()) {
			post.mark(Mark.EDITED);
		}
		List<Json> reactions = message.get("reactions").items();
		if (!reactions.isEmpty()) {
			post.count("reactions", reactions.size());
		}
		out.accept(post.build());
		reactions.forEach(one -> out.accept(new Reaction(XConnector.PLATFORM, channel, name(one.get("senderId").text()), Times.iso(one.get("createdAt")).orElse(time), message.get("id").text(),
				one.get("reactionKey").text(), position)));
	}

	private void moves(Json event, String channel, Instant time, Change change, Position position, Consumer<SourceRecord> out) {
		event.any("userIds", "participantsSnapshot").items().stream().map(who -> name(who.text())).distinct().forEach(who -> out.accept(new Membership(XConnector.PLATFORM, channel, who, time, change, position)));
	}

	private String name(String number) {
		return number.equals(ownersNumber) ? owner : number;
	}
}
