package io.murmure.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/** The two chats and the reviews of the sample study, read just well enough for tests. */
public final class SampleChats {

	private static final Pattern MESSAGE = Pattern.compile("\\u200e?\\[?(\\d\\d/\\d\\d/\\d{4}),? (\\d\\d:\\d\\d)(?::(\\d\\d))?(?:\\]| -) ([^:]{2,40}): (.+)");
	private static final Pattern MEDIA = Pattern.compile("(?:image|vidéo|audio|document) absente?|Médias omis|supprimé");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
	private static final Pattern REVIEW = Pattern.compile("(\\d\\d/\\d\\d/\\d{4});([^;]+);\\d;([^;]*);(.*)");

	private final List<String> people = new ArrayList<>();
	private long posts;

	/** The sample study of the checkout that the tests run in, if there is one. */
	public static Optional<Path> folder() {
		return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
				.map(path -> path.resolve("examples").resolve("velo-cafe")).filter(Files::isDirectory).findFirst();
	}

	public void read(Path folder, MemoryTables tables) throws IOException {
		read(folder.resolve("Discussion WhatsApp avec Vélo Café Bellevue.txt"), "Vélo Café Bellevue", 1, tables);
		read(folder.resolve("Discussion WhatsApp avec Atelier du Canal.txt"), "Atelier du Canal", 2, tables);
		for (String line : Files.readAllLines(folder.resolve("avis-lampe.csv"))) {
			Matcher review = REVIEW.matcher(line);
			if (review.lookingAt()) {
				post("table", 3, "avis-lampe", review.group(2), review.group(1) + " 12:00:00", review.group(4), tables);
			}
		}
	}

	private void read(Path file, String channel, long channelId, MemoryTables tables) throws IOException {
		for (String line : Files.readAllLines(file)) {
			Matcher message = MESSAGE.matcher(line);
			if (message.matches() && !message.group(4).equals(channel) && !MEDIA.matcher(message.group(5)).find()) {
				String seconds = message.group(3) == null ? "00" : message.group(3);
				post("whatsapp", channelId, channel, message.group(4), message.group(1) + ' ' + message.group(2) + ':' + seconds, message.group(5), tables);
			}
		}
	}

	private void post(String platform, long channelId, String channel, String author, String time, String text, MemoryTables tables) {
		long micros = LocalDateTime.parse(time, TIME).atZone(ZoneId.of("Europe/Paris")).toEpochSecond() * 1_000_000;
		long postId = ++posts;
		long authorId = number(author);
		tables.add(Tables.POSTS, postId, platform, channelId, channel, authorId, author, micros, text, null, null, null, null, "");
	}

	private long number(String shown) {
		String author = shown.replaceAll("\\p{Cf}", "").replace('\u00a0', ' ');
		if (!people.contains(author)) {
			people.add(author);
		}
		return people.indexOf(author) + 1L;
	}

	/** Who it is. */
	public String name(long author) {
		return people.get((int) author - 1);
	}
}
