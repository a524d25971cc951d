package io.murmure.connector.facebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.LabelledFields;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.UnreadableException;

/** What an entry of labelled fields says. */
record LabelledEntry(Json entry, String owner, Position position) {

	private static final Set<String> WORDS = Set.of("Text", "Comment", "Comment text", "Post text", "Texte", "Commentaire", "Texte du commentaire", "Texte de la publication");
	private static final Set<String> GROUP = Set.of("Group", "Group name", "Groupe", "Nom du groupe");
	private static final Set<String> AUTHOR = Set.of("Author", "Auteur", "Auteur du commentaire", "Comment author");
	private static final Pattern LABELS_WORDS = Pattern.compile("\"label\"\\s*:\\s*\"(?:" + String.join("|", WORDS) + ")\"");
	private static final int HEAD = 1 << 16;

	/** Whether a file has such entries, of which one at its beginning says something: others tell of settings, searches and devices. */
	static boolean saysSomething(Source file) throws IOException {
		return LABELS_WORDS.matcher(new String(file.head(HEAD), StandardCharsets.UTF_8)).find();
	}

	/** False when the entry says nothing. */
	boolean tell(ReadContext context, Consumer<SourceRecord> out) {
		LabelledFields fields = new LabelledFields(entry);
		String text = fields.value(WORDS).orElse("");
		List<String> media = entry.get("media").items().stream().map(one -> FileName.of(one.get("uri").text())).filter(name -> !name.isBlank()).toList();
		if (text.isBlank()) {
			return false;
		}
		Instant time = fields.time().orElseThrow(() -> new UnreadableException("no-time"));
		String channel = context.channel().or(() -> fields.value(GROUP)).orElse("Facebook");
		String author = fields.value(AUTHOR).orElse(owner);
		Post.Builder post = Post.said(FacebookConnector.PLATFORM, channel, author, time, text, position).platformId(entry.get("fbid").some().orElseGet(() -> Ids.of(time, author, text)))
				.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text)).attachments(media);
		if (!media.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		if (FileName.of(position.file()).contains("edit")) {
			post.mark(Mark.EDITED);
		}
		out.accept(post.build());
		return true;
	}
}
