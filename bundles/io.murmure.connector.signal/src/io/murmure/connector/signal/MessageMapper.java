package io.murmure.connector.signal;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.RecentTexts;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Tally;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts and reactions of messages. Times are those of the exporting computer, read in the study's zone. */
final class MessageMapper implements ExportConnector.Mapper {

	/** What signal-export writes where Signal does not tell who sent it. */
	private static final String NOBODY = "No-Sender";

	private final Source file;
	private final ReadContext context;
	private final String channel;
	private final RecentTexts texts = new RecentTexts();

	MessageMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
		this.channel = context.channel().orElseGet(() -> folder(file));
	}

	/** Each chat has a folder of its own that bears its name. */
	private static String folder(Source file) {
		String[] parts = file.location().split("/");
		boolean generic = List.of("data.json", "chat.md", "index.md", "chat.txt").contains(file.name());
		return parts.length > 1 && generic ? parts[parts.length - 2] : ExportConnector.stem(file);
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json message = record.value();
		Position position = file.at(record.ordinal());
		Instant time = Times.epoch(message.get("date")).or(() -> Times.iso(message.get("date").text(), context.zone())).orElseThrow(() -> new UnreadableException("no-time"));
		String sender = message.get("sender").some().filter(name -> !name.equals(NOBODY)).orElse("");
		String text = message.get("body").text();
		List<Json> attachments = message.get("attachments").items();
		String files = attachments.stream().map(Json::toString).collect(Collectors.joining());
		String id = Ids.of(time.toEpochMilli(), sender, text, files);
		Post.Builder post = Post.said(SignalConnector.PLATFORM, channel, sender, time, text.isEmpty() ? sticker(message) : text, position)
				.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text))
				.attachments(attachments.stream().map(one -> one.any("name", "path", "fileName").text()).filter(name -> !name.isBlank()).toList());
		boolean seconds = message.get("date").text().length() > "2024-01-01T00:00".length();
		if (seconds) {
			post.platformId(id);
		}
		message.get("quote").some().map(MessageMapper::quoted).flatMap(quoted -> texts.origin(channel, "", quoted)).ifPresent(post::replyTo);
		texts.remember(channel, "", text.strip(), seconds ? id : "");
		if (!attachments.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		if (!sticker(message).isEmpty()) {
			post.mark(Mark.MEDIA).mark(Mark.STICKER);
		}
		if (message.get("deleted").yes()) {
			post.mark(Mark.DELETED);
		}
		List<Reacted> reactions = message.get("reactions").items().stream().map(Reacted::of).filter(one -> !one.sign().isBlank()).toList();
		Tally counted = Tally.ofReactions();
		reactions.forEach(one -> counted.add(one.sign()));
		counted.writeTo(post);
		out.accept(post.build());
		if (seconds) {
			reactions.stream().filter(one -> !one.who().isBlank())
					.forEach(one -> out.accept(new Reaction(SignalConnector.PLATFORM, channel, one.who(), time, id, one.sign(), position)));
		}
	}

	/** A person and a sign, which some versions write as an object and others as a pair. */
	private record Reacted(String who, String sign) {

		static Reacted of(Json reaction) {
			List<Json> pair = reaction.items();
			return pair.size() == 2 ? new Reacted(pair.get(0).text(), pair.get(1).text()) : new Reacted(reaction.get("name").text(), reaction.get("emoji").text());
		}
	}

	/** Recent versions tell more of a sticker than its sign. */
	private static String sticker(Json message) {
		return message.get("sticker").isObject() ? message.get("sticker", "emoji").some().orElse("sticker") : message.get("sticker").text();
	}

	/** A quotation comes as lines that begin with an angle. */
	private static String quoted(String quote) {
		return quote.strip().lines().map(line -> line.replaceFirst("^> ?", "")).collect(Collectors.joining("\n")).strip();
	}
}
