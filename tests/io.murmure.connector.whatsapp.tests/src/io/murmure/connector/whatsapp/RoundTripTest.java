package io.murmure.connector.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed in any form is read back as it was. */
class RoundTripTest {

	private static final List<String> NAMES = List.of("Léa", "Tom Petit", "+33 6 12 34 56 78", "🤓", "Jean-Luc (vélo)", "~Marie", "山田", "عمر");
	private static final List<String> WORDS = List.of("salut", "à demain :", "12/05", "21:41", "- oui", "[non]", "😀", "https://exemple.fr", "#vélo", "9:41 PM", "ça va ?", "(ok)",
			"明日", "غدا", "a: b");

	private record Message(LocalDateTime time, String author, String text) {
	}

	@ParameterizedTest
	@ValueSource(strings = { "dd/MM/yyyy, HH:mm' - '", "d/M/yy, HH:mm' - '", "M/d/yy, h:mm a' - '", "dd.MM.yy, HH:mm' - '", "d.M.yyyy 'klo' H.mm' - '", "yyyy-MM-dd, HH:mm' - '",
			"dd-MM-yyyy HH:mm' - '", "dd/MM/yyyy 'à' HH:mm' - '", "yyyy/MM/dd HH:mm' - '", "'['dd/MM/yyyy, HH:mm:ss'] '", "'['d/M/yy, h:mm:ss\u202Fa'] '", "'['dd.MM.yy, HH:mm:ss'] '",
			"'['yyyy-MM-dd, HH:mm:ss'] '", "'\u200E['M/d/yy, h:mm:ss\u202Fa'] '", "dd/MM/yy HH.mm' - '", "yyyy. M. d. HH:mm' - '", "'['HH:mm, dd/MM/yyyy'] '", "dd.MM.yyyy HH:mm' – '" })
	void whatIsPrintedIsReadBack(String pattern) {
		for (int seed = 0; seed < 20; seed++) {
			List<Message> messages = messages(new Random(seed), pattern.contains("ss"));
			DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.US);
			Chat chat = Chat.of(messages.stream().map(message -> form.format(message.time()) + message.author() + ": " + message.text()).toArray(String[]::new));
			List<Message> read = chat.posts().stream().map(post -> new Message(LocalDateTime.ofInstant(post.time(), java.time.ZoneOffset.UTC), post.author(), post.text())).toList();
			assertEquals(messages, read, pattern + " with seed " + seed);
		}
	}

	/** Eighty messages over a few months, so that some day is above twelve. */
	private static List<Message> messages(Random random, boolean seconds) {
		List<Message> messages = new ArrayList<>();
		LocalDateTime time = LocalDateTime.of(2019 + random.nextInt(7), 1 + random.nextInt(12), 1 + random.nextInt(28), 0, 0);
		for (int i = 0; i < 80; i++) {
			time = time.plusMinutes(random.nextInt(3000)).plusSeconds(seconds ? random.nextInt(60) : 0);
			messages.add(new Message(time, NAMES.get(random.nextInt(NAMES.size())), text(random)));
		}
		return messages;
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
		for (int more = random.nextInt(12); more > 0; more--) {
			text.append(random.nextInt(6) == 0 ? '\n' : ' ').append(WORDS.get(random.nextInt(WORDS.size())));
		}
		return text.toString();
	}
}
