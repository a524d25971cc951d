package io.murmure.connector.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Renaming;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

/** What Telegram Desktop exports as {@code result.json}. */
class TelegramTest {

	private static final String CHAT = """
			{"name": "Vélo du dimanche", "type": "private_supergroup", "id": 77, "messages": [
			 {"id": 1, "type": "service", "date": "2024-05-01T10:00:00", "date_unixtime": "1714550400", "actor": "Zoé", "actor_id": "user1",
			  "action": "create_group", "title": "Vélo", "members": ["Zoé", "Omar"], "text": ""},
			 {"id": 2, "type": "message", "date": "2024-05-01T10:01:00", "date_unixtime": "1714550460", "from": "Zoé", "from_id": "user1",
			  "text": ["On part à ", {"type": "bold", "text": "9 h"}, " ", {"type": "mention", "text": "@omar_v"}, " ", {"type": "hashtag", "text": "#vélo"}],
			  "text_entities": [{"type": "plain", "text": "On part à "}, {"type": "bold", "text": "9 h"}, {"type": "plain", "text": " "},
			   {"type": "mention", "text": "@omar_v"}, {"type": "hashtag", "text": "#vélo"}, {"type": "text_link", "text": "carte", "href": "https://carte.example/a"}],
			  "reactions": [{"type": "emoji", "count": 3, "emoji": "👍", "recent": [{"from": "Omar", "from_id": "user2", "date": "2024-05-01T10:05:00"}]}]},
			 {"id": 3, "type": "message", "date": "2024-05-01T10:02:00", "date_unixtime": "1714550520", "edited": "2024-05-01T10:03:00",
			  "from": "Omar", "from_id": "user2", "reply_to_message_id": 2, "text": "D'accord"},
			 {"id": 4, "type": "message", "date": "2024-05-01T10:04:00", "date_unixtime": "1714550640", "from": "Omar", "from_id": "user3",
			  "forwarded_from": "Zoé", "text": "On part à 9 h @omar_v #vélo"},
			 {"id": 5, "type": "message", "date": "2024-05-01T10:06:00", "date_unixtime": "1714550760", "from": null, "from_id": "user9",
			  "poll": {"question": "Pluie ?", "total_voters": 4, "answers": [{"text": "Oui"}, {"text": "Non"}]}, "text": ""},
			 {"id": 6, "type": "service", "date": "2024-05-01T10:07:00", "date_unixtime": "1714550820", "actor": "Zoé", "actor_id": "user1",
			  "action": "remove_members", "members": ["Omar"], "text": ""},
			 {"id": 7, "type": "service", "date": "2024-05-01T10:08:00", "date_unixtime": "1714550880", "actor": "Zoé", "actor_id": "user1", "action": "pin_message", "text": ""}
			]}""";

	private final TelegramConnector connector = new TelegramConnector();

	@Test
	void messagesKeepTheirWordsAndWhomTheyAddress() {
		Reading read = Reading.of(connector, "result.json", CHAT);
		assertEquals(List.of("Zoé: On part à 9 h @omar_v #vélo", "Omar: D'accord", "Omar (user3): On part à 9 h @omar_v #vélo", "user9: Pluie ?\n- Oui\n- Non"), read.said());
		assertEquals(List.of("omar_v"), read.post("2").mentions());
		assertEquals(List.of("vélo"), read.post("2").hashtags());
		assertEquals(List.of("https://carte.example/a"), read.post("2").links());
		assertEquals(Optional.of("2"), read.post("3").replyTo());
		assertEquals(Set.of(Mark.EDITED), read.post("3").marks());
		assertEquals("2024-05-01T08:01:00Z", read.post("2").time().toString());
		assertEquals("Vélo du dimanche", read.post("2").channel());
		assertEquals(Set.of(Mark.POLL), read.post("5").marks());
	}

	@Test
	void anEditedMessageTellsWhenItWasEdited() {
		Reading read = Reading.of(connector, "x", CHAT);
		assertEquals(List.of("3 D'accord 2024-05-01T08:03:00Z"), read.records().stream().filter(Edit.class::isInstance).map(Edit.class::cast).map(edit -> edit.target() + " " + edit.text() + " " + edit.time()).toList());
	}

	@Test
	void aForwardOfWhatWasSaidHerePointsToIt() {
		Reading read = Reading.of(connector, "x", CHAT);
		assertEquals(Optional.of("2"), read.post("4").repostOf());
		assertEquals(Set.of(Mark.FORWARDED), read.post("4").marks());
	}

	@Test
	void reactionsAndMovesAreRecordsOfTheirOwn() {
		Reading read = Reading.of(connector, "x", CHAT);
		assertEquals(Map.of("reactions", 3.0, "reactions.👍", 3.0), read.post("2").counts());
		assertEquals("Omar 👍 2 2024-05-01T08:05:00Z", read.reactions().stream().map(one -> one.author() + " " + one.sign() + " " + one.target() + " " + one.time()).toList().get(0));
		assertEquals(List.of("Zoé JOINED", "Omar ADDED", "Omar REMOVED"), read.moves());
		assertEquals(List.of("0 events-left-out"), read.warnings());
		assertEquals(List.of(), Reading.of(connector, MemorySource.of("x", CHAT), "memberChanges", "false").moves());
	}

	@Test
	void aDamagedMessageLosesNoOther() {
		String damaged = CHAT.replace("\"reply_to_message_id\": 2,", "\"reply_to_message_id\": 2 2,");
		Reading read = Reading.of(connector, "x", damaged);
		assertEquals(List.of("2", "4", "5"), read.posts().stream().map(post -> post.platformId().get()).toList());
		assertTrue(read.warnings().contains("3 damaged-json"), read.warnings().toString());
		Reading cut = Reading.of(connector, "x", CHAT.substring(0, CHAT.indexOf("D'accord")));
		assertEquals(1, cut.posts().size());
		assertEquals(List.of("3 damaged-json"), cut.warnings());
	}

	@Test
	void whatIsWrittenInAnotherEncodingThanTheRestIsReadAndToldWithItsPlace() {
		String poll = CHAT.replace("Pluie ?", "Où ça, l'été ?");
		Reading latin = Reading.of(connector, MemorySource.glued("result.json", poll, StandardCharsets.UTF_8, "Où ça, l'été ?", StandardCharsets.ISO_8859_1));
		assertEquals(Reading.of(connector, "result.json", poll).said(), latin.said());
		assertEquals(List.of("result.json mixed-encoding 1, 14, 26, windows-1252", "result.json events-left-out 1"), latin.told());
		String western = poll.replace("👍", "+").replace("D'accord", "C’était déjà décidé, là où ça s’arrêtait");
		Reading utf8 = Reading.of(connector, MemorySource.glued("result.json", western, Charset.forName("windows-1252"), "Où ça", StandardCharsets.UTF_8));
		assertEquals(Reading.of(connector, "result.json", western).said(), utf8.said());
		assertEquals(List.of("result.json encoding-guessed windows-1252", "result.json mixed-encoding 1, 14, 26, UTF-8", "result.json events-left-out 1"), utf8.told());
	}

	@Test
	void theWideExportIsReadAsTheOther() {
		assertEquals(Reading.of(connector, "result.json", CHAT).said(), Reading.of(connector, new MemorySource("result.json", CHAT.getBytes(StandardCharsets.UTF_16))).said());
		assertEquals(Reading.of(connector, "result.json", CHAT), Reading.of(connector, "result.json", "\uFEFF" + CHAT));
	}

	@Test
	void anEndInsideACharacterIsTold() {
		byte[] whole = CHAT.substring(0, CHAT.indexOf(" part à 9 h @omar") + 7).getBytes(StandardCharsets.UTF_8);
		Reading cut = Reading.of(connector, new MemorySource("result.json", Arrays.copyOf(whole, whole.length - 1)));
		assertEquals(List.of("0 broken-off", "4 damaged-json"), cut.warnings());
	}

	@Test
	void aWholeAccountIsReadChatByChat() {
		String account = "{\"about\": \"Here is the data you requested.\", \"personal_information\": {\"user_id\": 1}, \"chats\": {\"about\": \"x\", \"list\": [" + CHAT + ","
				+ CHAT.replace("\"id\": 77", "\"id\": 78") + "]}, \"left_chats\": {\"list\": [" + CHAT.replace("Vélo du dimanche", "Ancien") + "]}}";
		Reading read = Reading.of(connector, "result.json", account);
		assertEquals(List.of("Vélo du dimanche", "Vélo du dimanche (78)", "Ancien"), read.posts().stream().map(post -> post.channel()).distinct().toList());
		assertEquals(12, read.posts().size());
	}

	@Test
	void aForwardOfWhatWasSaidInAnotherChatOfTheAccountPointsThere() {
		Reading read = Reading.of(connector, "result.json", """
				{"about": "x", "personal_information": {"user_id": 11}, "chats": {"about": "x", "list": [
				 {"name": "Club du lac", "type": "private_supergroup", "id": 77, "messages": [
				  {"id": 1, "type": "message", "date_unixtime": "1717243500", "from": "Oleg", "from_id": "user12", "forwarded_from": "Info Lac", "forwarded_from_id": "channel99",
				   "text": "Le quai ferme lundi, passez par le pont", "reactions": [{"type": "emoji", "count": 1, "emoji": "👍"}]},
				  {"id": 2, "type": "message", "date_unixtime": "1717243501", "from": "Oleg", "from_id": "user12", "forwarded_from": "Info Lac", "forwarded_from_id": "channel98",
				   "text": "Le quai ferme lundi, passez par le pont"},
				  {"id": 3, "type": "message", "date_unixtime": "1717243502", "from": "Oleg", "from_id": "user12", "forwarded_from": "Ann", "forwarded_from_id": "user13", "text": "Said in two places at once"},
				  {"id": 4, "type": "message", "date_unixtime": "1717243000", "from": "Oleg", "from_id": "user12", "forwarded_from": "Info Lac", "text": "Ouvert de nouveau mardi matin"}]},
				 {"name": "Info Lac", "type": "public_channel", "id": 99, "messages": [
				  {"id": 7, "type": "message", "date_unixtime": "1717243200", "from": "Info Lac", "from_id": "channel99", "text": "Le quai ferme lundi, passez par le pont"},
				  {"id": 8, "type": "message", "date_unixtime": "1717243300", "from": "Info Lac", "from_id": "channel99", "text": "Ouvert de nouveau mardi matin"},
				  {"id": 9, "type": "message", "date_unixtime": "1717243301", "from": "Ann", "from_id": "user13", "text": "Said in two places at once"}]},
				 {"name": "Lake club", "type": "private_group", "id": 55, "messages": [
				  {"id": 1, "type": "message", "date_unixtime": "1717243302", "from": "Ann", "from_id": "user13", "text": "Said in two places at once"},
				  {"id": 2, "type": "message", "date_unixtime": "1717243600", "from": "Ann", "from_id": "user13", "forwarded_from": "Info Lac", "forwarded_from_id": "channel99",
				   "text": "Ouvert de nouveau mardi matin"}]}]}}""");
		assertEquals(List.of("Club du lac 1 -> Info Lac 7", "Club du lac 2 -> ", "Club du lac 3 -> ", "Club du lac 4 -> ", "Lake club 2 -> Info Lac 8"),
				read.posts().stream().filter(post -> post.marks().contains(Mark.FORWARDED)).sorted(Comparator.comparing(post -> post.channel() + post.platformId()))
						.map(post -> post.channel() + " " + post.platformId().get() + " -> " + post.repostFrom().map(place -> place + " ").orElse("") + post.repostOf().orElse("")).toList());
		assertEquals(9, read.posts().size());
		assertEquals(Map.of("reactions", 1.0, "reactions.👍", 1.0), read.posts().stream().filter(post -> post.repostFrom().isPresent() && post.channel().equals("Club du lac")).findFirst().get().counts());
	}

	@Test
	void aForwardFromAnotherTopicPointsThere() {
		Reading read = Reading.of(connector, "result.json", """
				{"name": "Quartier", "type": "private_supergroup", "id": 5, "messages": [
				 {"id": 10, "type": "service", "date_unixtime": "1714550400", "actor": "Zoé", "actor_id": "user1", "action": "topic_created", "title": "Compost", "text": ""},
				 {"id": 11, "type": "message", "date_unixtime": "1714550410", "from": "Zoé", "from_id": "user1", "reply_to_message_id": 10, "text": "Qui vient retourner le tas ?"},
				 {"id": 12, "type": "message", "date_unixtime": "1714550420", "from": "Omar", "from_id": "user2", "forwarded_from": "Zoé", "text": "Qui vient retourner le tas ?"}]}""");
		assertEquals(Optional.of("11"), read.post("12").repostOf());
		assertEquals(Optional.of("Quartier # Compost"), read.post("12").repostFrom());
	}

	@Test
	void eachTopicOfAForumIsAPlace() {
		Reading read = Reading.of(connector, "result.json", """
				{"name": "Quartier", "type": "private_supergroup", "id": 5, "messages": [
				 {"id": 10, "type": "service", "date_unixtime": "1714550400", "actor": "Zoé", "actor_id": "user1", "action": "topic_created", "title": "Compost", "text": ""},
				 {"id": 11, "type": "message", "date_unixtime": "1714550410", "from": "Zoé", "from_id": "user1", "reply_to_message_id": 10, "text": "Qui vient retourner le tas ?"},
				 {"id": 12, "type": "message", "date_unixtime": "1714550420", "from": "Omar", "from_id": "user2", "reply_to_message_id": 11, "text": "Moi"},
				 {"id": 13, "type": "service", "date_unixtime": "1714550430", "actor": "Zoé", "actor_id": "user1", "action": "topic_edit", "new_title": "Compost et vers", "reply_to_message_id": 10, "text": ""},
				 {"id": 14, "type": "message", "date_unixtime": "1714550440", "from": "Omar", "from_id": "user2", "reply_to_message_id": 12, "text": "Samedi"},
				 {"id": 15, "type": "message", "date_unixtime": "1714550450", "from": "Omar", "from_id": "user2", "text": "Bonjour à tous"}]}""");
		assertEquals(List.of("Quartier # Compost", "Quartier # Compost", "Quartier # Compost", "Quartier"), read.posts().stream().map(post -> post.channel()).toList());
		assertEquals(List.of(Optional.empty(), Optional.of("11"), Optional.of("12"), Optional.empty()), read.posts().stream().map(post -> post.replyTo()).toList());
	}

	@Test
	void thePollAndTheReactionsTellHowManyChoseEach() {
		Reading read = Reading.of(connector, "result.json", """
				{"name":"Club","type":"private_group","id":9,"messages":[
				 {"id":1,"type":"message","date_unixtime":"1741871400","from":"Omar","from_id":"user2","text":"",
				  "poll":{"question":"Quand ?","total_voters":4,"answers":[{"text":"samedi","voters":3},{"text":"Sunday","voters":2}]},
				  "reactions":[{"type":"emoji","count":2,"emoji":"👍"},{"type":"paid","count":1},
				   {"type":"custom_emoji","count":1,"document_id":"stickers/danse.tgs"},{"type":"custom_emoji","count":2,"document_id":"stickers/fleur.webp"}]}]}""");
		assertEquals(Map.of("voters", 4.0, "votes", 5.0, "votes.1", 3.0, "votes.2", 2.0, "reactions", 6.0, "reactions.👍", 2.0, "reactions.paid", 1.0, "reactions.custom_emoji", 3.0), read.post("1").counts());
	}

	@Test
	void aNewTitleIsARenaming() {
		Reading read = Reading.of(connector, "result.json", """
				{"name":"Club","type":"private_group","id":9,"messages":[
				 {"id":1,"type":"service","date":"2025-03-13T14:10:00","date_unixtime":"1741871400","actor":"Omar","actor_id":"user2","action":"edit_group_title","title":"Club vélo","text":""}]}""");
		assertEquals(List.of("Omar: Club vélo"), read.all(Renaming.class).stream().map(named -> named.author() + ": " + named.name()).toList());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void noMessageOfARealExportIsLost() throws IOException {
		Map<String, Integer> messages = Map.ofEntries(Map.entry("telegram_2020-01/result.json", 42), Map.entry("telegram_2021-06_supergroup/result.json", 3),
				Map.entry("telegram_2023-01/result.json", 1), Map.entry("telegram_2023-10_audio-video/result.json", 4), Map.entry("telegram_2024-01/result.json", 1),
				Map.entry("telegram_2024-02_create-channel_saved-from/result.json", 1), Map.entry("telegram_2024-06_blockquote-collapsed/result.json", 1),
				Map.entry("telegram_2025-02_joined_file-size/result.json", 1), Map.entry("telegram_2025-12/result.json", 4),
				Map.entry("chat-miner/telegram/test_batch_export.json", 2), Map.entry("chat-miner/telegram/test_single_export.json", 2));
		for (Map.Entry<String, Integer> one : messages.entrySet()) {
			Path file = SharedExports.at("telegram/" + one.getKey());
			assertTrue(connector.recognise(new FileSource(file)) > 0.9, one.getKey());
			Reading read = Reading.of(connector, file);
			assertEquals(one.getValue(), read.posts().size(), one.getKey());
			assertTrue(read.warnings().stream().allMatch("0 events-left-out"::equals), one.getKey() + read.warnings());
		}
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector, "damaged-json", "damaged-json-beyond", "broken-record", "record-too-large", "file-left-out", "nothing-said", "no-time", "events-left-out");
	}
}
