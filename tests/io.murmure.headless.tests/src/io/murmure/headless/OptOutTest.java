package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.study.Run;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudySettings.Names;

class OptOutTest {

	private static final String CHAT = """
			03/03/2026, 18:00 - Camille Dupont: Le Quastenflosser est réparé, qui vient ?
			03/03/2026, 18:01 - Rose Martin: Moi, merci Camille !
			03/03/2026, 18:02 - Rose Martin: et Camille Dupont apporte la pompe
			03/03/2026, 18:03 - Camille Dupont: Oui, et le Zwiebelturm aussi
			03/03/2026, 18:04 - Zoé: Camille est super
			03/03/2026, 18:05 - Zoé: à mardi Rose
			""";
	private static final String FILE = "WhatsApp Chat with Camille Dupont.txt";

	@TempDir
	Path folder;

	@Test
	void aPersonWhoOptsOutIsGoneFromTheBytesAndStaysGone() throws IOException {
		try (Listener listener = new Listener(folder)) {
			Path chat = listener.file(FILE, CHAT);
			listener.imports(chat);
			listener.analyses();
			String pseudonym = listener.ask("select author from posts where text like '%Quastenflosser%'").get(0);
			assertTrue(stands(listener, pseudonym) && stands(listener, "Quastenflosser"), "the test could not find what it looks for");

			Run run = listener.optOut("camille dupont");

			assertEquals(List.of(2L, 3L, 1L), List.of(run.counts().get("posts"), run.counts().get("reworded"), run.counts().get("compacted")));
			assertEquals(List.of("Moi, merci [name] !", "et [name] apporte la pompe", "[name] est super"),
					listener.ask("select text from posts where text like '%[name]%' order by post_id"));
			for (String trace : List.of(pseudonym, "Quastenflosser", "Zwiebelturm", "Camille", "Dupont")) {
				assertFalse(stands(listener, trace), trace + " is still there");
			}
			assertTrue(stands(listener, "apporte la pompe"), "what others said stays");

			Run again = listener.imports(chat).get(0);

			assertEquals(2, again.counts().get("suppressed"));
			assertEquals(0, again.counts().get("added"));
			assertEquals(List.of("4|2"), listener.ask("select count(*), count(distinct author) from posts"));
			Run other = listener.imports(listener.file("WhatsApp Chat with Bande.txt", CHAT.replace("18:", "19:"))).get(0);
			assertEquals(List.of(2L, 4L), List.of(other.counts().get("suppressed"), other.counts().get("added")));
			listener.study().compact();
			for (String trace : List.of(pseudonym, "Quastenflosser", "Zwiebelturm", "Camille", "Dupont")) {
				assertFalse(stands(listener, trace), trace + " came back");
			}
		}
	}

	@Test
	void theyGoFromAStudyThatKeepsNames() throws IOException {
		try (Listener listener = new Listener(folder, Names.KEEP)) {
			Path chat = listener.file(FILE, CHAT);
			listener.imports(chat);
			listener.optOut("Camille Dupont");
			listener.imports(chat);
			listener.study().compact();
			assertEquals(List.of("Moi, merci [name] !", "et [name] apporte la pompe", "[name] est super", "à mardi Rose"),
					listener.ask("select text from posts order by post_id"));
			assertFalse(stands(listener, "Camille") || stands(listener, "Dupont"));
		}
	}

	@Test
	void theRunSaysWhatWentAndNotWho() {
		try (Listener listener = new Listener(folder)) {
			listener.imports(listener.file(FILE, CHAT));
			listener.optOut("Camille Dupont");
			assertEquals(List.of("REMOVE|opt-out||2"), listener.ask("select kind, component, source, counts['posts'] from runs where kind = 'REMOVE'"));
		}
	}

	@Test
	void whoseAuthorIsNotToldHasNoNameAndIsNobodyToRemove() {
		try (Listener listener = new Listener(folder)) {
			listener.importsBy("document", listener.file("avis.txt", "Le Quastenflosser est réparé.\n\nIl roule à nouveau, et mieux qu'avant."), listener.file("note.txt", "Une note que personne n'a signée."));
			assertEquals(List.of("|1"), listener.ask("select author, count(distinct author_id) from posts group by author"));
			assertThrows(StudyException.class, () -> listener.optOut(""));
			assertEquals(List.of("1"), listener.ask("select count(*) from posts where text like '%Quastenflosser%'"));
		}
	}

	@Test
	void theExportOfAnotherMemberDoesNotBringThemBackUnderAnotherName() throws IOException {
		String others = CHAT.replace("Camille Dupont:", "Cam (vélo):").replace("Rose Martin:", "Rosie:").replace("merci Camille !", "merci Cam !").replace("et Camille Dupont apporte", "et Camille D apporte")
				+ "03/03/2026, 18:09 - Cam (vélo): Le Wolpertinger vient d'arriver\n03/03/2026, 18:12 - Rosie: à mardi, Cam\n";
		try (Listener listener = new Listener(folder)) {
			listener.imports(listener.file("a/WhatsApp Chat with Bande.txt", CHAT));
			listener.optOut("Camille Dupont");

			Run again = listener.imports(listener.file("b/WhatsApp Chat with Bande.txt", others)).get(0);

			assertEquals(List.of(3L, 1L), List.of(again.counts().get("suppressed"), again.counts().get("added")));
			assertEquals(List.of("Moi, merci [name] !", "et [name] apporte la pompe", "[name] est super", "à mardi Rose", "à mardi, [name]"), listener.ask("select text from posts order by post_id")
					.stream().map(text -> text.replaceAll("(?<=à mardi )\\S+", "Rose")).toList());
			assertEquals(List.of("2"), listener.ask("select count(*) from authors"));
			listener.study().compact();
			for (String trace : List.of("Quastenflosser", "Zwiebelturm", "Wolpertinger", "Camille", "Cam")) {
				assertFalse(stands(listener, trace), trace + " came back");
			}
			assertEquals(4, listener.imports(listener.file("b/WhatsApp Chat with Bande.txt", others + "03/03/2026, 18:20 - Cam (vélo): Encore moi\n")).get(0).counts().get("suppressed"));
		}
	}

	@Test
	void whoSaysTheSameAtTheSameTimeIsNotTheOneWhoOptedOut() {
		String both = "03/03/2026, 18:00 - Camille Dupont: Bon anniversaire à toi !\n03/03/2026, 18:00 - Zoé: Bon anniversaire à toi !\n03/03/2026, 18:04 - Zoé: Le gâteau est au frigo\n";
		try (Listener listener = new Listener(folder)) {
			listener.imports(listener.file("a/WhatsApp Chat with Bande.txt", both));
			listener.optOut("Camille Dupont");
			listener.imports(listener.file("b/WhatsApp Chat with Bande.txt", both.replace("Zoé", "Zoé du lac").replace("Camille Dupont", "Cam")));
			assertEquals(List.of("Bon anniversaire à toi !", "Le gâteau est au frigo"), listener.ask("select text from posts order by post_id"));
		}
	}

	@Test
	void whatOthersPassOnOfThemGoesThoughTheFirstTimeIsInNoExport() throws IOException {
		String chat = """
				{"name": "Les voisins", "type": "private_group", "id": 5, "messages": [
				{"id": 1, "type": "message", "date": "2026-03-03T18:00:00", "date_unixtime": "1772557200", "from": "Tom Weller", "from_id": "user222", "text": "bonjour"},
				{"id": 2, "type": "message", "date": "2026-03-03T18:01:00", "date_unixtime": "1772557260", "from": "Anaïs", "from_id": "user111", "forwarded_from": "Tom Weller", "forwarded_from_id": "user222", "text": "le Quastenflosser est à moi"},
				{"id": 3, "type": "message", "date": "2026-03-03T18:02:00", "date_unixtime": "1772557320", "from": "Anaïs", "from_id": "user111", "forwarded_from": "Info lac", "forwarded_from_id": "channel9", "text": "le lac est gelé"}]}
				""";
		try (Listener listener = new Listener(folder)) {
			Path telegram = listener.file("result.json", chat);
			listener.file("data/account.js", "window.YTD.account.part0 = [{\"account\": {\"username\": \"lou_r\", \"accountId\": \"7\"}}]");
			Path tweets = listener.file("data/tweets.js", """
					window.YTD.tweets.part0 = [{"tweet": {"id_str": "1", "created_at": "Tue Mar 03 18:00:00 +0000 2026", "full_text": "RT @anna_b: le Zwiebelturm est à elle",
					"entities": {"user_mentions": [{"screen_name": "anna_b", "name": "Anna", "id_str": "9"}], "hashtags": [], "urls": []}}}]
					""");
			listener.imports(telegram, tweets);
			assertEquals(List.of("4"), listener.ask("select count(*) from posts"));

			listener.optOut("Tom Weller");
			listener.optOut("anna_b");
			listener.imports(telegram, tweets);
			listener.study().compact();

			assertEquals(List.of("le lac est gelé"), listener.ask("select text from posts"));
			assertFalse(stands(listener, "Quastenflosser") || stands(listener, "Zwiebelturm"));
		}
	}

	@Test
	void nobodyIsRemovedByAName() {
		try (Listener listener = new Listener(folder)) {
			listener.imports(listener.file(FILE, CHAT));
			assertTrue(assertThrows(StudyException.class, () -> listener.optOut("Camille Durand")).getMessage().contains("Nobody"));
			assertEquals(List.of("6"), listener.ask("select count(*) from posts"));
		}
	}

	/** Whether the text stands in the bytes of the study's folder. */
	private static boolean stands(Listener listener, String text) throws IOException {
		try (Stream<Path> files = Files.walk(listener.studyFolder())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
					return true;
				}
			}
		}
		return false;
	}
}
