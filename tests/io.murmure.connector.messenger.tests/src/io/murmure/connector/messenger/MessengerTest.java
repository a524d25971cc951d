package io.murmure.connector.messenger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Mark;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class MessengerTest {

	private final MessengerConnector connector = new MessengerConnector();

	@Test
	void accentsAreRepairedAndTheTitleBehindTheMessagesIsTheChannel() {
		Reading read = Reading.of(connector, "messages/inbox/velos_abc/message_1.json", """
				{"participants":[{"name":"Zo\\u00c3\\u00a9"}],"messages":[
				 {"sender_name":"Zo\\u00c3\\u00a9","timestamp_ms":1700000000123,"content":"\\u00c3\\u0080 demain \\u00f0\\u009f\\u0098\\u0082","type":"Generic",
				  "reactions":[{"reaction":"\\u00e2\\u009d\\u00a4","actor":"Luc","timestamp":1700000100}]},
				 {"sender_name":"Luc","timestamp_ms":1700000000456,"photos":[{"uri":"messages/inbox/x/photos/a.jpg"}]},
				 {"sender_name":"Luc","timestamp_ms":1700000000789,"is_unsent":true},
				 {"sender_name":"Luc","timestamp_ms":1700000000999,"type":"Subscribe","users":[{"name":"Mia"}],"content":"Luc added Mia."}],
				 "title":"V\\u00c3\\u00a9los","thread_path":"inbox/velos_abc"}""");
		assertEquals(List.of("Zoé: À demain 😂", "Luc: ", "Luc: "), read.said());
		assertEquals("Vélos", read.posts().get(0).channel());
		assertEquals("Luc ❤", read.reactions().get(0).author() + " " + read.reactions().get(0).sign());
		assertEquals(read.posts().get(0).platformId().get(), read.reactions().get(0).target());
		assertEquals(List.of("a.jpg"), read.posts().get(1).attachments());
		assertEquals(Set.of(Mark.MEDIA, Mark.PHOTO), read.posts().get(1).marks());
		assertEquals(Set.of(Mark.DELETED), read.posts().get(2).marks());
		assertEquals(List.of("Mia ADDED"), read.moves());
	}

	@Test
	void theWordsOfWhatIsSharedStandBehindThoseOfWhoSharesIt() {
		Reading read = Reading.of(connector, "message_1.json", """
				{"participants":[{"name":"Luc"}],"messages":[
				 {"sender_name":"Luc","timestamp_ms":1700000000123,"content":"Regardez !","share":{"link":"https://velo.example","share_text":"La fête du vélo"}},
				 {"sender_name":"Luc","timestamp_ms":1700000000456,"audio_files":[{"uri":"a/b.mp4"}]}],"title":"Vélos","thread_path":"inbox/velos_abc"}""");
		assertEquals("Regardez !\nLa fête du vélo", read.posts().get(0).text());
		assertEquals(List.of("https://velo.example"), read.posts().get(0).links());
		assertEquals(Set.of(Mark.MEDIA, Mark.AUDIO), read.posts().get(1).marks());
	}

	@Test
	void endToEndEncryptedConversationsAreReadToo() {
		Reading read = Reading.of(connector, "Vélos_3.json", """
				{"participants":["Zoé","Luc"],"threadName":"Vélos_3","messages":[
				 {"isUnsent":false,"media":[],"reactions":[{"actor":"Luc","reaction":"👍"}],"senderName":"Zoé","text":"Bonjour","timestamp":1700000000123,"type":"text"}]}""");
		assertEquals(List.of("Zoé: Bonjour"), read.said());
		assertEquals(1, read.reactions().size());
	}

	@Test
	void noMessageOfARealExportIsLost() throws IOException {
		Path messenger = SharedExports.at("facebook-dyi/messenger/2A_7M.json");
		assertTrue(connector.recognise(new FileSource(messenger)) > 0.9);
		Reading read = Reading.of(connector, messenger);
		assertEquals(7, read.posts().size());
		assertEquals("Alice", read.posts().get(0).channel());
		Reading instagram = Reading.of(connector, SharedExports.at("instagram/test_export.json"));
		assertEquals(List.of("John Doe: Hello Jane!", "Jane Doe: Hello John!"), instagram.said());
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector);
	}
}
