package io.murmure.connector.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.record.Deletion;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.record.Role;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class SlackTest {

	private static final String USERS = "[{\"id\":\"U1\",\"team_id\":\"T\",\"name\":\"lea\",\"profile\":{\"display_name\":\"Léa\"}},{\"id\":\"U2\",\"name\":\"tom\",\"profile\":{\"display_name\":\"\"}}]";
	private static final String DAY = """
			[{"type":"message","subtype":"channel_join","user":"U2","text":"<@U2> has joined the channel","ts":"1700000000.000100"},
			 {"type":"message","user":"U1","text":"Salut <@U2>, voir <https://doc.example/a?b=1&amp;c=2|le plan> &lt;3","ts":"1700000060.000200","thread_ts":"1700000060.000200","reply_count":1,
			  "reactions":[{"name":"tada","users":["U2","U1"],"count":2}]},
			 {"type":"message","user":"U2","text":"Merci !","ts":"1700000120.000300","thread_ts":"1700000060.000200","edited":{"user":"U2","ts":"1700000130.0"}},
			 {"type":"message","subtype":"bot_message","text":"","username":"ci","bot_id":"B1","ts":"1700000180.000400","attachments":[{"fallback":"build failed"}]},
			 {"type":"message","subtype":"channel_topic","user":"U1","text":"set the topic","ts":"1700000190.000400"}]""";

	@TempDir
	Path folder;

	private final SlackConnector connector = new SlackConnector();

	@Test
	void aFolderAndAZipSayTheSame() throws IOException {
		Files.createDirectories(folder.resolve("export/general"));
		Files.writeString(folder.resolve("export/users.json"), USERS);
		Path day = Files.writeString(folder.resolve("export/general/2023-11-14.json"), DAY);
		Path zip = folder.resolve("workspace.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (Map.Entry<String, String> file : Map.of("users.json", USERS, "general/2023-11-14.json", DAY).entrySet()) {
				out.putNextEntry(new ZipEntry(file.getKey()));
				out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
			}
		}
		assertTrue(connector.recognise(new FileSource(zip)) > 0.9);
		Reading read = Reading.of(connector, zip);
		assertEquals(read.records().toString().replace("general/2023-11-14.json:", "2023-11-14.json:"), Reading.of(connector, day).records().toString());
		assertEquals(List.of("Léa: Salut @tom, voir le plan <3", "tom: Merci !", "ci: build failed"), read.said());
		assertEquals(List.of("tom"), read.posts().get(0).mentions());
		assertEquals(List.of("https://doc.example/a?b=1&c=2"), read.posts().get(0).links());
		assertEquals(Optional.of("1700000060.000200"), read.post("1700000120.000300").replyTo());
		assertEquals(Optional.empty(), read.post("1700000060.000200").replyTo());
		assertEquals(Set.of(Mark.EDITED), read.post("1700000120.000300").marks());
		assertEquals(List.of("tom tada", "Léa tada"), read.reactions().stream().map(one -> one.author() + " " + one.sign()).toList());
		assertEquals(Map.of("reactions", 2.0, "reactions.tada", 2.0, "replies", 1.0), read.post("1700000060.000200").counts());
		assertEquals(List.of("tom JOINED"), read.moves());
		assertEquals("general", read.posts().get(0).channel());
		assertEquals(List.of("0 events-left-out"), read.warnings());
		assertEquals(List.of("0 nothing-said"), Reading.of(connector, folder.resolve("export/users.json")).warnings());
	}

	@Test
	void whoOwnsAndKeepsTheWorkspaceIsToldOnceAChannel() throws IOException {
		Path zip = folder.resolve("workspace.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (Map.Entry<String, String> file : Map.of("users.json", USERS.replace("\"name\":\"lea\"", "\"name\":\"lea\",\"is_admin\":true,\"is_owner\":true,\"is_primary_owner\":false"),
					"general/2023-11-14.json", DAY, "general/2023-11-15.json", DAY.replace("17000", "17001")).entrySet()) {
				out.putNextEntry(new ZipEntry(file.getKey()));
				out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
			}
		}
		assertEquals(List.of("Léa general Admin", "Léa general Owner"),
				Reading.of(connector, zip).all(Role.class).stream().map(role -> role.author() + " " + role.channel() + " " + role.name()).toList());
	}

	@Test
	void wordsThatStandInBlocksAloneAreReadAndANewNameIsARenaming() {
		Reading read = Reading.of(connector, "general/2024-03-13.json", """
				[{"type":"message","user":"U1","text":"","ts":"1710338749.000100","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"Voir "},
				  {"type":"link","url":"https://doc.example","text":"le plan"},{"type":"text","text":" avec "},{"type":"user","user_id":"U2"}]},
				  {"type":"rich_text_list","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"un"}]},{"type":"rich_text_section","elements":[{"type":"text","text":"deux"}]}]}]}]},
				 {"type":"message","subtype":"bot_message","bot_id":"B","text":"","ts":"1710338750.000100","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Panne finie"}}]},
				 {"type":"message","subtype":"channel_name","user":"U1","old_name":"a","name":"freins","text":"x","ts":"1710338759.000100"}]""");
		assertEquals(List.of("U1: Voir le plan avec @U2\nun\ndeux", "B: Panne finie"), read.said());
		assertEquals(List.of("https://doc.example"), read.posts().get(0).links());
		assertEquals(List.of("freins"), read.all(io.murmure.core.record.Renaming.class).stream().map(named -> named.name()).toList());
	}

	@Test
	void aLaterVersionAndATakingBackMeanTheMessageThatTheyName() {
		Reading read = Reading.of(connector, "general/2024-07-01.json", """
				[{"type":"message","user":"U2","text":"Réponse","ts":"1719828060.000200"},
				 {"type":"message","subtype":"message_changed","ts":"1719828140.000000","message":{"type":"message","user":"U2","text":"Nouvelle réponse, voir <https://doc.example|le plan>",
				  "ts":"1719828060.000200","edited":{"user":"U2","ts":"1719828140.0"}},"previous_message":{"text":"Réponse","user":"U2","ts":"1719828060.000200"}},
				 {"type":"message","subtype":"message_deleted","deleted_ts":"1719828090.000000","ts":"1719828150.000000","previous_message":{"user":"U3","text":"Oops","ts":"1719828090.000000"}},
				 {"type":"message","subtype":"message_deleted","deleted_ts":"1719828091.000000","ts":"1719828151.000000"},
				 {"type":"message","subtype":"message_changed","ts":"1719828152.000000","message":{"subtype":"tombstone","text":"This message was deleted.","user":"USLACKBOT","ts":"1719828092.000000"}},
				 {"type":"message","subtype":"message_replied","ts":"1719828153.000000","message":{"ts":"1719828060.000200"}}]""");
		assertEquals(List.of("U2: Réponse"), read.said());
		assertEquals(List.of("U2 1719828060.000200 Nouvelle réponse, voir le plan"), read.all(Edit.class).stream().map(one -> one.author() + " " + one.target() + " " + one.text()).toList());
		assertEquals(List.of("U3 1719828090.000000", " 1719828091.000000", " 1719828092.000000"),
				read.all(Deletion.class).stream().map(one -> one.author() + " " + one.target()).toList());
		assertEquals(List.of("0 events-left-out"), read.warnings());
	}

	@Test
	void whoseMessageIsGoneIsNotSlackItself() {
		Reading read = Reading.of(connector, "general/2024-07-01.json", """
				[{"type":"message","subtype":"tombstone","text":"This message was deleted.","user":"USLACKBOT","hidden":true,"ts":"1719828092.000000"},
				 {"type":"message","text":"Rappel : réunion à 15 h","user":"USLACKBOT","ts":"1719828093.000000"}]""");
		assertEquals(List.of("", "USLACKBOT"), read.posts().stream().map(Post::author).toList());
	}

	@Test
	void whatAProgramShowsBelowItsMessageIsReadAndPreviewsAreNot() {
		Reading read = Reading.of(connector, "general/2024-07-01.json", """
				[{"type":"message","subtype":"bot_message","text":"Build passed","username":"CI","ts":"1719828080.000000","attachments":[
				  {"fallback":"job 12 passed","pretext":"Build passed","title":"Job 12","title_link":"https://ci.example/12","text":"Tout est vert","fields":[{"title":"Durée","value":"3 min"}]},
				  {"fallback":"And no warnings"}]},
				 {"type":"message","user":"U1","text":"Lisez <https://news.example/a>","ts":"1719828081.000000","attachments":[
				  {"from_url":"https://news.example/a","title":"A headline that U1 did not write","text":"…","fallback":"x"}]}]""");
		assertEquals(List.of("CI: Build passed\nJob 12\nTout est vert\nDurée: 3 min\nAnd no warnings", "U1: Lisez https://news.example/a"), read.said());
		assertEquals(List.of("https://ci.example/12"), read.posts().get(0).links());
	}

	@Test
	void theNameOfAChannelIsNoHashtag() throws IOException {
		Files.createDirectories(folder.resolve("export/general"));
		Files.writeString(folder.resolve("export/channels.json"), "[{\"id\":\"C2\",\"name\":\"freins\",\"created\":1700000000,\"members\":[]}]");
		Path day = Files.writeString(folder.resolve("export/general/2024-07-01.json"), """
				[{"type":"message","user":"U1","text":"Voir <#C1|velo>, <#C2|> et <#C3>, not <#C1|velo> #urgent","ts":"1719828081.000000"}]""");
		Reading read = Reading.of(connector, day);
		assertEquals(List.of("U1: Voir #velo, #freins et #C3, not #velo #urgent"), read.said());
		assertEquals(List.of("urgent"), read.posts().get(0).hashtags());
	}

	@Test
	void theListsOfNamesAreReadAlong() {
		assertEquals(List.of(true, true, false, false),
				Stream.of("users.json", "channels.json", "dms.json", "integration_logs.json").map(name -> connector.readsAlong(MemorySource.of(name, "[]"))).toList());
	}

	@Test
	void aDayOfAnArchiveThatIsReadByItselfKnowsEverybodysName() throws IOException {
		Path zip = folder.resolve("alone.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (Map.Entry<String, String> file : Map.of("users.json", USERS, "general/2023-11-14.json", DAY).entrySet()) {
				out.putNextEntry(new ZipEntry(file.getKey()));
				out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
			}
		}
		var day = io.murmure.core.source.Archive.of(new FileSource(zip)).entries().stream().filter(entry -> entry.name().startsWith("2023")).findFirst().get();
		assertEquals("Léa: Salut @tom, voir le plan <3", Reading.of(connector, day).said().get(0));
	}

	@Test
	void noMessageOfTheRealExportIsLost() throws IOException {
		Path zip = SharedExports.at("slack/testarchive.zip");
		assertTrue(connector.recognise(new FileSource(zip)) > 0.9);
		Reading read = Reading.of(connector, zip);
		assertEquals(158 - 8 - 3, read.posts().size());
		assertEquals(8, read.moves().size());
		assertEquals(Set.of("enrique", "traveling-sailor"), Set.copyOf(read.posts().stream().map(post -> post.channel()).toList()));
		assertTrue(read.posts().stream().noneMatch(post -> post.author().matches("U0\\w+")), "everybody has a name");
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector);
	}
}
