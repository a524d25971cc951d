package io.murmure.connector.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.murmure.core.source.FileSource;
import io.murmure.core.source.Source;

/** Real exports and the expectations of other readers of them; skipped where the shared data are not at hand. */
class RealExportsTest {

	private static final Pattern HEADER_AND_AUTHOR = Pattern.compile("(?m)^\\[?\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},? \\d{1,2}[:.]\\d{2}[^:\\n]*?(?:\\]| -) [^:\\n]+: ");

	private static Path exports() {
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			for (Path data : List.of(at.resolve("shared/data/exports/whatsapp"), at.resolve("../shared/data/exports/whatsapp"))) {
				if (Files.isDirectory(data)) {
					return data;
				}
			}
		}
		assumeTrue(false, "the shared data are not at hand: shared/data/exports/whatsapp");
		return Path.of("");
	}

	@Test
	void noMessageOfARealExportIsLostUntold() throws IOException {
		try (Stream<Path> files = Files.walk(exports())) {
			List<Path> chats = files.filter(file -> file.getFileName().toString().startsWith("test_") && file.toString().endsWith(".txt")).toList();
			assertTrue(chats.size() > 0, "there are chats");
			for (Path file : chats) {
				Source source = new FileSource(file);
				assertTrue(new WhatsAppConnector().recognise(source) > 0.9, file.toString());
				Chat chat = Chat.read(source);
				assertEquals(HEADER_AND_AUTHOR.matcher(Files.readString(file)).results().count(), chat.posts().size(), file.toString());
				// "John Doe:." has no space behind its colon, as no line that WhatsApp writes for a member
				assertEquals(List.of("2 unknown-notice [1]"), chat.warnings(), file.toString());
			}
		}
	}

	@Test
	void whatAnotherReaderExpectsIsWhatWeRead() throws IOException {
		Path folder = exports().resolve("chat-miner");
		assumeTrue(Files.exists(folder.resolve("target.json")), "chat-miner is not at hand");
		Matcher expected = Pattern.compile("\"timestamp\": \"([^\"]+)\",\\s*\"author\": \"([^\"]+)\",\\s*\"message\": \"([^\"]+)\"").matcher(Files.readString(folder.resolve("target.json")));
		List<String> wanted = expected.results().map(one -> one.group(1) + "Z " + one.group(2) + ": " + one.group(3)).sorted().toList();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(one -> one.getFileName().toString().startsWith("test_")).toList()) {
				List<String> read = Chat.read(new FileSource(file)).posts().stream()
						.map(post -> post.time() + " " + post.author() + ": " + post.text().replace("\n", " ")).sorted().toList();
				assertEquals(wanted, read, file.toString());
			}
		}
	}

	@Test
	void theLinesThatAnotherParserTestsAreRead() throws IOException {
		Path tests = exports().resolve("pustur/tests/parser.test.ts");
		assumeTrue(Files.exists(tests), "pustur is not at hand");
		Matcher lines = Pattern.compile("const format(\\d+) = \\[\\{ system: false, msg: '([^']+)' \\}\\];").matcher(Files.readString(tests));
		int found = 0;
		while (lines.find()) {
			found++;
			String time = Chat.read(Chat.source(lines.group(2)), java.util.Map.of("dateOrder", lines.group(2).contains("06.13") ? "auto" : "dmy"), "UTC", Optional.empty())
					.post().time().toString();
			assertTrue(List.of("2018-06-03T13:55:00Z", "2018-06-13T21:25:15Z").contains(time), lines.group(2) + " is " + time);
		}
		assertTrue(found >= 12, "all lines were found");
	}
}
