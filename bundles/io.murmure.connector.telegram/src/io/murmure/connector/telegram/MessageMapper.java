package io.murmure.connector.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.DisplayNames;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.People;
import io.murmure.lib.exports.Tally;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts, reactions and comings and goings of the messages of {@code result.json}. */
final class MessageMapper implements ExportConnector.Mapper {

	/** More forwards do not wait for what they may mean. */
	private static final int MOST_WAITING = 20_000;

	private static final String ONLY_CHAT = "messages[]";

	private final Source file;
	private final boolean memberChanges;
	private final ReadContext context;
	private final People people;
	private final DisplayNames chats = new DisplayNames();
	private final Topics topics = new Topics();
	private final Forwards forwards = new Forwards();
	private final List<Waiting> waiting = new ArrayList<>();
	private long leftOut;

	/** A forward whose message may stand in a chat that comes later in the export. */
	private record Waiting(Post.Builder post, String channel, Forwards.Who who, String text, Instant time) {
	}

	MessageMapper(Source file, boolean memberChanges, ReadContext context) {
		this.file = file;
		this.memberChanges = memberChanges;
		this.context = context;
		this.people = new People(TelegramConnector.PLATFORM, context);
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json message = record.value();
		Position position = file.at(record.ordinal());
		Instant time = time(message).orElseThrow(() -> new UnreadableException("no-time"));
		String chat = record.owner().get("id").text() + "/";
		String channel = channel(record.owner()) + topics.of(chat, message).map(topic -> " # " + topic).orElse("");
		topics.opened(chat, message);
		if (message.get("type").text().equals("service")) {
			service(message, channel, time, position, out);
			return;
		}
		Post.Builder post = post(message, channel, chat, time, position);
		if (isForward(message)) {
			forwarded(message, post, record.path().equals(ONLY_CHAT), out);
		} else {
			Post built = post.build();
			edit(message, built, out);
			forwards.remember(channel, who(message, "from"), built.text(), message.get("id").text(), time);
			out.accept(built);
		}
		reactions(message, post.build(), out);
	}

	private void forwarded(Json message, Post.Builder post, boolean onlyChat, Consumer<SourceRecord> out) {
		Forwards.Who who = who(message, "forwarded_from");
		if (!who.id().startsWith("channel")) {
			post.wordsOf(person(who.name(), who.id()));
		}
		Post passedOn = post.mark(Mark.FORWARDED).build();
		Optional<Forwards.Origin> origin = forwards.origin(passedOn.channel(), who, passedOn.text(), passedOn.time());
		if (origin.isEmpty() && !onlyChat && waiting.size() < MOST_WAITING) {
			waiting.add(new Waiting(post, passedOn.channel(), who, passedOn.text(), passedOn.time()));
			return;
		}
		origin.ifPresent(one -> post.repostOf(one.channel(), one.id()));
		out.accept(post.build());
	}

	private static boolean isForward(Json message) {
		return message.has("forwarded_from") || message.has("forwarded_from_id") || message.has("saved_from");
	}

	private static Forwards.Who who(Json message, String field) {
		return new Forwards.Who(message.get(field).text(), message.get(field + "_id").text());
	}

	private void service(Json message, String channel, Instant time, Position position, Consumer<SourceRecord> out) {
		if (message.get("action").text().equals("edit_group_title") && message.get("title").some().isPresent()) {
			out.accept(new Renaming(TelegramConnector.PLATFORM, channel, person(message.get("actor").text(), message.get("actor_id").text()), time, message.get("title").text(), position));
			return;
		}
		List<ServiceMessage.Move> moves = ServiceMessage.moves(message, this::person);
		leftOut += moves.isEmpty() ? 1 : 0;
		if (memberChanges) {
			moves.forEach(move -> out.accept(new Membership(TelegramConnector.PLATFORM, channel, move.who(), time, move.change(), position)));
		}
	}

	private Post.Builder post(Json message, String channel, String chat, Instant time, Position position) {
		MessageContent content = MessageContent.of(message);
		String author = person(message.get("from").text(), message.get("from_id").text());
		Post.Builder post = Post.said(TelegramConnector.PLATFORM, channel, author, time, content.text(), position)
				.platformId(message.get("id").text()).mentions(content.mentions()).hashtags(content.hashtags()).links(content.links())
				.attachments(content.attachments());
		if (!message.has("reply_to_peer_id") && !topics.isRoot(chat, message.get("reply_to_message_id").text())) {
			post.replyTo(message.get("reply_to_message_id").text());
		}
		if (isEdited(message)) {
			post.mark(Mark.EDITED);
		}
		content.marks().forEach(post::mark);
		if (message.get("from_id").text().startsWith("channel")) {
			post.mark(Mark.CHANNEL);
		}
		message.get("poll", "total_voters").some().ifPresent(voters -> post.count("voters", message.get("poll", "total_voters").number(0)));
		counts(message).forEach(tally -> tally.writeTo(post));
		return post;
	}

	private static boolean isEdited(Json message) {
		return message.has("edited") && !message.get("edited").text().startsWith("1970");
	}

	/** That and when a message became what it is now: before it, so that an import knows it by then. */
	private void edit(Json message, Post post, Consumer<SourceRecord> out) {
		Times.epoch(message.get("edited_unixtime")).or(() -> local(message.get("edited").text(), message)).filter(at -> isEdited(message))
				.flatMap(at -> Edit.of(post, at)).ifPresent(out);
	}

	private static List<Tally> counts(Json message) {
		Tally votes = Tally.ofVotes();
		List<Json> choices = message.get("poll", "answers").items();
		for (int i = 0; i < choices.size(); i++) {
			votes.add(Integer.toString(i + 1), choices.get(i).get("voters").number(0));
		}
		Tally reactions = Tally.ofReactions();
		message.get("reactions").items().forEach(reaction -> reactions.add(sign(reaction), reaction.get("count").number(0)));
		return List.of(votes, reactions);
	}

	/** Emoji of Telegram's own are pictures in files: all are the platform's word for them. */
	private static String sign(Json reaction) {
		return reaction.any("emoji", "type").text();
	}

	/** Who reacted, as far as the export tells; the number of all stands with the post. */
	private void reactions(Json message, Post post, Consumer<SourceRecord> out) {
		for (Json reaction : message.get("reactions").items()) {
			String sign = sign(reaction);
			for (Json who : reaction.get("recent").items()) {
				Instant at = local(who.get("date").text(), message).orElse(post.time());
				String person = person(who.get("from").text(), who.get("from_id").text());
				out.accept(new Reaction(TelegramConnector.PLATFORM, post.channel(), person, at, post.platformId().orElse(""), sign, post.position()));
			}
		}
	}

	private Optional<Instant> time(Json message) {
		return Times.epoch(message.get("date_unixtime")).or(() -> Times.iso(message.get("date").text(), context.zone()));
	}

	/** Dates are in the zone of the exporting computer; a message that has both its local and its absolute time gives the offset away. */
	private Optional<Instant> local(String date, Json message) {
		Optional<Instant> absolute = Times.epoch(message.get("date_unixtime"));
		Optional<Instant> asUtc = Times.iso(message.get("date").text(), ZoneOffset.UTC);
		if (absolute.isEmpty() || asUtc.isEmpty()) {
			return Times.iso(date, context.zone());
		}
		Duration offset = Duration.between(absolute.get(), asUtc.get());
		return Times.iso(date, ZoneOffset.UTC).map(time -> time.minus(offset));
	}

	private String channel(Json chat) {
		return context.channel().orElseGet(() -> {
			String id = chat.get("id").text();
			String type = chat.get("type").text().replace('_', ' ');
			String unnamed = type.equals("saved messages") ? "Saved Messages" : (type + " " + id).strip();
			String name = chat.get("name").some().orElse(unnamed);
			return chats.of(name.isEmpty() ? ExportConnector.stem(file) : name, id);
		});
	}

	private String person(String name, String id) {
		return people.of(name, id);
	}

	/** Gives the forwards that waited, each with the message that it means where one was found, and tells what was left out. */
	void finish(Consumer<SourceRecord> out) {
		for (Waiting one : waiting) {
			forwards.origin(one.channel(), one.who(), one.text(), one.time()).ifPresent(origin -> one.post().repostOf(origin.channel(), origin.id()));
			out.accept(one.post().build());
		}
		waiting.clear();
		tellWhatWasLeftOut();
	}

	private void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "events-left-out", leftOut);
		}
	}
}
