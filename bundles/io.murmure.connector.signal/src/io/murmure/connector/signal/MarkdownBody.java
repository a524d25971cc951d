package io.murmure.connector.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What signal-export writes into the text of a message beside its words: what it quotes, reactions, a sticker, files, that it was deleted. */
final class MarkdownBody {

	private static final Pattern QUOTE = Pattern.compile("\\A\\s*\\n((?:> ?[^\\n]*+\\n)++)\\s*\\n");
	private static final Pattern REACTIONS = Pattern.compile("\\n\\(- ([^\\n]*) -\\)");
	private static final Pattern REACTION = Pattern.compile("(.{1,200}?): ([^,]{1,60})(?:, |$)");
	private static final Pattern STICKER = Pattern.compile("\\n\\(\\( ([^\\n]*) \\)\\)");
	/** No bracket opens in a name: else a line of brackets would be read again from each of them. */
	private static final Pattern FILE = Pattern.compile("!?\\[([^\\[\\]\\n]*+)\\]\\(\\.{1,2}/([^)\\n]*+)\\) {0,2}");
	private static final String DELETED = "(This message was deleted)";

	private MarkdownBody() {
	}

	/** Whether a chat has what only signal-export writes. */
	static boolean is(String chat) {
		return REACTIONS.matcher(chat).find() || STICKER.matcher(chat).find() || FILE.matcher(chat).find() || chat.contains(": " + DELETED);
	}

	/** The fields that the same message has in the JSON. */
	static Map<String, Object> fields(String written) {
		Map<String, Object> fields = new LinkedHashMap<>();
		String body = moved(QUOTE, written, found -> fields.put("quote", found.group(1)));
		List<Object> reactions = new ArrayList<>();
		body = moved(REACTIONS, body, found -> {
			Matcher one = REACTION.matcher(found.group(1));
			while (one.find()) {
				reactions.add(Map.of("name", one.group(1), "emoji", one.group(2).strip()));
			}
		});
		body = moved(STICKER, body, found -> fields.put("sticker", found.group(1)));
		List<Object> files = new ArrayList<>();
		body = moved(FILE, body, found -> files.add(Map.of("name", found.group(1).isBlank() ? found.group(2).substring(found.group(2).lastIndexOf('/') + 1) : found.group(1))));
		boolean deleted = body.strip().equals(DELETED);
		fields.put("body", deleted ? "" : body.strip());
		fields.put("deleted", deleted);
		fields.put("reactions", reactions);
		fields.put("attachments", files);
		return fields;
	}

	private static String moved(Pattern pattern, String text, Consumer<Matcher> to) {
		Matcher matcher = pattern.matcher(text);
		StringBuilder rest = new StringBuilder();
		while (matcher.find()) {
			to.accept(matcher);
			matcher.appendReplacement(rest, "");
		}
		return matcher.appendTail(rest).toString();
	}
}
