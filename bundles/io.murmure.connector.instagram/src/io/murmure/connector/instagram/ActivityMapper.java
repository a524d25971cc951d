package io.murmure.connector.instagram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.LabelledFields;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts of pictures and comments, and reactions of likes. */
final class ActivityMapper implements ExportConnector.Mapper {

	static final String PLATFORM = "instagram";
	/** How a like is told where the download has no sign for it. */
	static final String LIKE = "❤";

	private static final String UNNAMED = "[]";

	/** Threads hands out its posts, most of which are words alone, as pictures in the same download. */
	private static final String THREADS = "text_post_app";

	/** As the languages of accounts label them. */
	private static final Set<String> WORDS = Set.of("Comment", "Commentaire");
	private static final Set<String> HANDLE = Set.of("Username", "Nom d’utilisateur", "Nom d'utilisateur", "Media Owner", "Propriétaire du contenu multimédia");

	private final Source file;
	private final String owner;
	private final ReadContext context;
	private long leftOut;

	ActivityMapper(Source file, String owner, ReadContext context) {
		this.file = file;
		this.owner = owner;
		this.context = context;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json value = record.value();
		Position position = file.at(record.ordinal());
		String list = record.path();
		if (LabelledFields.is(value)) {
			labelled(new LabelledFields(value), position, out);
		} else if (value.get("media").isList() || value.has("uri") && value.has("creation_timestamp") && !list.startsWith("ig_profile")) {
			out.accept(picture(value, list, position));
		} else if (list.contains("comments") && value.get("string_list_data").isList() && !list.contains("likes")) {
			value.get("string_list_data").items().forEach(one -> out.accept(comment(value.get("title").text(), one.get("value").text(), time(one), position)));
		} else if (list.startsWith("likes_")) {
			value.get("string_list_data").items().forEach(one -> out.accept(new Reaction(PLATFORM, channel(""), owner, time(one),
					one.get("href").text(), one.get("value").text(), position)));
		} else if (isComment(value, list)) {
			mapped(value, position, out);
		} else {
			leftOut++;
		}
	}

	private Post picture(Json value, String list, Position position) {
		List<Json> media = value.get("media").isList() ? value.get("media").items() : List.of(value);
		String text = value.get("title").some().orElseGet(() -> media.stream().map(one -> one.get("title").text()).filter(title -> !title.isBlank()).distinct().collect(Collectors.joining("\n")));
		Instant time = Times.epoch(value.get("creation_timestamp")).or(() -> media.stream().findFirst().flatMap(one -> Times.epoch(one.get("creation_timestamp"))))
				.orElseThrow(() -> new UnreadableException("no-time"));
		List<String> names = media.stream().map(one -> one.get("uri").text()).map(FileName::of).filter(name -> !name.isBlank()).toList();
		Post.Builder post = post(list.startsWith(THREADS) ? "Threads" : "Instagram", text, time, position).platformId(Ids.of(time, text, names)).attachments(names);
		if (!names.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		if (list.contains("deleted")) {
			post.mark(Mark.DELETED);
		}
		return post.build();
	}

	/** The newer layout names its fields in the language of the account: the words stand first, then under whose post, and the time. */
	private void mapped(Json value, Position position, Consumer<SourceRecord> out) {
		List<Json> fields = value.get("string_map_data").values();
		List<String> texts = fields.stream().map(one -> one.get("value").text()).filter(text -> !text.isBlank()).toList();
		Instant time = fields.stream().flatMap(one -> Times.epoch(one.get("timestamp")).stream()).findFirst().orElseThrow(() -> new UnreadableException("no-time"));
		out.accept(comment(texts.size() > 1 ? texts.get(1) : "", texts.isEmpty() ? "" : texts.get(0), time, position));
	}

	/** The layout of 2025: which post it is of stands in its address, whose it is in a field of a field. */
	private void labelled(LabelledFields fields, Position position, Consumer<SourceRecord> out) {
		Optional<String> text = fields.value(WORDS);
		boolean like = file.name().contains("like");
		if (text.isEmpty() && !like) {
			leftOut++;
			return;
		}
		Instant time = fields.time().orElseThrow(() -> new UnreadableException("no-time"));
		if (like) {
			out.accept(new Reaction(PLATFORM, channel(""), owner, time, fields.addresses().findFirst().orElse(""), LIKE, position));
		} else {
			out.accept(comment(fields.nestedValue(HANDLE).orElse(""), text.get(), time, position));
		}
	}

	private boolean isComment(Json value, String list) {
		boolean ofComments = list.contains("comments") || file.name().contains("comments") || list.equals(UNNAMED) && isSaidThen(value);
		return value.get("string_map_data").isObject() && ofComments && !list.contains("settings") && value.get("string_map_data").keys().size() > 1;
	}

	/** Comments stand in a list without a name, each as words first and a time that is nothing but a time; whatever the file is called. */
	private static boolean isSaidThen(Json value) {
		List<Json> fields = value.get("string_map_data").values();
		return fields.size() > 1 && isSaid(fields.getFirst()) && fields.stream().skip(1).anyMatch(field -> !isSaid(field) && field.get("timestamp").number(0) > 0);
	}

	private static boolean isSaid(Json field) {
		return field.get("value").some().isPresent() && field.get("timestamp").number(0) == 0;
	}

	private Post comment(String under, String text, Instant time, Position position) {
		return post(channel(under), text, time, position).platformId(Ids.of(time, under, text)).mentions(addressed(under, text)).build();
	}

	/** Who comments speaks to whose post it is: a person, as those are whom the words name. */
	static List<String> addressed(String under, String text) {
		return Stream.concat(Stream.of(under).filter(name -> !name.isBlank()), Talk.mentions(text).stream()).distinct().toList();
	}

	private Post.Builder post(String channel, String text, Instant time, Position position) {
		return Post.said(PLATFORM, context.channel().orElse(channel), owner, time, text, position).mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text));
	}

	/** People talk under somebody's post. */
	private String channel(String under) {
		return context.channel().orElse(under.isBlank() ? "Instagram" : "@" + under);
	}

	private static Instant time(Json one) {
		return Times.epoch(one.get("timestamp")).orElseThrow(() -> new UnreadableException("no-time"));
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "events-left-out", leftOut);
		}
	}
}
