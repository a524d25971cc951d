package io.murmure.annotator.language.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Everyday words of chats, chosen by hand, that belong to one language; subtitles and news, on which the model learnt, lack many. */
public final class ChatWords {

	/** How much likelier one such word makes its language. */
	private static final double FACTOR = 8;
	private static final double MOST = FACTOR * FACTOR * FACTOR;
	private static final Pattern SPACES = Pattern.compile(" +");
	private static final Pattern BREAKS = Pattern.compile("[ '’¿¡-]+");

	private final Map<String, String> languages;

	private ChatWords(Map<String, String> languages) {
		this.languages = languages;
	}

	/** Reads {@code chat-words.txt} beside this class: on each line a language, a colon, words. */
	public static ChatWords read() throws IOException {
		Map<String, String> languages = new HashMap<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(ChatWords.class.getResourceAsStream("chat-words.txt"), StandardCharsets.UTF_8))) {
			lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(": ", 2)).forEach(entry -> SPACES.splitAsStream(entry[1])
					.forEach(word -> languages.put(word, entry[0])));
		}
		return new ChatWords(languages);
	}

	/** By language, the factor in [1, 512] by which the words of a lower-case text make it likelier. */
	public Map<String, Double> evidence(String words) {
		Map<String, Double> evidence = new HashMap<>();
		BREAKS.splitAsStream(words).map(languages::get).filter(language -> language != null)
				.forEach(language -> evidence.merge(language, FACTOR, (a, b) -> Math.min(a * b, MOST)));
		return evidence;
	}
}
