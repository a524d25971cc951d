package io.murmure.connector.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class SignalTest {

	private final SignalConnector connector = new SignalConnector();

	@Test
	void oneMessageALine() throws IOException {
		String data = """
				{"date": "2024-03-01T18:00:05", "sender": "Inès", "body": "Qui apporte le pain ?", "quote": "", "sticker": "", "reactions": [{"name": "Paul", "emoji": "🥖"}], "attachments": []}
				{"date": "2024-03-01T18:01:00", "sender": "Paul", "body": "Moi", "quote": "> Qui apporte le pain ?\\n", "sticker": "", "reactions": [], "attachments": [{"name": "pain.jpg"}]}
				{"date": "2024-03-01T18:02:00", "sender": "Paul", "body": "cut off
				{"date": "2024-03-01T18:03:00", "sender": "Inès", "body": "Parfait", "quote": "", "sticker": "", "reactions": [], "attachments": []}
				""";
		assertTrue(connector.recognise(MemorySource.of("x", data)) >= 0.9);
		Reading read = Reading.of(connector, "export/Dîner de quartier/data.json", data);
		assertEquals(List.of("Inès: Qui apporte le pain ?", "Paul: Moi", "Inès: Parfait"), read.said());
		assertEquals(read.posts().get(0).platformId(), read.posts().get(1).replyTo());
		assertEquals("Paul 🥖", read.reactions().get(0).author() + " " + read.reactions().get(0).sign());
		assertEquals("Dîner de quartier", read.posts().get(0).channel());
		assertEquals("2024-03-01T17:00:05Z", read.posts().get(0).time().toString());
		assertEquals(List.of("3 broken-json"), read.warnings());
	}

	@Test
	void whatSignalDoesNotTellTheSenderOfIsNobodys() {
		assertEquals(List.of(": Bonjour"), Reading.of(connector, "export/Trio/data.json", """
				{"date": "2024-07-01 10:00:00", "sender": "No-Sender", "body": "Bonjour", "quote": "", "sticker": "", "reactions": [], "attachments": []}
				""").said());
		assertEquals(List.of(": Bonjour", "Ann: Salut"), Reading.of(connector, "Trio/chat.md", "[2024-07-01, 10:00] No-Sender: Bonjour\n[2024-07-01, 10:01] Ann: Salut\n").said());
	}

	@Test
	void reactionsMayBePairs() {
		Reading read = Reading.of(connector, "export/Trio/data.json", """
				{"date": "2024-07-01 10:00:00", "sender": "Ann", "body": "On se voit ?", "quote": "", "sticker": "", "reactions": [["Zoé B", "👍"], ["Omar", "👍"], ["Mia", "❤️"]], "attachments": []}
				{"date": "2024-07-01 10:01:00", "sender": "Zoé B", "body": "Yes", "quote": "", "sticker": "", "reactions": [["Omar"]], "attachments": []}
				""");
		assertEquals(List.of("Zoé B 👍", "Omar 👍", "Mia ❤️"), read.reactions().stream().map(one -> one.author() + " " + one.sign()).toList());
		assertEquals(Map.of("reactions", 3.0, "reactions.👍", 2.0, "reactions.❤️", 1.0), read.posts().get(0).counts());
		assertEquals(Map.of(), read.posts().get(1).counts());
	}

	@Test
	void textChatsAreReadToTheLastLine() throws IOException {
		Path file = SharedExports.at("telegram/chat-miner/signal/test_export.txt");
		assertTrue(connector.recognise(new FileSource(file)) > 0.95);
		Reading read = Reading.of(connector, file);
		assertEquals(List.of("Jane Doe: Hello John!", "John Doe: Hello\nJane!"), read.said());
		assertEquals("2020-01-17T20:49:00Z", read.posts().get(1).time().toString());
	}

	@Test
	void whatSignalExportWritesIntoTheTextIsNoWordOfIt() throws IOException {
		String chat = """
				[2024-03-01 18:00:05] Inès: Qui apporte le pain ?
				(- Paul: 🥖, Zoé: 👍 -)
				[2024-03-01 18:01:00] Paul:\s

				> Qui apporte le pain ?

				Moi
				[2024-03-01 18:02:00] Zoé: ![pain.jpg](./media/2024_pain.jpg) \s
				[2024-03-01 18:03:00] Zoé: (This message was deleted)
				[2024-03-01 18:04:00] Zoé:\s
				(( 😀 ))
				""";
		assertTrue(connector.recognise(MemorySource.of("x", chat)) > 0.95);
		Reading read = Reading.of(connector, "export/Dîner/chat.md", chat);
		assertEquals(List.of("Inès: Qui apporte le pain ?", "Paul: Moi", "Zoé: ", "Zoé: ", "Zoé: 😀"), read.said());
		assertEquals(List.of("Paul 🥖", "Zoé 👍"), read.reactions().stream().map(one -> one.author() + " " + one.sign()).toList());
		assertEquals(read.posts().get(0).platformId(), read.posts().get(1).replyTo());
		assertEquals(List.of("pain.jpg"), read.posts().get(2).attachments());
		assertEquals(java.util.Set.of(io.murmure.core.record.Mark.DELETED), read.posts().get(3).marks());
		assertTrue(read.posts().get(4).marks().contains(io.murmure.core.record.Mark.STICKER));
	}

	@Test
	void aMessageOnOneVeryLongLineIsReadToItsEnd() {
		String long1 = "Été très long. ".repeat(100_000) + "Fin.";
		String chat = "[2024-03-01 18:00] Inès: " + long1 + "\n" + long1 + "\n[2024-03-01 18:01] Paul: Ouf\u2028enfin\n";
		Reading read = Reading.of(connector, "chat.md", chat);
		assertEquals(List.of("Inès: " + long1 + "\n" + long1, "Paul: Ouf\u2028enfin"), read.said());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void aMessageFarLongerThanAnyIsCutAndTold() {
		Reading read = Reading.of(connector, "chat.md", "[2024-03-01 18:00] Inès: " + "blabla".repeat(1_000_000) + "\n[2024-03-01 18:01] Paul: Ouf\n");
		assertEquals(1 << 22, read.posts().get(0).text().length());
		assertEquals("Ouf", read.posts().get(1).text());
		assertEquals(List.of("1 record-too-large"), read.warnings());
	}

	@Test
	void aLongQuotationIsReadAsOne() {
		String quote = "\n> vers\n" + "> vers\n".repeat(50_000) + "\n";
		assertEquals("Bravo", MarkdownBody.fields(quote + "\nBravo").get("body"));
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector);
	}

	@Test
	void aLineOfBracketsIsReadInTime() {
		String brackets = "[".repeat(100_000);
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(brackets, MarkdownBody.fields(brackets).get("body")));
		String names = "\n(- " + "a".repeat(100_000) + " -)";
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(List.of(), MarkdownBody.fields(names).get("reactions")));
	}
}
