package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.pipeline.Warnings;
import io.murmure.core.study.Run;
import io.murmure.testing.Installed;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class RecognitionTest {

	/** Forty real exports, and who reads each. */
	private static final String FORTY = """
			whatsapp whatsapp/chat-miner/test_mmddyy_24hrs.txt
			whatsapp whatsapp/chat-miner/test_ddmmyy_24hrs.txt
			whatsapp whatsapp/chat-miner/test_[mmddyy]_24hrs.txt
			whatsapp whatsapp/chat-miner/test_yyyymmdd_24hrs.txt
			whatsapp whatsapp/chat-miner/test_mmddyyyy_12hrs.txt
			telegram telegram/telegram_2020-01/result.json
			telegram telegram/telegram_2021-06_supergroup/result.json
			telegram telegram/telegram_2023-01/result.json
			telegram telegram/telegram_2023-10_audio-video/result.json
			telegram telegram/telegram_2024-01/result.json
			telegram telegram/telegram_2024-02_create-channel_saved-from/result.json
			telegram telegram/telegram_2024-06_blockquote-collapsed/result.json
			telegram telegram/telegram_2025-02_joined_file-size/result.json
			telegram telegram/telegram_2025-12/result.json
			telegram telegram/chat-miner/telegram/test_single_export.json
			telegram telegram/chat-miner/telegram/test_batch_export.json
			signal telegram/chat-miner/signal/test_export.txt
			discord discord/GC_3A_5M.json
			slack slack/testarchive.zip
			messenger facebook-dyi/messenger/2A_7M.json
			messenger instagram/test_export.json
			facebook facebook-dyi/corsali/comments_and_reactions/comments.json
			facebook facebook-dyi/corsali/comments_and_reactions/posts_and_comments.json
			facebook facebook-dyi/corsali/groups/your_answers_to_participation_questions.json
			facebook facebook-dyi/corsali/groups/your_comments_in_groups.json
			facebook facebook-dyi/corsali/groups/your_group_membership_activity.json
			facebook facebook-dyi/corsali/groups/your_posts_in_groups.json
			facebook facebook-dyi/corsali/posts/your_posts_1.json
			facebook facebook-dyi/waultar/facebook_comments.json
			facebook facebook-dyi/waultar/your_posts_1.json
			facebook facebook-dyi/waultar/your_posts_in_groups.json
			instagram facebook-dyi/waultar/post_comments.json
			instagram instagram/waultar/instagram_post.json
			instagram instagram/corsali/likes/liked_comments.json
			tiktok tiktok/user_data_tiktok.json
			tiktok tiktok/user_data_tiktok.MALFORMED-trailing-comma.json
			x x-archive/data/tweets.js
			reddit reddit/test_comments.ndjson
			reddit reddit/test_submissions.ndjson.zst
			mastodon mastodon/outbox.json
			""";

	@TempDir
	Path folder;

	@Test
	void fortyFilesUnderRandomNamesWithoutExtensionAreEachReadByTheRightConnectorInOneDrop() throws IOException {
		Random random = new Random(40);
		Map<String, String> expected = new TreeMap<>();
		Map<String, Long> records = new LinkedHashMap<>();
		Path drop = Files.createDirectories(folder.resolve("drop"));
		for (String line : FORTY.lines().toList()) {
			int space = line.indexOf(' ');
			Path export = SharedExports.at(line.substring(space + 1));
			String name = Long.toString(random.nextLong() >>> 1, 36);
			Files.copy(export, drop.resolve(name));
			expected.put(name, line.substring(0, space));
			Reading whole = Reading.of(Installed.connector(line.substring(0, space)), drop.resolve(name));
			records.put(name, (long) whole.records().size());
		}
		assertEquals(40, expected.size());
		try (Listener listener = new Listener(folder)) {
			Map<String, String> readBy = new TreeMap<>();
			for (Run run : listener.imports(drop)) {
				readBy.put(run.source(), run.component());
				assertEquals(Run.Outcome.DONE, run.outcome(), run.toString());
				long read = Stream.of("posts", "events", "deleted").mapToLong(kind -> run.counts().getOrDefault(kind, 0L)).sum();
				assertEquals(records.get(run.source()), read, run.component() + " lost records of " + run.source());
			}
			assertEquals(expected, readBy);
		}
	}

	@Test
	void theSideFilesOfADownloadAreNotTakenAsPosts() throws IOException {
		String post = "[{\"timestamp\": 1600000000, \"data\": [{\"post\": \"Le lac est gelé, venez !\"}], \"title\": \"Camille a publié\"}]";
		String friends = "[{\"name\": \"Rose Martin\", \"text\": \"Amie depuis le lycée\", \"date\": \"2020-01-01\"}, {\"name\": \"Zoé\", \"text\": \"Amie du club de vélo\", \"date\": \"2021-01-01\"}, "
				+ "{\"name\": \"Ada\", \"text\": \"Amie d'une amie encore\", \"date\": \"2022-01-01\"}]";
		try (Listener listener = new Listener(folder)) {
			listener.file("download/posts/your_posts_1.json", post);
			Path side = listener.file("download/friends/friends.json", friends);
			List<Run> runs = listener.imports(side.getParent().getParent());
			assertEquals(List.of("facebook|DONE|1", "|DONE|0"), runs.stream().map(run -> run.component() + "|" + run.outcome() + "|" + run.counts().getOrDefault("posts", 0L)).sorted().toList());
			assertEquals(List.of("1"), listener.ask("select count(*) from posts"));
			Path zip = folder.resolve("download.zip");
			try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
				for (String[] entry : new String[][] { { "posts/your_posts_1.json", post }, { "friends/friends.json", friends } }) {
					out.putNextEntry(new ZipEntry(entry[0]));
					out.write(entry[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
				}
			}
			listener.imports(zip);
			assertEquals(List.of("1"), listener.ask("select count(*) from posts"));
			assertEquals(List.of("table|3"), listener.imports(side).stream().map(run -> run.component() + "|" + run.counts().get("posts")).toList(), "named by itself it is a table");
		}
	}

	@Test
	void anUnknownFileGetsASentenceThatNamesTheNearestConnectorAndWhatDiffers() {
		Map<String, String> sentences = new LinkedHashMap<>();
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = new ArrayList<>();
			runs.addAll(listener.imports(listener.file("almost-discord", "{\"guild\": {\"id\": 7}, \"channel\": {\"id\": 8}, \"messages\": {\"timestamp\": 9}}")));
			runs.addAll(listener.imports(listener.file("nothing", "")));
			runs.addAll(listener.imports(listener.file("noise", "\u0001\u0000\u0002\u0000\u0000\u0003".repeat(200))));
			for (Run run : runs) {
				assertEquals(Run.Outcome.FAILED, run.outcome(), run.toString());
				assertEquals("", run.component());
				sentences.put(run.source(), Warnings.sentence(Optional.empty(), run.warnings().get(0), Locale.ENGLISH));
				assertTrue(!Warnings.sentence(Optional.empty(), run.warnings().get(0), Locale.FRENCH).equals(sentences.get(run.source())), "it is told in French too");
			}
		}
		assertEquals("No connector recognises \"almost-discord\". Nearest comes discord: guild, channel, messages, timestamp stands in it, but not author. "
				+ "Name a connector if you know which can read it.", sentences.get("almost-discord"));
		assertEquals("\"nothing\" is empty.", sentences.get("nothing"));
		assertTrue(sentences.get("noise").contains("holds no text"), sentences.get("noise"));
	}

	@Test
	void exportsOfAppsThatNobodyKnowsGetTheNearestConnectorNamed() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("lines.txt", "2024-07-01T10:00:00 Camille> qui vient ?\n2024-07-01T10:01:00 Rose> moi\n");
		files.put("app.json", "{\"conversations\": [{\"title\": \"x\", \"msgs\": [{\"who\": \"Ann\", \"when\": \"2024-01-01T10:00:00Z\", \"what\": \"hello\"}]}]}");
		files.put("other.csv", "01/02/2024,10:00:00,Ann,+33612345678,hello there\n01/02/2024,10:01:00,Max,+33612345679,hi you\n02/02/2024,10:01:00,Max,+33612345679,how are you\n");
		Map<String, String> told = new LinkedHashMap<>();
		try (Listener listener = new Listener(folder)) {
			files.forEach((name, text) -> listener.imports(listener.file(name, text)).forEach(run -> {
				assertEquals(Run.Outcome.FAILED, run.outcome(), run.toString());
				told.put(name, Warnings.sentence(Optional.empty(), run.warnings().get(0), Locale.ENGLISH));
			}));
		}
		assertTrue(told.get("lines.txt").contains("Nearest comes whatsapp: 31/12/2026, 23:59, 23:59 stands in it, but not 31/12/2026, 23:59 - NAME: TEXT"), told.toString());
		assertTrue(told.get("app.json").contains("Nearest comes a table") && told.get("app.json").contains("title, msgs"), told.toString());
		assertTrue(told.get("other.csv").contains("Nearest comes a table"), told.toString());
	}

	@Test
	void ofATakeoutTheContentsAndTheTablesWithoutTextsAreSideFiles() {
		try (Listener listener = new Listener(folder)) {
			Path contents = listener.file("Takeout/archive_browser.html", "<html><body><h1>Archive de Camille</h1><p>YouTube et YouTube Music : 2 fichiers</p></body></html>");
			listener.file("Takeout/YouTube/commentaires/commentaires.csv", "ID du commentaire,ID de la chaîne,Horodatage,Prix,ID de la vidéo,Texte du commentaire\nUgxA1b2C3d4,UCabcdefghijklmnopqrstuv,2025-02-11T20:15:00+00:00,0,dQw4w9WgXcQ,\"{\"\"text\"\":\"\"Belle balade\"\"}\"\n");
			listener.file("Takeout/YouTube/abonnements/abonnements.csv", "ID de la chaîne,URL de la chaîne,Titre de la chaîne\nUCx,http://x.example,Chaîne X\nUCy,http://y.example,Chaîne Y\n");
			List<Run> runs = listener.imports(contents.getParent());
			assertEquals(List.of("youtube|DONE|1", "|DONE|0", "|DONE|0"), runs.stream().map(run -> run.component() + "|" + run.outcome() + "|" + run.counts().getOrDefault("posts", 0L)).sorted().toList());
		}
	}

	@Test
	void aChatOfAFormThatNobodyKnowsIsNotTakenForADocumentOfToday() {
		try (Listener listener = new Listener(folder)) {
			Path chat = listener.file("chat.txt", "18:00 <camille> Qui vient mardi au lac ?\n18:01 <rose> Moi, avec le vélo\n18:02 <camille> Très bien, à huit heures\n18:03 <rose> Parfait\n");
			Run run = listener.imports(chat).get(0);
			assertEquals("|FAILED", run.component() + "|" + run.outcome());
			String told = Warnings.sentence(Optional.empty(), run.warnings().get(0), Locale.ENGLISH);
			assertTrue(told.contains("Nearest comes whatsapp"), told);
			Path letter = listener.file("lettre.txt", "Chers amis,\n\nnous nous retrouvons mardi au bord du lac, comme convenu la semaine passée.\n\n18:00 au pont, et n'oubliez pas vos lampes pour le retour.\n");
			assertEquals("document", listener.imports(letter).get(0).component());
		}
	}

	@Test
	void tablesOfADownloadThatHoldNoTextsAreSideFilesToo() throws IOException {
		try (Listener listener = new Listener(folder)) {
			listener.file("download/posts/your_posts_1.json", "[{\"timestamp\": 1600000000, \"data\": [{\"post\": \"Le lac est gelé, venez !\"}], \"title\": \"Camille a publié\"}]");
			Path friends = listener.file("download/friends/friends.csv", "name,added_on\nRose Martin,2020-01-01\nZoé Petit,2021-01-01\nAda Lune,2022-01-01\n");
			listener.file("download/avis.csv", "date,author,text\n2026-03-03,Camille,Très bien et solide\n2026-03-04,Rose,Cassé après deux jours de pluie\n");
			listener.file("download/notes.ndjson", "{\"date\": \"2026-03-03T08:00:00Z\", \"author\": \"Ada\", \"text\": \"Le pont est rouvert\"}\n{\"date\": \"2026-03-04T08:00:00Z\", \"author\": \"Tom\", \"text\": \"Enfin, merci\"}\n");
			List<Run> runs = listener.imports(friends.getParent().getParent());
			assertEquals(List.of("facebook|DONE|1", "table|DONE|2", "table|DONE|2", "|DONE|0"), runs.stream().map(run -> run.component() + "|" + run.outcome() + "|" + run.counts().getOrDefault("posts", 0L))
					.sorted((one, other) -> Boolean.compare(one.startsWith("|"), other.startsWith("|")) != 0 ? Boolean.compare(one.startsWith("|"), other.startsWith("|")) : one.compareTo(other)).toList());
		}
	}

	@Test
	void chatsAreNoDownloadThatATableBesideThemBelongsTo() throws IOException {
		try (Listener listener = new Listener(folder)) {
			for (String group : new String[] { "Vélo", "Lac" }) {
				listener.file("dropped/WhatsApp Chat - " + group + ".txt", "[13/01/2025, 08:16:00] Eve: premier message\n[13/01/2025, 08:17:00] Tom: bonjour à tous\n[13/01/2025, 08:18:00] Eve: on part à midi\n");
			}
			Path table = listener.file("dropped/nested.json", "{\"meta\": 1, \"data\": {\"items\": [{\"message\": \"one\", \"from\": \"Al\", \"date\": \"2025-03-01\"}, {\"message\": \"two\", \"from\": \"Bo\", \"date\": \"2025-04-03\"}]}}");
			assertEquals(List.of("table|2", "whatsapp|3", "whatsapp|3"), listener.imports(table.getParent()).stream().map(run -> run.component() + "|" + run.counts().get("posts")).sorted().toList());
		}
	}

	@Test
	void everyConnectorSaysWhatStandsInItsFiles() {
		assertEquals(List.of(), Installed.connectors().stream().filter(connector -> connector.traits().isEmpty()).map(connector -> connector.id()).filter(id -> !id.startsWith("example")).toList());
	}
}
