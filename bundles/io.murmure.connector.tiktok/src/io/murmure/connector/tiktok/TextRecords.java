package io.murmure.connector.tiktok;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;
import io.murmure.lib.exports.GatheredText;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Trouble;

/** Shows the entries of a text file as those that stand in the JSON of the same download. Memory for one entry. */
final class TextRecords extends StepReader<JsonRecord> {

	/** What begins a line of an entry; anything else goes on with the words above it. */
	private static final Set<String> FIELDS = Set.of("Comment", "Photo", "Url", "Link", "Likes", "Title", "Caption", "Sound", "Location", "AddYoursText", "Cover Image", "AlternateText", "Who can view", "Allow comments",
			"Allow stitches", "Allow duets", "Allow stickers", "Allow sharing to story", "Content disclosure", "AI-generated content");
	private static final String COMMENTS = "Comment.Comments.CommentsList[]";
	private static final String VIDEOS = "Post.Posts.VideoList[]";

	private final LineReader lines;
	private final Trouble trouble;
	private Map<String, Object> entry = new LinkedHashMap<>();
	private String conversation = "";
	private String field = "";
	private long begins;

	TextRecords(Source file, Trouble trouble) throws IOException {
		this.lines = TextFile.lines(file);
		this.trouble = trouble;
	}

	@Override
	protected boolean step() throws IOException {
		if (!lines.advance()) {
			lines.tellTrouble(trouble::warn);
			return false;
		}
		if (lines.goesOn()) {
			goOn();
		} else {
			see(lines.line());
		}
		return true;
	}

	private void see(String line) {
		Matcher heading = TextFile.CONVERSATION.matcher(line);
		Matcher message = TextFile.MESSAGE.matcher(line);
		Matcher date = TextFile.DATE.matcher(line);
		if (heading.matches()) {
			finish();
			conversation = heading.group(1);
		} else if (!conversation.isEmpty() && message.matches()) {
			begin(message.group(1));
			entry.put("From", message.group(2));
			put("Content", message.group(3));
		} else if (date.matches()) {
			begin(date.group(1));
		} else if (!entry.isEmpty()) {
			goOn(line);
		}
	}

	private void put(String name, String words) {
		field = name;
		entry.put(name, new GatheredText(words));
	}

	private void begin(String date) {
		finish();
		begins = lines.number();
		entry.put("Date", date);
	}

	private void goOn(String line) {
		int colon = line.indexOf(':');
		String name = colon < 0 ? "" : line.substring(0, colon).replace("(s)", "s").replaceFirst("^Like$", "Likes");
		if (conversation.isEmpty() && FIELDS.contains(name)) {
			put(name, line.substring(colon + 1).stripLeading());
		} else {
			goOn();
		}
	}

	private void goOn() {
		if (entry.get(field) instanceof GatheredText words) {
			words.goOn(lines);
		}
	}

	/** An entry that is neither a message, a comment nor a video of one's own says nothing. */
	@Override
	protected void finish() {
		String path = entry.containsKey("Content") ? "x.ChatHistory." + conversation + "[]" : entry.containsKey("Comment") ? COMMENTS : entry.containsKey("Likes") ? VIDEOS : "";
		if (!path.isEmpty()) {
			if (entry.values().stream().anyMatch(words -> words instanceof GatheredText gathered && gathered.cut())) {
				trouble.warn(begins, "record-too-large");
			}
			entry.replaceAll((name, text) -> text.toString().strip());
			found(new JsonRecord(path, Json.of(entry), Json.MISSING, Json.MISSING, begins));
		}
		entry = new LinkedHashMap<>();
		field = "";
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
