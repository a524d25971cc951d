package io.murmure.connector.reddit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Tally;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes a post of a comment or submission. Ids are Reddit's full names, so that a comment can answer either. */
final class PostMapper implements ExportConnector.Mapper {

	private static final Set<String> GONE = Set.of("[deleted]", "[removed]");
	private static final Pattern MENTION = Pattern.compile("(?<![\\w/])/?u/([\\w-]{3,20})");

	private final Source file;
	private final ReadContext context;
	private long unloaded;

	PostMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Position position = file.at(record.ordinal());
		if (!record.value().has("kind") || record.value().has("author")) {
			map(record.value(), position, out);
			return;
		}
		Listing.each(record.value(), value -> inListing(value, position, out), answers -> unloaded += answers);
	}

	/** A comment that cannot be understood does not take along what answers it. */
	private void inListing(Json value, Position position, Consumer<SourceRecord> out) {
		try {
			map(value, position, out);
		} catch (UnreadableException bad) {
			context.warn(position, bad.getMessage());
		}
	}

	/** Says how many answers a page had left to be loaded. */
	void tellWhatWasLeftOut() {
		if (unloaded > 0) {
			context.warn(file.at(0), "answers-not-loaded", unloaded);
		}
	}

	private void map(Json value, Position position, Consumer<SourceRecord> out) {
		Instant time = Times.epoch(value.any("created_utc", "created")).orElseThrow(() -> new UnreadableException("no-time"));
		boolean comment = value.has("body");
		if (!comment && !value.has("title")) {
			throw new UnreadableException("broken-record");
		}
		String said = comment ? value.get("body").text() : value.get("selftext").text();
		boolean gone = GONE.contains(said.strip());
		String words = gone ? "" : said;
		String title = value.get("title").text();
		String text = comment ? words : (title + "\n\n" + words).strip() + choices(value);
		String author = value.get("author").text();
		Post.Builder post = Post.said("reddit", context.channel().orElseGet(() -> "r/" + value.get("subreddit").text()), GONE.contains(author) ? "" : author, time, unescaped(text),
				position).platformId(value.get("name").some().orElse((comment ? "t1_" : "t3_") + value.get("id").text()))
				.mentions(mentions(text)).links(links(value, text));
		if (comment) {
			post.replyTo(parent(value));
		} else {
			post.repostOf(origin(value), value.get("crosspost_parent").text());
		}
		counts(value, post);
		marks(value, gone, post);
		Post built = post.build();
		out.accept(built);
		if (!gone) {
			// old dumps say only that it was
			Times.epoch(value.get("edited")).filter(time::isBefore).flatMap(at -> Edit.of(built, at)).ifPresent(out);
		}
	}

	/** Old dumps tell the parent by number or leave it out: then the submission is answered. */
	private static String parent(Json value) {
		String parent = value.get("parent_id").text();
		return parent.startsWith("t1_") || parent.startsWith("t3_") ? parent : value.get("link_id").text();
	}

	/** The subreddit of what a crosspost passes on; empty where the dump does not tell it. */
	private String origin(Json value) {
		return context.channel().or(() -> value.get("crosspost_parent_list").items().stream().flatMap(parent -> parent.get("subreddit").some().stream()).findFirst().map(name -> "r/" + name))
				.orElse("");
	}

	private static String choices(Json value) {
		return value.get("poll_data", "options").items().stream().map(choice -> "\n- " + choice.get("text").text().strip()).collect(Collectors.joining());
	}

	/** As long as a poll is open, only how many voted in all is told. */
	private static Tally votes(Json poll) {
		Tally votes = Tally.ofVotes();
		List<Json> choices = poll.get("options").items();
		double told = 0;
		for (int i = 0; i < choices.size(); i++) {
			if (choices.get(i).has("vote_count")) {
				double count = choices.get(i).get("vote_count").number(0);
				told += count;
				votes.add(Integer.toString(i + 1), count);
			}
		}
		double others = poll.get("total_vote_count").number(0) - told;
		return others > 0 ? votes.add("", others) : votes;
	}

	private static void counts(Json value, Post.Builder post) {
		votes(value.get("poll_data")).writeTo(post);
		value.get("score").some().ifPresent(score -> post.count("score", value.get("score").number(0)));
		value.get("num_comments").some().ifPresent(replies -> post.count("replies", value.get("num_comments").number(0)));
	}

	private static void marks(Json value, boolean gone, Post.Builder post) {
		if (gone) {
			post.mark(Mark.DELETED);
		}
		if (value.get("edited").number(0) > 0 || value.get("edited").yes()) {
			post.mark(Mark.EDITED);
		}
		if (value.get("poll_data").isObject()) {
			post.mark(Mark.POLL);
		}
		if (value.has("crosspost_parent")) {
			post.mark(Mark.FORWARDED);
		}
		if (value.get("is_video").yes() || value.get("is_gallery").yes() || value.get("post_hint").text().equals("image")) {
			post.mark(Mark.MEDIA);
		}
	}

	/** People are addressed as u/name. */
	private static List<String> mentions(String text) {
		if (!text.contains("u/")) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		for (var found = MENTION.matcher(text); found.find();) {
			if (!names.contains(found.group(1))) {
				names.add(found.group(1));
			}
		}
		return names;
	}

	private static List<String> links(Json value, String text) {
		List<String> links = new ArrayList<>(Talk.links(text));
		if (!value.get("is_self").yes()) {
			value.get("url").some().filter(url -> url.startsWith("http") && !links.contains(url)).ifPresent(links::add);
		}
		return links;
	}

	private static String unescaped(String text) {
		return text.indexOf('&') < 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
	}
}
