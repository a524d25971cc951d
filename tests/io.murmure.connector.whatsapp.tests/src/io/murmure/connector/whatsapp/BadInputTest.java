package io.murmure.connector.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.SourceContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

class BadInputTest {

	private static final String CHAT = "31/12/2023, 21:41 - Léa: où est le café ?\r\n31/12/2023, 21:42 - Tom: là-bas\r\n";

	private final WhatsAppConnector connector = new WhatsAppConnector();

	private String refusal(Source source) {
		SourceContext context = new SourceContext(ZoneId.of("UTC"), Optional.empty(), Progress.NONE, (position, kind, details) -> {
		});
		return assertThrows(SourceException.class, () -> connector.read(source, Parameters.defaults(WhatsAppConnector.Options.class), context)).getMessage();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "ISO-8859-1" })
	void everyEncodingIsRead(String charset) {
		Source source = Chat.source("chat.txt", CHAT.getBytes(Charset.forName(charset)));
		assertEquals(List.of("Léa: où est le café ?", "Tom: là-bas"), Chat.read(source).said());
	}

	@Test
	void aGuessedEncodingIsToldOnce() {
		assertEquals(List.of("0 encoding-guessed [windows-1252]"), Chat.read(Chat.source("chat.txt", CHAT.getBytes(StandardCharsets.ISO_8859_1))).warnings());
	}

	private static byte[] glued(String text, Charset charset, String behind, Charset other) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.writeBytes(text.getBytes(charset));
		both.writeBytes(behind.getBytes(other));
		return both.toByteArray();
	}

	@Test
	void aLineGluedInFromAnotherEncodingComesOutRight() throws IOException {
		Chat chat = Chat.read(Chat.source("chat.txt", glued(CHAT, StandardCharsets.UTF_8, "31/12/2023, 21:43 - Tom: déjà\n", StandardCharsets.ISO_8859_1)));
		assertEquals("Tom: déjà", chat.said().get(2));
		assertEquals(List.of("3 mixed-encoding [1, 3, 27, windows-1252]"), chat.warnings());
	}

	@Test
	void aLineOfUtf8InAnOlderChatIsReadAndTold() throws IOException {
		Chat chat = Chat.read(Chat.source("chat.txt", glued(CHAT, StandardCharsets.ISO_8859_1, "31/12/2023, 21:43 - Tom: déjà 🎉\n", StandardCharsets.UTF_8)));
		assertEquals("Tom: déjà 🎉", chat.said().get(2));
		assertEquals(List.of("0 encoding-guessed [windows-1252]", "3 mixed-encoding [1, 3, 27, UTF-8]"), chat.warnings());
	}

	@Test
	void anAuthorIsTheSameWhereOnlyTheTextIsInAnOlderEncoding() throws IOException {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.write((CHAT + "31/12/2023, 21:43 - Léa: ").getBytes(StandardCharsets.UTF_8));
		both.write("déjà\n".getBytes(StandardCharsets.ISO_8859_1));
		Chat chat = Chat.read(Chat.source("chat.txt", both.toByteArray()));
		assertEquals("Léa: déjà", chat.said().get(2));
		assertEquals(List.of("3 mixed-encoding [1, 3, 27, windows-1252]"), chat.warnings());
	}

	@Test
	void aFileThatBreaksOffInsideACharacterIsToldAndKeepsTheRest() {
		byte[] whole = (CHAT + "31/12/2023, 21:43 - Tom: déjà").getBytes(StandardCharsets.UTF_8);
		Chat chat = Chat.read(Chat.source("chat.txt", Arrays.copyOf(whole, whole.length - 1)));
		assertEquals("Tom: déj\uFFFD", chat.said().get(2));
		assertEquals(List.of("3 broken-off [3]"), chat.warnings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void everyLineEndIsRead(String end) {
		assertEquals(2, Chat.read(Chat.source("chat.txt", CHAT.replace("\r\n", end).getBytes(StandardCharsets.UTF_8))).posts().size());
	}

	@Test
	void linesBeforeTheFirstMessageAreTold() {
		Chat chat = Chat.of("Exporté le 1er janvier", "", "31/12/2023, 21:41 - Léa: la");
		assertEquals(List.of("1 text-before-first-message [2]"), chat.warnings());
		assertEquals(3, chat.post().position().record());
	}

	/** The longest that can be sent has 65 536 characters. */
	@ParameterizedTest
	@ValueSource(strings = { "é", "a\n", "\uD83D\uDEB2" })
	void aMessageFarLongerThanAnyIsReadWhole(String unit) {
		String words = unit.repeat(1_500_000) + "fin";
		Chat chat = Chat.of("31/12/2023, 21:41 - Léa: " + words, "31/12/2023, 21:42 - Tom: ok");
		assertTrue(words.equals(chat.posts().get(0).text()));
		assertEquals("ok", chat.posts().get(1).text());
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void aMonstrousMessageIsCutAndToldWithWhatIsLostAndTheNextIsKept() {
		Chat chat = Chat.of("31/12/2023, 21:41 - Léa: " + "é".repeat(6_000_000), "31/12/2023, 21:42 - Tom: ok", "31/12/2023, 21:43 - Tom: " + "a\n".repeat(3_000_000) + "fin",
				"31/12/2023, 21:44 - Tom: ok");
		assertEquals(ChatMessage.LONGEST, chat.posts().get(0).text().length());
		assertEquals("ok", chat.posts().get(1).text());
		assertTrue(chat.posts().get(2).text().length() <= ChatMessage.LONGEST);
		assertEquals(4, chat.posts().size());
		assertEquals(List.of("1 message-cut [4194304, 1805696]", "3 message-cut [4194304, 1805699]"), chat.warnings());
	}

	@Test
	void whatIsNoChatIsNotRecognised() throws IOException {
		byte[] binary = new byte[4000];
		for (int i = 0; i < binary.length; i++) {
			binary[i] = (byte) (i * 31 >> 2);
		}
		assertEquals(0, connector.recognise(Chat.source("chat.txt", new byte[0])));
		assertEquals(0, connector.recognise(Chat.source("chat.txt", binary)));
		assertEquals(0, connector.recognise(Chat.source("chat.txt", (CHAT + "\0\0\0").getBytes(StandardCharsets.UTF_8))));
		assertEquals(0, connector.recognise(Chat.source("Bonjour", "ceci est une lettre : 12/05/2023", "Cordialement")));
		assertEquals(0, connector.recognise(Chat.source("date,author,text", "31/12/2023 21:41,Léa,\"la\"", "31/12/2023 21:42,Tom,ok")));
		assertTrue(connector.recognise(Chat.source("2023-12-31 21:41:05 INFO Server: started", "2023-12-31 21:41:06 WARN Server: slow")) < 0.5);
		assertTrue(connector.recognise(Chat.source("any.bin", CHAT.getBytes(StandardCharsets.UTF_8))) > 0.9);
		assertTrue(refusal(Chat.source("photo.txt", binary)).contains("photo.txt"));
		assertTrue(refusal(Chat.source("vide.txt", new byte[0])).contains("vide.txt"));
	}

	@Test
	void aZipGivesItsChatUnderTheNameOfTheGroup(@TempDir Path folder) throws IOException {
		Path zip = zip(folder.resolve("WhatsApp Chat - Vélo Café.zip"), "00000001-PHOTO.jpg", "_chat.txt");
		assertTrue(connector.recognise(new FileSource(zip)) > 0.9);
		Chat chat = Chat.read(new FileSource(zip));
		assertEquals("Vélo Café", chat.posts().get(0).channel());
		assertEquals("_chat.txt:1", chat.posts().get(0).position().toString());
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void theFolderInAnArchiveNamesItsChat(@TempDir Path folder) throws IOException {
		Chat chat = Chat.read(new FileSource(zip(folder.resolve("mes exports.zip"), "WhatsApp Chat - Vélo Café/_chat.txt")));
		assertEquals("Vélo Café", chat.posts().get(0).channel());
	}

	/** On an iPhone every chat is exported as {@code _chat.txt}: two of them are two groups, though they say the same at the same time. */
	@Test
	void anUnpackedExportHasTheNameOfItsFolder(@TempDir Path folder) throws IOException {
		List<String> channels = new ArrayList<>();
		for (String name : List.of("WhatsApp Chat - Vélo", "WhatsApp Chat - Jardin", "lundi")) {
			Path chat = Files.createDirectories(folder.resolve(name)).resolve("_chat.txt");
			channels.add(Chat.read(new FileSource(Files.writeString(chat, CHAT))).posts().get(0).channel());
		}
		assertEquals(List.of("Vélo", "Jardin", "lundi"), channels);
	}

	@Test
	void aZipOfSeveralChatsGivesThemAll(@TempDir Path folder) throws IOException {
		Path zip = zip(folder.resolve("tout.zip"), "WhatsApp Chat with A.txt", "WhatsApp Chat with B.txt");
		assertEquals(List.of("A", "A", "B", "B"), Chat.read(new FileSource(zip)).posts().stream().map(post -> post.channel()).toList());
	}

	@Test
	void aCutOrEmptyZipIsRefusedInOneSentence(@TempDir Path folder) throws IOException {
		Path zip = zip(folder.resolve("WhatsApp Chat - X.zip"), "_chat.txt");
		byte[] all = Files.readAllBytes(zip);
		Files.write(zip, Arrays.copyOf(all, all.length / 2));
		String cut = refusal(new FileSource(zip));
		assertTrue(cut.contains("is damaged or cut off, and nothing of it could be read"), cut);
		assertTrue(refusal(new FileSource(zip(folder.resolve("photos.zip"), "a.jpg"))).contains("photos.zip"));
	}

	@Test
	void whatStandsAroundForeignBytesInAZippedChatIsKept(@TempDir Path folder) throws IOException {
		byte[] foreign = new byte[3000];
		new Random(7).nextBytes(foreign);
		ByteArrayOutputStream chat = new ByteArrayOutputStream();
		chat.writeBytes(CHAT.repeat(2).getBytes(StandardCharsets.UTF_8));
		chat.writeBytes(foreign);
		chat.writeBytes(("\r\n" + CHAT.repeat(50)).getBytes(StandardCharsets.UTF_8));
		Path zip = zip(folder.resolve("WhatsApp Chat - Vélo Café.zip"), chat.toByteArray(), "_chat.txt");
		assertTrue(connector.recognise(new FileSource(zip)) > 0.9);
		Chat read = Chat.read(new FileSource(zip));
		assertEquals(104, read.posts().size());
		assertTrue(read.warnings().get(0).matches("[45] foreign-bytes \\[(29|30)\\d\\d]"), read.warnings().toString());
	}

	private static Path zip(Path file, String... entries) throws IOException {
		return zip(file, CHAT.getBytes(StandardCharsets.UTF_8), entries);
	}

	private static Path zip(Path file, byte[] chat, String... entries) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String entry : entries) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.write(entry.endsWith(".txt") ? chat : new byte[] { 1, 2, 0, 3 });
				zip.closeEntry();
			}
		}
		return file;
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"13/02/2026, 10:00 - Les messages et les appels sont chiffrés de bout en bout. Personne d’autre ne peut les lire.",
			"13/02/2026, 10:00 - Messages and calls are end-to-end encrypted.\n13/02/2026, 10:01 - Ana created group \"Bike\"\n14/02/2026, 09:00 - Bob left" })
	void aChatOfWhatWhatsAppItselfTellsIsAChatInWhichNobodyWrote(String text) throws IOException {
		assertTrue(connector.recognise(Chat.source(text)) > 0.9);
		Chat chat = Chat.of(text);
		assertEquals(List.of(), chat.posts());
		assertEquals(List.of("0 nobody-wrote []"), chat.warnings());
		assertTrue(ComponentText.of(WhatsAppConnector.class, Locale.FRENCH).get("warning.nobody-wrote").orElseThrow().startsWith("Personne n’a rien écrit"));
	}

	@Test
	void aLogOfLinesWithoutAuthorsIsNoChat() throws IOException {
		assertEquals(0, connector.recognise(Chat.source("2026-02-13 10:00 - started", "2026-02-13 10:01 - listening on port 80", "2026-02-13 10:02 - Ana left")));
	}
}
