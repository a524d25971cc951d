package io.murmure.connector.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.Role;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class DiscordTest {

	private final DiscordConnector connector = new DiscordConnector();

	@Test
	void repliesReactionsForwardsAndMoves() {
		Reading read = Reading.of(connector, "x.json", """
				{"guild":{"id":"5","name":"Jardin"},"channel":{"id":"6","type":"GuildTextChat","category":"Salons","name":"semis"},"messages":[
				 {"id":"1","type":"GuildMemberJoin","timestamp":"2024-02-01T09:00:00+00:00","content":"Joined the server.","author":{"id":"a","name":"nour"},"mentions":[],"reactions":[],"attachments":[]},
				 {"id":"2","type":"Default","timestamp":"2024-02-01T10:00:00.5+01:00","timestampEdited":"2024-02-01T10:01:00+01:00","content":"Des tomates ? https://graines.example #semis",
				  "author":{"id":"a","name":"nour","nickname":"Nour 🌱"},"attachments":[{"id":"9","fileName":"tomate.png"}],
				  "reactions":[{"emoji":{"id":"","name":"🍅"},"count":2,"users":[{"id":"b","name":"eli"}]}],"mentions":[{"id":"b","name":"eli"}]},
				 {"id":"3","type":"Reply","timestamp":"2024-02-01T09:05:00+00:00","content":"Oui","author":{"id":"b","name":"eli"},"reactions":[],"mentions":[],"attachments":[],"reference":{"messageId":"2","channelId":"6","guildId":"5"}},
				 {"id":"4","type":"Default","timestamp":"2024-02-01T09:06:00+00:00","content":"","author":{"id":"b","name":"eli"},"reactions":[],"mentions":[],"attachments":[],"reference":{"messageId":"2","channelId":"6"},
				  "forwardedMessage":{"content":"Des tomates ?","timestamp":"2024-02-01T09:00:00+00:00","attachments":[]}},
				 {"id":"5","type":"ChannelPinnedMessage","timestamp":"2024-02-01T09:07:00+00:00","content":"Pinned a message.","author":{"id":"b","name":"eli"},"reactions":[],"mentions":[],"attachments":[]}]}""");
		assertEquals(List.of("Nour 🌱: Des tomates ? https://graines.example #semis", "eli: Oui", "eli: Des tomates ?"), read.said());
		assertEquals("Jardin #semis", read.post("2").channel());
		assertEquals("2024-02-01T09:00:00.500Z", read.post("2").time().toString());
		assertEquals(Set.of(Mark.EDITED, Mark.MEDIA), read.post("2").marks());
		assertEquals(Map.of("reactions", 2.0, "reactions.🍅", 2.0), read.post("2").counts());
		assertEquals(List.of("eli"), read.post("2").mentions());
		assertEquals(Optional.of("2"), read.post("3").replyTo());
		assertEquals(Optional.of("2"), read.post("4").repostOf());
		assertEquals("eli 🍅 2", read.reactions().get(0).author() + " " + read.reactions().get(0).sign() + " " + read.reactions().get(0).target());
		assertEquals(List.of("nour JOINED"), read.moves());
		assertEquals(List.of("0 events-left-out"), read.warnings());
	}

	@Test
	void theRolesThatSomebodyBearsOnTheDayOfTheExportAreToldOnce() {
		Reading read = Reading.of(connector, "x.json", """
				{"guild":{"id":"5","name":"Jardin"},"channel":{"id":"6","type":"GuildTextChat","name":"semis"},"exportedAt":"2024-03-01T08:00:00+00:00","messages":[
				 {"id":"0","type":"Default","timestamp":"2024-02-01T09:00:00+00:00","content":"","author":{"id":"a","name":"nour","nickname":"Nour","roles":[{"id":"8","name":"Trésorière"},{"id":"9","name":"Graines"}]}},
				 {"id":"1","type":"Default","timestamp":"2024-02-01T10:00:00+00:00","content":"Des tomates ?","reactions":[{"emoji":{"name":"🍅"},"count":1,
				  "users":[{"id":"b","name":"eli","color":null,"isBot":false,"roles":[{"id":"8","name":"Trésorière","color":"#E74C3C","position":2}]}]}],"attachments":[],
				  "author":{"id":"a","name":"nour","nickname":"Nour","color":"#E74C3C","isBot":false,"roles":[{"id":"8","name":"Trésorière","color":"#E74C3C","position":2}]},
				  "mentions":[{"id":"b","name":"eli","roles":[{"id":"8","name":"Trésorière","color":"#E74C3C","position":2}]}]}]}""");
		assertEquals(List.of("eli"), read.post("1").mentions());
		assertEquals(1, read.reactions().size());
		assertEquals(List.of("Nour 8 Trésorière", "Nour 9 Graines", "eli 8 Trésorière"), read.all(Role.class).stream().map(role -> role.author() + " " + role.id() + " " + role.name()).toList());
		assertEquals(List.of("2024-03-01T08:00:00Z"), read.all(Role.class).stream().map(role -> role.time().toString()).distinct().toList());
	}

	@Test
	void whatAMessageShowsInsteadOfWordsIsRead() {
		Reading read = Reading.of(connector, "x.json", """
				{"guild":{"id":"5","name":"Jardin"},"channel":{"id":"6","type":"GuildTextChat","name":"semis"},"messages":[
				 {"id":"1","type":"Default","timestamp":"2024-02-01T10:00:00+00:00","content":"","author":{"id":"m","name":"meteo","isBot":true},"attachments":[],"reactions":[],"mentions":[],
				  "embeds":[{"title":"Gel cette nuit","url":"https://meteo.example/gel","description":"Couvrez les semis #gel","fields":[{"name":"Minimum","value":"-2 °C"}],"images":[]}]},
				 {"id":"2","type":"Default","timestamp":"2024-02-01T10:01:00+00:00","content":"See https://meteo.example/b","author":{"id":"a","name":"nour"},"attachments":[],"reactions":[],"mentions":[],
				  "embeds":[{"title":"Weather","url":"https://www.meteo.example/b","description":"A preview that nour did not write","fields":[],"images":[]}]},
				 {"id":"3","type":"Default","timestamp":"2024-02-01T10:02:00+00:00","content":"","author":{"id":"a","name":"nour"},"attachments":[],"reactions":[],"mentions":[],"embeds":[],
				  "poll":{"question":{"text":"Quand semer ?"},"answers":[{"answer_id":1,"poll_media":{"text":"samedi"}},{"answer_id":2,"poll_media":{"text":"dimanche"}}],
				   "results":{"answer_counts":[{"id":2,"count":3}]}}},
				 {"id":"4","type":"Default","timestamp":"2024-02-01T10:03:00+00:00","content":"","author":{"id":"a","name":"nour"},"attachments":[],"reactions":[],"mentions":[],"embeds":[],
				  "poll":{"question":"When?","answers":[{"id":1,"text":"Saturday","votes":2},{"id":2,"text":"Sunday","votes":1}]}},
				 {"id":"5","type":"Default","timestamp":"2024-02-01T10:04:00+00:00","content":"","author":{"id":"a","name":"nour"},"attachments":[],"reactions":[],"mentions":[],"embeds":[]},
				 {"id":"6","type":"46","timestamp":"2024-02-01T10:05:00+00:00","content":"","author":{"id":"a","name":"nour"},"attachments":[],"reactions":[],"mentions":[],
				  "embeds":[{"title":"","fields":[{"name":"poll_question_text","value":"When?"}],"images":[]}]}]}""");
		assertEquals(List.of("meteo: Gel cette nuit\nCouvrez les semis #gel\nMinimum: -2 °C", "nour: See https://meteo.example/b", "nour: Quand semer ?\n- samedi\n- dimanche",
				"nour: When?\n- Saturday\n- Sunday", "nour: "), read.said());
		assertEquals(List.of("https://meteo.example/gel"), read.post("1").links());
		assertEquals(List.of("gel"), read.post("1").hashtags());
		assertEquals(List.of("https://meteo.example/b"), read.post("2").links());
		assertEquals(Set.of(Mark.POLL), read.post("3").marks());
		assertEquals(Map.of("votes", 3.0, "votes.1", 0.0, "votes.2", 3.0), read.post("3").counts());
		assertEquals(Map.of("votes", 3.0, "votes.1", 2.0, "votes.2", 1.0), read.post("4").counts());
		assertEquals(List.of("x.json events-left-out 1", "x.json without-words 1"), read.told());
	}

	@Test
	void aNewNameOfAChannelIsARenaming() {
		Reading read = Reading.of(connector, "x.json", """
				{"guild":{"id":"5","name":"Jardin"},"channel":{"id":"6","type":"GuildPublicThread","name":"semis"},"messages":[
				 {"id":"1","type":"ChannelNameChange","timestamp":"2024-02-01T10:00:00+00:00","content":"Changed the channel name: semis d'été","author":{"id":"a","name":"nour"}},
				 {"id":"2","type":"ChannelNameChange","timestamp":"2024-02-01T10:01:00+00:00","content":"Changed the channel name.","author":{"id":"a","name":"nour"}}]}""");
		assertEquals(List.of("nour: semis d'été"), read.all(Renaming.class).stream().map(named -> named.author() + ": " + named.name()).toList());
		assertEquals(List.of("x.json events-left-out 1"), read.told());
	}

	@Test
	void aGiantCellOfReactionsIsReadInTime() {
		String row = "AuthorID,Author,Date,Content,Attachments,Reactions\n\"1\",\"ann\",\"2024-02-01T10:00:00+01:00\",\"Hi\",\"\",\"%s\"\n";
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(1, Reading.of(connector, "general.csv", row.formatted("a".repeat(1_000_000))).posts().size()));
	}

	@Test
	void nothingOfACsvIsLostWithoutAWord() {
		String header = "AuthorID,Author,Date,Content,Attachments,Reactions\n";
		String row = "\"1\",\"ann#0001\",\"2024-02-01T10:00:00.0000000+01:00\",\"Hi\",\"\",\"\"\n";
		Reading twice = Reading.of(connector, "general.csv", header + row + header + row);
		assertEquals(List.of("ann#0001: Hi", "ann#0001: Hi"), twice.said());
		assertEquals(List.of("2 header-again"), twice.warnings());
		assertEquals(2, Reading.of(connector, "general.csv", header + row + "\n\n" + row + "\n").posts().size());
		Reading unclosed = Reading.of(connector, "general.csv", header + row + row.replace("Hi\",", "Ho,") + row + row.replace("\"Hi\"", "\"Hi\nyou\""));
		assertEquals(List.of("ann#0001: Hi", "ann#0001: \"Ho", "ann#0001: Hi", "ann#0001: Hi\nyou"), unclosed.said());
		assertEquals(List.of("2 unclosed-quote"), unclosed.warnings());
		assertEquals(List.of("1 record-too-large"), Reading.of(connector, "general.csv", header + row.replace("\"Hi\"", "bla".repeat(6 << 20))).warnings());
		assertEquals(List.of("ann#0001: \"Hi", "ann#0001: Hi"), Reading.of(connector, "general.csv", header + row.replace("\"Hi\",\"\",\"\"", "\"Hi,,") + row).said());
	}

	@Test
	void whatHappenedInAChannelIsNoPostOfACsvEither() {
		String header = "AuthorID,Author,Date,Content,Attachments,Reactions\n";
		String row = "\"1\",\"ann\",\"2024-02-01T10:00:00.0000000+01:00\",\"%s\",\"\",\"\"\n";
		Reading read = Reading.of(connector, "general.csv", header + String.join("", Stream.of("Joined the server.", "Added bo, cy to the group.", "Removed bo from the group.", "Left the group.",
				"Changed the channel name: semis", "Pinned a message.", "Started a call that lasted 12 minutes.", "I Joined the server. Hello!", "Left the group. Or not?").map(row::formatted).toList()));
		assertEquals(List.of("ann: I Joined the server. Hello!", "ann: Left the group. Or not?"), read.said());
		assertEquals(List.of("ann JOINED", "bo ADDED", "cy ADDED", "bo REMOVED", "ann LEFT"), read.moves());
		assertEquals(List.of("ann: semis"), read.all(Renaming.class).stream().map(named -> named.author() + ": " + named.name()).toList());
		assertEquals(List.of("general.csv events-left-out 2"), read.told());
	}

	@Test
	void aRowInAnotherEncodingThanTheRestIsReadAndToldWithItsPlace() {
		String header = "AuthorID,Author,Date,Content,Attachments,Reactions\n";
		String row = "\"1\",\"zoé\",\"2024-02-01T10:00:00.0000000+01:00\",\"Où, l'été\",\"\",\"\"\n";
		String csv = header + row + row + row.replace("Où", "Là, déjà");
		Reading read = Reading.of(connector, MemorySource.glued("general.csv", csv, StandardCharsets.UTF_8, "Là, déjà", StandardCharsets.ISO_8859_1));
		assertEquals(List.of("zoé: Où, l'été", "zoé: Où, l'été", "zoé: Là, déjà, l'été"), read.said());
		assertEquals(List.of("general.csv mixed-encoding 1, 4, 49, windows-1252"), read.told());
		Reading old = Reading.of(connector, MemorySource.glued("general.csv", csv, StandardCharsets.ISO_8859_1, "Là, déjà", StandardCharsets.UTF_8));
		assertEquals(read.said(), old.said());
		assertEquals(List.of("general.csv encoding-guessed windows-1252", "general.csv mixed-encoding 1, 4, 49, UTF-8"), old.told());
		assertEquals(read.said(), Reading.of(connector, new MemorySource("general.csv", csv.getBytes(StandardCharsets.UTF_16))).said());
	}

	@Test
	void csvIsReadInItsOldAndItsNewDates() throws IOException {
		String csv = "AuthorID,Author,Date,Content,Attachments,Reactions\n\"1\",\"ann#0001\",\"2024-02-01T10:00:00.0000000+01:00\",\"Hi, \"\"all\"\"\nhere\",\"https://cdn.example/a/cat.png?x=1\",\"👍 (2),🎉 (1)\"\n"
				+ "\"2\",\"bo\",\"01-Feb-24 11:30 PM\",\"Late @ann\",\"\",\"\"\n";
		assertTrue(connector.recognise(MemorySource.of("y", csv)) > 0.9);
		Reading read = Reading.of(connector, "Club - Text - general [123456789012345678].csv", csv);
		assertEquals(List.of("ann#0001: Hi, \"all\"\nhere", "bo: Late @ann"), read.said());
		assertEquals("Club - Text - general", read.posts().get(0).channel());
		assertEquals(Map.of("reactions", 3.0, "reactions.👍", 2.0, "reactions.🎉", 1.0), read.posts().get(0).counts());
		assertEquals(List.of("cat.png"), read.posts().get(0).attachments());
		assertEquals("2024-02-01T22:30:00Z", read.posts().get(1).time().toString());
	}

	@Test
	void noMessageOfTheRealExportIsLost() throws IOException {
		Path file = SharedExports.at("discord/GC_3A_5M.json");
		assertTrue(connector.recognise(new FileSource(file)) > 0.9);
		Reading read = Reading.of(connector, file);
		assertEquals(6 - 3, read.posts().size());
		assertEquals(List.of("0 events-left-out"), read.warnings());
		assertEquals(Optional.of("1064990824305274930"), read.post("530805779645595660").replyTo());
		assertEquals("a group chat", read.posts().get(0).channel());
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector, "without-words");
	}
}
