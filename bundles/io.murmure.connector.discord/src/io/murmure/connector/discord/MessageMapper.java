package io.murmure.connector.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Membership.Change;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.Role;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.People;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Tally;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts, reactions, renamings, roles and comings and goings of the messages of a JSON file. */
final class MessageMapper implements ExportConnector.Mapper {

	/** Kinds that DiscordChatExporter has no name for bear the number that Discord gives them. */
	private static final Set<String> EVENTS = Set.of("8", "9", "10", "11", "12", "14", "15", "16", "17", "21", "22", "24", "25", "26", "27", "28", "29", "31", "32", "36", "37",
			"38", "39", "44", "46", "PollResult", "Call", "ChannelIconChange", "ChannelPinnedMessage", "ChannelFollowAdd", "ThreadCreated",
			"ThreadStarterMessage", "UserPremiumGuildSubscription", "UserPremiumGuildSubscriptionTier1", "UserPremiumGuildSubscriptionTier2",
			"UserPremiumGuildSubscriptionTier3", "GuildDiscoveryDisqualified", "GuildDiscoveryRequalified", "GuildInviteReminder");

	private static final String RENAMED = "Changed the channel name: ";

	private final Source file;
	private final ReadContext context;
	private final People people;
	private final Set<String> told = new HashSet<>();
	private long leftOut;
	private long silent;

	MessageMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
		this.people = new People(DiscordConnector.PLATFORM, context);
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json message = record.value();
		Position position = file.at(record.ordinal());
		Instant time = Times.iso(message.get("timestamp")).orElseThrow(() -> new UnreadableException("no-time"));
		String channel = context.channel().orElseGet(() -> channel(record.root()));
		String type = message.get("type").text();
		Instant exported = Times.iso(record.root().get("exportedAt")).orElse(time);
		Stream.concat(Stream.of(message.get("author")), message.get("mentions").items().stream()).forEach(who -> roles(who, channel, exported, position, out));
		switch (type) {
			case "ChannelNameChange" -> renamed(message, channel, time, position, out);
			case "GuildMemberJoin" -> out.accept(move(message.get("author"), channel, time, Change.JOINED, position));
			case "RecipientAdd" -> message.get("mentions").items().forEach(who -> out.accept(move(who, channel, time, Change.ADDED, position)));
			case "RecipientRemove" -> removed(message).forEach(who -> out.accept(move(who, channel, time, isAuthor(message, who) ? Change.LEFT : Change.REMOVED, position)));
			default -> {
				if (EVENTS.contains(type)) {
					leftOut++;
				} else {
					said(message, record.root(), channel, time, position, out);
				}
			}
		}
	}

	/** Those that somebody bears on the day of the export, once. */
	private void roles(Json who, String channel, Instant exported, Position position, Consumer<SourceRecord> out) {
		for (Json role : who.get("roles").items()) {
			String name = role.get("name").text();
			String id = role.get("id").some().orElse(name);
			if (!name.isBlank() && told.add(who.get("id").text() + ' ' + id)) {
				out.accept(new Role(DiscordConnector.PLATFORM, channel, person(who), exported, id, name, position));
			}
		}
	}

	private void said(Json message, Json root, String channel, Instant time, Position position, Consumer<SourceRecord> out) {
		Json forwarded = message.get("forwardedMessage");
		Json words = forwarded.isObject() ? forwarded : message;
		Poll poll = Poll.of(message.get("poll"));
		Embeds cards = Embeds.of(words.get("content").text().isBlank() ? words.get("embeds") : Json.MISSING);
		String text = words.get("content").some().or(() -> Optional.of(poll.text()).filter(asked -> !asked.isBlank())).orElse(cards.text());
		List<Json> media = new ArrayList<>(message.get("attachments").items());
		media.addAll(forwarded.get("attachments").items());
		boolean stickers = !message.get("stickers").items().isEmpty() || !forwarded.get("stickers").items().isEmpty();
		Post.Builder post = Post.said(DiscordConnector.PLATFORM, channel, person(message.get("author")), time, text, position)
				.platformId(message.get("id").text()).mentions(message.get("mentions").items().stream().map(this::person).toList())
				.hashtags(Talk.hashtags(text)).links(Stream.concat(Talk.links(text).stream(), cards.links().stream()).distinct().toList())
				.attachments(media.stream().map(one -> one.get("fileName").text()).toList());
		Json target = message.get("reference");
		if (forwarded.isObject()) {
			post.mark(Mark.FORWARDED).repostOf(here(target, root) ? target.get("messageId").text() : "");
		} else if (here(target, root)) {
			post.replyTo(target.get("messageId").text());
		}
		if (message.has("timestampEdited")) {
			post.mark(Mark.EDITED);
		}
		if (!media.isEmpty() || stickers) {
			post.mark(Mark.MEDIA);
		}
		if (stickers) {
			post.mark(Mark.STICKER);
		}
		if (message.get("poll").isObject()) {
			post.mark(Mark.POLL);
			poll.votes().writeTo(post);
		}
		silent += text.isBlank() && media.isEmpty() && !stickers && cards.links().isEmpty() ? 1 : 0;
		Tally reactions = Tally.ofReactions();
		message.get("reactions").items().forEach(reaction -> reactions.add(reaction.get("emoji", "name").text(), reaction.get("count").number(0)));
		reactions.writeTo(post);
		Post built = post.build();
		out.accept(built);
		Times.iso(message.get("timestampEdited")).flatMap(at -> Edit.of(built, at)).ifPresent(out);
		for (Json reaction : message.get("reactions").items()) {
			String sign = reaction.get("emoji", "name").text();
			reaction.get("users").items().forEach(who -> out.accept(new Reaction(DiscordConnector.PLATFORM, channel, person(who), time,
					message.get("id").text(), sign, position)));
		}
	}

	private void renamed(Json message, String channel, Instant time, Position position, Consumer<SourceRecord> out) {
		String said = message.get("content").text();
		if (said.startsWith(RENAMED) && said.length() > RENAMED.length()) {
			out.accept(new Renaming(DiscordConnector.PLATFORM, channel, person(message.get("author")), time, said.substring(RENAMED.length()).strip(), position));
		} else {
			leftOut++;
		}
	}

	/** A message of another channel is not in this file. */
	private static boolean here(Json target, Json root) {
		String channel = target.get("channelId").text();
		return channel.isEmpty() || channel.equals(root.get("channel", "id").text());
	}

	private static List<Json> removed(Json message) {
		List<Json> mentioned = message.get("mentions").items();
		return mentioned.isEmpty() ? List.of(message.get("author")) : mentioned;
	}

	private static boolean isAuthor(Json message, Json who) {
		return message.get("author", "id").text().equals(who.get("id").text());
	}

	private Membership move(Json who, String channel, Instant time, Change change, Position position) {
		return new Membership(DiscordConnector.PLATFORM, channel, person(who), time, change, position);
	}

	private String person(Json person) {
		String name = people.of(person.any("nickname", "name").text(), person.get("id").text());
		context.alsoCalled(DiscordConnector.PLATFORM, name, person.get("name").text());
		return name;
	}

	/** The server and its channel; direct conversations belong to no server. */
	private static String channel(Json root) {
		String channel = root.get("channel", "name").text();
		String guild = root.get("guild", "name").text();
		return root.get("guild", "id").text().equals("0") || guild.isEmpty() ? channel : guild + " #" + channel;
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "events-left-out", leftOut);
		}
		if (silent > 0) {
			context.warn(file.at(0), "without-words", silent);
		}
	}
}
