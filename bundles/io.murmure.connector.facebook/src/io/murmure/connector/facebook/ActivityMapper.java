package io.murmure.connector.facebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Membership.Change;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.LabelledFields;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts of what somebody posted and commented, and comings of the groups they joined. What has neither words nor media is left out. */
final class ActivityMapper implements ExportConnector.Mapper {

	/** The list of what others wrote on the owner's page. */
	static final String BY_OTHERS = "wall_posts_sent_to_you";

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
		if (value.get("answers").isList()) {
			answered(value, position, out);
			return;
		}
		if (LabelledFields.is(value)) {
			leftOut += new LabelledEntry(value, owner, position).tell(context, out) ? 0 : 1;
			return;
		}
		if (AlbumPicture.is(value)) {
			new AlbumPicture(value, context.channel().orElse("Facebook"), owner, position).tell(out);
			return;
		}
		boolean joined = record.path().contains("groups_joined");
		Json comment = value.get("data").items().stream().map(data -> data.get("comment")).filter(Json::isObject).findFirst().orElse(Json.MISSING);
		Attached attached = Attached.to(value);
		String text = comment.isObject() ? comment.get("comment").text() : attached.words();
		List<String> media = attached.media();
		List<String> links = attached.links(text);
		boolean said = !record.path().contains("reactions") && !record.path().contains("poll_votes") && !record.path().contains("admined")
				&& !(text.isBlank() && media.isEmpty() && links.isEmpty());
		if (!joined && !said) {
			leftOut++;
			return;
		}
		Instant time = Times.epoch(value.get("timestamp")).or(() -> Times.epoch(comment.get("timestamp"))).orElseThrow(() -> new UnreadableException("no-time"));
		if (joined) {
			joined(value, time, position, out);
			return;
		}
		String author = comment.get("author").some().orElseGet(() -> record.path().contains(BY_OTHERS) ? GroupTitle.writer(value.get("title").text()) : owner);
		Post.Builder post = Post.said(FacebookConnector.PLATFORM, channel(record.path(), comment, value.get("title").text()), author, time, text, position)
				.platformId(Ids.of(time, comment.isObject() ? "comment" : "post", text, media)).mentions(mentions(value, text)).hashtags(Talk.hashtags(text)).links(links).attachments(media);
		attached.marks().forEach(post::mark);
		out.accept(post.build());
	}

	/** What somebody answered to the questions that a group asks its members. */
	private void answered(Json value, Position position, Consumer<SourceRecord> out) {
		String group = context.channel().or(() -> value.get("group_name").some()).orElse("Facebook groups");
		for (Json one : value.get("answers").items()) {
			Instant time = Times.epoch(one.get("timestamp")).orElseThrow(() -> new UnreadableException("no-time"));
			String text = one.get("answer").text();
			out.accept(Post.said(FacebookConnector.PLATFORM, group, owner, time, text, position).platformId(Ids.of(time, one.get("question").text(), text))
					.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text)).build());
		}
	}

	/** That somebody left is told by a sentence alone, in the language of the account. */
	private void joined(Json value, Instant time, Position position, Consumer<SourceRecord> out) {
		List<Json> groups = value.get("data").items();
		groups.forEach(group -> out.accept(move(group.get("name").text(), time, Change.JOINED, position)));
		if (groups.isEmpty()) {
			Optional<String> left = GroupTitle.left(value.get("title").text());
			left.ifPresent(group -> out.accept(move(group, time, Change.LEFT, position)));
			leftOut += left.isEmpty() ? 1 : 0;
		}
	}

	private Membership move(String group, Instant time, Change change, Position position) {
		return new Membership(FacebookConnector.PLATFORM, context.channel().orElse(group), owner, time, change, position);
	}

	private static List<String> mentions(Json value, String text) {
		List<String> names = new ArrayList<>(Talk.mentions(text));
		value.get("tags").items().stream().map(tag -> tag.isObject() ? tag.get("name").text() : tag.text()).filter(name -> !name.isBlank() && !names.contains(name)).forEach(names::add);
		return names;
	}

	/** Comments tell their group; posts in groups tell it in a sentence alone. */
	private String channel(String path, Json comment, String title) {
		boolean inGroup = path.contains("group") || path.contains("pending");
		return context.channel().or(() -> comment.get("group").some()).or(() -> inGroup ? GroupTitle.saidIn(title) : Optional.empty()).orElse(inGroup ? "Facebook groups" : "Facebook");
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "nothing-to-tell", leftOut);
		}
	}
}
