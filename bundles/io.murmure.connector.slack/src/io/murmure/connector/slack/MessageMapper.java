package io.murmure.connector.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Deletion;
import io.murmure.core.record.Edit;
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
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Tally;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts, their edits and deletions, reactions, roles and comings and goings of the messages of one day in one channel. */
final class MessageMapper implements ExportConnector.Mapper {

	private static final Set<String> EVENTS = Set.of("channel_topic", "channel_purpose", "channel_name", "channel_archive", "channel_unarchive", "group_topic",
			"group_purpose", "group_name", "group_archive", "group_unarchive", "pinned_item", "unpinned_item", "bot_add", "bot_remove", "bot_enable", "bot_disable",
			"channel_posting_permissions", "reminder_add", "channel_convert_to_private", "sh_room_created", "huddle_thread", "message_replied");

	private static final Set<String> RENAMED = Set.of("channel_name", "group_name");

	private final Source file;
	private final WorkspaceNames names;
	private final ReadContext context;
	private final String channel;
	private long leftOut;

	MessageMapper(Source file, WorkspaceNames names, ReadContext context) {
		this.file = file;
		this.names = names;
		this.context = context;
		String[] parts = file.location().split("/");
		this.channel = context.channel().orElse(parts.length > 1 ? parts[parts.length - 2] : ExportConnector.stem(file));
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json message = record.value();
		Position position = file.at(record.ordinal());
		Instant time = Times.epoch(message.get("ts")).orElseThrow(() -> new UnreadableException("no-time"));
		names.roles().tell(message.get("user").text(), names.author(message), channel, time, position, out);
		String subtype = message.get("subtype").text();
		if (subtype.endsWith("_join") || subtype.endsWith("_leave")) {
			Change change = subtype.endsWith("_leave") ? Change.LEFT : message.has("inviter") ? Change.ADDED : Change.JOINED;
			out.accept(new Membership(SlackConnector.PLATFORM, channel, names.author(message), time, change, position));
		} else if (RENAMED.contains(subtype) && message.get("name").some().isPresent()) {
			out.accept(new Renaming(SlackConnector.PLATFORM, channel, names.author(message), time, message.get("name").text(), position));
		} else if (subtype.equals("message_changed")) {
			changed(message, time, position, out);
		} else if (subtype.equals("message_deleted")) {
			deleted(message, time, position, out);
		} else if (EVENTS.contains(subtype)) {
			leftOut++;
		} else {
			said(message, time, position, out);
		}
	}

	/** A later version of a message, which some exports have beside it. */
	private void changed(Json event, Instant time, Position position, Consumer<SourceRecord> out) {
		Json message = event.get("message");
		String id = message.get("ts").some().orElseThrow(() -> new UnreadableException("broken-record"));
		if (message.get("subtype").text().equals("tombstone")) {
			out.accept(new Deletion(SlackConnector.PLATFORM, channel, names.author(event.get("previous_message")), time, id, position));
		} else {
			out.accept(new Edit(SlackConnector.PLATFORM, channel, names.author(message), time, id, SlackText.of(words(message), names).text(), position));
		}
	}

	private void deleted(Json event, Instant time, Position position, Consumer<SourceRecord> out) {
		Json previous = event.get("previous_message");
		String id = event.get("deleted_ts").some().or(() -> previous.get("ts").some()).orElseThrow(() -> new UnreadableException("broken-record"));
		out.accept(new Deletion(SlackConnector.PLATFORM, channel, names.author(previous), time, id, position));
	}

	private void said(Json message, Instant time, Position position, Consumer<SourceRecord> out) {
		String id = message.get("ts").text();
		SlackText text = SlackText.of(words(message), names);
		List<Json> files = new ArrayList<>(message.get("files").items());
		if (message.get("file").isObject()) {
			files.add(message.get("file"));
		}
		boolean tombstone = message.get("subtype").text().equals("tombstone");
		Post.Builder post = Post.said(SlackConnector.PLATFORM, channel, tombstone ? names.takenBack(message) : names.author(message), time, text.text(), position).platformId(id)
				.mentions(text.mentions()).hashtags(text.hashtags()).links(text.links())
				.attachments(files.stream().map(one -> one.any("name", "title", "id").text()).filter(name -> !name.isBlank()).toList());
		String thread = message.get("thread_ts").text();
		if (!thread.equals(id)) {
			post.replyTo(thread);
		}
		if (message.has("edited")) {
			post.mark(Mark.EDITED);
		}
		if (!files.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		if (tombstone) {
			post.mark(Mark.DELETED);
		}
		Tally reactions = Tally.ofReactions();
		message.get("reactions").items().forEach(one -> reactions.add(one.get("name").text(), one.get("count").number(one.get("users").items().size())));
		reactions.writeTo(post);
		if (message.has("reply_count")) {
			post.count("replies", message.get("reply_count").number(0));
		}
		Post built = post.build();
		out.accept(built);
		if (!tombstone) {
			Times.epoch(message.get("edited", "ts")).flatMap(at -> Edit.of(built, at)).ifPresent(out);
		}
		message.get("reactions").items().forEach(one -> one.get("users").items().forEach(who -> out.accept(new Reaction(SlackConnector.PLATFORM, channel,
				names.of(who.text()), time, id, one.get("name").text(), position))));
	}

	/** The text, or that of its blocks, and what a program shows below. */
	private static String words(Json message) {
		String said = message.get("text").some().orElseGet(() -> Blocks.text(message.get("blocks")));
		String shown = Attached.text(message.get("attachments"), said);
		return said.isEmpty() || shown.isEmpty() ? said + shown : said + "\n" + shown;
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "events-left-out", leftOut);
		}
	}
}
