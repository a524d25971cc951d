package io.murmure.connector.signal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;
import io.murmure.core.source.TextDecoding;
import io.murmure.lib.exports.GatheredText;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Trouble;

/** The messages of a chat as text, with the fields that the JSON has: {@code [2019-12-24, 12:23] Jane: Hello}. */
final class ChatText extends StepReader<JsonRecord> {

	private static final Pattern START = Pattern.compile("\\[(\\d{4}-\\d{2}-\\d{2}),? (\\d{2}:\\d{2}(?::\\d{2})?)\\] ([^:]{1,100}): ?(.*)", Pattern.DOTALL);
	private static final List<String> MARKDOWN = List.of("chat.md", "index.md");
	private static final int HEAD = 1 << 14;
	private static final int LONGEST_PIECE = 1 << 16;

	private final LineReader lines;
	private final Trouble trouble;
	private Matcher start;
	private GatheredText body;
	private long startLine;

	ChatText(Source file, Trouble trouble) throws IOException {
		this.lines = LineReader.openInPieces(file, TextDecoding.of(file).orElse(TextDecoding.UTF_8), LONGEST_PIECE);
		this.trouble = trouble;
	}

	/** Signal's brackets hold an ISO date and mostly no seconds; those of other chats hold seconds or another order, but none of signal-export's own signs. */
	static double likeness(Source file) throws IOException {
		byte[] head = file.head(HEAD);
		Optional<TextDecoding> decoding = TextDecoding.of(head);
		if (decoding.isEmpty()) {
			return 0;
		}
		String text = new String(head, decoding.get().mark(), head.length - decoding.get().mark(), decoding.get().charset());
		long bracketed = text.lines().filter(line -> line.startsWith("[") && line.length() > 1 && Character.isDigit(line.charAt(1))).count();
		String seconds = MARKDOWN.contains(file.name()) || MarkdownBody.is(text) ? "(?::\\d{2})?" : "";
		long signal = text.lines().filter(line -> line.matches("\\[\\d{4}-\\d{2}-\\d{2},? \\d{2}:\\d{2}" + seconds + "\\] [^:]{1,100}:.*")).count();
		return signal > 0 && signal >= bracketed - 1 && START.matcher(text.lines().filter(line -> !line.isBlank()).findFirst().orElse("")).matches() ? 0.99 : 0;
	}

	@Override
	protected boolean step() throws IOException {
		if (!lines.advance()) {
			lines.tellTrouble(trouble::warn);
			return false;
		}
		Matcher found = START.matcher(lines.line());
		if (!lines.goesOn() && found.matches()) {
			finish();
			start = found;
			startLine = lines.number();
			body = new GatheredText(found.group(4));
		} else if (start != null) {
			body.goOn(lines);
		}
		return true;
	}

	@Override
	protected void finish() {
		if (start != null) {
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put("date", start.group(1) + "T" + start.group(2));
			fields.put("sender", start.group(3));
			fields.putAll(MarkdownBody.fields(body.toString()));
			found(new JsonRecord("", Json.of(fields), Json.MISSING, Json.MISSING, startLine));
			if (body.cut()) {
				trouble.warn(startLine, "record-too-large");
			}
		}
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
