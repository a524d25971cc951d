package io.murmure.connector.mastodon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
import io.murmure.lib.exports.Tally;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts of statuses as the API of a server answers them. Ids are the server's own, since answers name no other. */
final class StatusMapper implements ExportConnector.Mapper {

	private final Source file;
	private final String server;
	private final ReadContext context;
	/** The host of the server that answered, as its own accounts tell it. */
	private Optional<String> home = Optional.empty();

	StatusMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
		this.server = ExportConnector.stem(file);
	}

	/** What is passed on comes with whoever passes it on, in full. */
	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json status = record.value();
		Position position = file.at(record.ordinal());
		said(status, position, out);
		if (status.get("reblog").isObject()) {
			said(status.get("reblog"), position, out);
		}
	}

	private void said(Json status, Position position, Consumer<SourceRecord> out) {
		Instant time = Times.iso(status.get("created_at")).orElseThrow(() -> new UnreadableException("no-time"));
		boolean boost = status.get("reblog").isObject();
		String warning = status.get("spoiler_text").some().map(text -> text + "\n\n").orElse("");
		String words = Markup.text(status.get("content").text()) + choices(status.get("poll", "options"), "title");
		String text = boost ? "" : warning + (words.isEmpty() ? described(status.get("media_attachments"), "description") : words);
		List<String> media = status.get("media_attachments").items().stream().map(one -> one.get("url").text()).map(FileName::of).filter(name -> !name.isEmpty()).toList();
		String author = handle(status.get("account"), status.get("uri").text());
		context.alsoCalled("mastodon", author, status.get("account", "display_name").text());
		Post.Builder post = Post.said("mastodon", place(status), author, time, text, position)
				.platformId(status.get("id").text()).replyTo(status.get("in_reply_to_id").text()).repostOf(place(status.get("reblog")), status.get("reblog", "id").text()).quoteOf(status.get("quote", "quoted_status", "id").text())
				.mentions(status.get("mentions").items().stream().map(one -> handle(one, one.get("url").text())).filter(name -> !name.isBlank()).distinct().toList()).hashtags(texts(status.get("tags"), "name")).links(Talk.links(text)).attachments(media)
				.language(status.get("language").some().map(language -> language.replaceFirst("[-_].*", "")).filter(language -> language.length() == 2).orElse(""))
				.count("likes", status.get("favourites_count").number(0)).count("shares", status.get("reblogs_count").number(0)).count("replies", status.get("replies_count").number(0));
		mark(status, boost, post);
		Post built = post.build();
		out.accept(built);
		Times.iso(status.get("edited_at")).flatMap(at -> Edit.of(built, at)).ifPresent(out);
	}

	/** What pictures show, as their author describes it: the words of a post that has no others. */
	static String described(Json media, String field) {
		return media.items().stream().flatMap(one -> one.get(field).some().stream()).map(String::strip).distinct().collect(Collectors.joining("\n"));
	}

	/** What can be chosen in a poll, one a line. */
	static String choices(Json options, String field) {
		return options.items().stream().flatMap(option -> option.get(field).some().stream()).map(choice -> "\n- " + choice).collect(Collectors.joining());
	}

	/** How many chose each, where the server tells; {@code field} is the way to it in a choice. */
	static Tally votes(Json options, String... field) {
		Tally votes = Tally.ofVotes();
		List<Json> choices = options.items();
		for (int i = 0; i < choices.size(); i++) {
			Json count = choices.get(i).get(field);
			if (count.some().isPresent()) {
				votes.add(Integer.toString(i + 1), count.number(0));
			}
		}
		return votes;
	}

	private static void mark(Json status, boolean boost, Post.Builder post) {
		if (boost) {
			post.mark(Mark.FORWARDED);
		}
		if (!status.get("media_attachments").items().isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		if (status.get("edited_at").some().isPresent()) {
			post.mark(Mark.EDITED);
		}
		if (status.get("poll").isObject()) {
			post.mark(Mark.POLL);
			status.get("poll", "votes_count").some().ifPresent(votes -> post.count("votes", status.get("poll", "votes_count").number(0)));
			votes(status.get("poll", "options"), "votes_count").writeTo(post);
			status.get("poll", "voters_count").some().ifPresent(voters -> post.count("voters", status.get("poll", "voters_count").number(0)));
		}
	}

	private String place(Json status) {
		return context.channel().orElseGet(() -> Audience.of(status.get("visibility").text()).placeOn(server));
	}

	/**
	 * The server leaves its own name out of its accounts.
	 *
	 * @param address of the account itself or of what it said
	 */
	private String handle(Json account, String address) {
		String name = account.get("acct").text();
		String[] parts = address.split("/");
		if (name.isBlank() || name.contains("@")) {
			return name;
		}
		if (parts.length > 2) {
			home = Optional.of(parts[2]);
		}
		return name + "@" + home.orElse(server);
	}

	private List<String> texts(Json list, String field) {
		return list.items().stream().map(one -> one.get(field).text()).filter(text -> !text.isBlank()).distinct().toList();
	}
}
