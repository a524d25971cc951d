package io.murmure.connector.messenger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Renaming;
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
	void whoClosedTheAccountHasNoName() {
		Reading read = Reading.of(connector, "message_1.json", """
				{"participants":[{"name":"Utilisateur de Facebook"},{"name":"Luc"}],"messages":[
				 {"sender_name":"Utilisateur de Facebook","timestamp_ms":1700000000123,"content":"sur le groupe Facebook"},
				 {"sender_name":"Facebook user","timestamp_ms":1700000000456,"content":"yes","reactions":[{"reaction":"+","actor":"Instagram User"}]},
				 {"sender_name":"Facebook Martin","timestamp_ms":1700000000789,"content":"moi"}],"title":"Vélos","thread_path":"inbox/velos_abc"}""");
		assertEquals(List.of(": sur le groupe Facebook", ": yes", "Facebook Martin: moi"), read.said());
		assertEquals("", read.reactions().get(0).author());
	}

	@Test
	void whatMessengerSaysOfSomebodyIsNotSaidByThem() {
		Reading read = Reading.of(connector, "message_1.json", """
				{"participants":[{"name":"Ann Ode"}],"messages":[
				 {"sender_name":"Ann Ode","timestamp_ms":1700000000001,"content":"Ann named the group Lake & Co."},
				 {"sender_name":"Ann Ode","timestamp_ms":1700000000002,"content":"Vous avez nommé le groupe Vélo du lac."},
				 {"sender_name":"Luc","timestamp_ms":1700000000003,"content":"Luc a nommé le groupe Les grimpeurs."},
				 {"sender_name":"Luc","timestamp_ms":1700000000004,"content":"Luc a ajouté Mia Roy et Nour au groupe."},
				 {"sender_name":"Mia Roy","timestamp_ms":1700000000005,"content":"Mia left the group."},
				 {"sender_name":"Luc","timestamp_ms":1700000000006,"content":"Reacted 😮 to your message "},
				 {"sender_name":"Luc","timestamp_ms":1700000000007,"content":"A réagi ❤️ à votre message "},
				 {"sender_name":"Luc","timestamp_ms":1700000000008,"content":"Luc missed your call.","call_duration":0},
				 {"sender_name":"Luc","timestamp_ms":1700000000009,"content":"Luc a manqué votre appel."},
				 {"sender_name":"Ann Ode","timestamp_ms":1700000000010,"content":"Ann set the emoji to 🚲."},
				 {"sender_name":"Luc","timestamp_ms":1700000000011,"content":"Luc a voté pour « samedi » dans le sondage : Quand ?."}],"title":"Lac"}""");
		assertEquals(List.of(), read.said());
		assertEquals(List.of("Ann Ode: Lake & Co", "Ann Ode: Vélo du lac", "Luc: Les grimpeurs"), read.all(Renaming.class).stream().map(named -> named.author() + ": " + named.name()).toList());
		assertEquals(List.of("Mia Roy ADDED", "Nour ADDED", "Mia Roy LEFT"), read.moves());
		assertEquals(List.of("message_1.json events-left-out 6"), read.told());
	}

	@Test
	void aPollIsAskedAndWhatOnlyAccompaniesAFileHasNoWords() {
		Reading read = Reading.of(connector, "message_1.json", """
				{"participants":[{"name":"Ann Ode"}],"messages":[
				 {"sender_name":"Ann Ode","timestamp_ms":1700000000001,"content":"Ann created a poll: When do we ride?."},
				 {"sender_name":"Luc","timestamp_ms":1700000000002,"content":"Luc a créé un sondage : Où dormir ?."},
				 {"sender_name":"Luc","timestamp_ms":1700000000003,"content":"Luc sent an attachment.","share":{"link":"https://velo.example/a"}},
				 {"sender_name":"Ann Ode","timestamp_ms":1700000000003,"content":"Du hast einen Anhang gesendet."},{"sender_name":"Luc","timestamp_ms":1700000000003,"content":"Luc hat ein Foto gesendet."},
				 {"sender_name":"Luc","timestamp_ms":1700000000004,"content":"Luc sent me a photo of his bike, and left the group speechless."},
				 {"sender_name":"Luc","timestamp_ms":1700000000005,"content":"Il a nommé le groupe comme son chien.","reactions":[{"reaction":"😂","actor":"Ann Ode"},{"reaction":"😂","actor":"Mia"},{"reaction":"👍","actor":"Zoé"}]}],"title":"Lac"}""");
		assertEquals(List.of("Ann Ode: When do we ride?", "Luc: Où dormir ?", "Luc: ", "Ann Ode: ", "Luc: ", "Luc: Luc sent me a photo of his bike, and left the group speechless.",
				"Luc: Il a nommé le groupe comme son chien."), read.said());
		assertEquals(Set.of(Mark.POLL), read.posts().get(0).marks());
		assertEquals(Set.of(Mark.POLL), read.posts().get(1).marks());
		assertEquals(Set.of(Mark.MEDIA), read.posts().get(2).marks());
		assertEquals(List.of("https://velo.example/a"), read.posts().get(2).links());
		assertEquals(Map.of("reactions", 3.0, "reactions.😂", 2.0, "reactions.👍", 1.0), read.posts().get(6).counts());
		assertEquals(List.of(), read.warnings());
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
