package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.pipeline.Warnings;
import io.murmure.core.study.Run;
import io.murmure.core.study.StudySettings;
import io.murmure.testing.Installed;

/** Files of one name in a download are told apart by their folders. */
class WarningPlacesTest {

	private static final String LAKE = "messages/inbox/rose_martin_Ab12Cd34/message_1.json";
	private static final String BRIDGE = "messages/inbox/clubdupont_Zz98Yy76/message_1.json";

	@TempDir
	Path folder;

	/** The second message has no time. */
	private static String talk(String text) {
		return "{\"participants\": [{\"name\": \"Rose Martin\"}, {\"name\": \"Zoe Petit\"}], \"messages\": [{\"sender_name\": \"Rose Martin\", \"timestamp_ms\": 1600000000000, \"content\": \"" + text
				+ "\", \"type\": \"Generic\"}, {\"sender_name\": \"Zoe Petit\", \"content\": \"Moi aussi\", \"type\": \"Generic\"}], \"title\": \"Rose\", \"thread_path\": \"inbox/x\"}";
	}

	private static List<String> places(List<Run> runs) {
		return runs.stream().flatMap(run -> run.warnings().stream()).map(warning -> warning.position() + " " + warning.kind()).sorted().toList();
	}

	@Test
	void inAFolderAndInAnArchive() throws IOException {
		List<String> expected = List.of("messages/inbox/…_Ab12Cd34/message_1.json:2 no-time", "messages/inbox/…_Zz98Yy76/message_1.json:2 no-time");
		try (Listener listener = new Listener(folder)) {
			listener.file("download/" + LAKE, talk("Le lac est gel."));
			listener.file("download/" + BRIDGE, talk("Le pont est rouvert."));
			assertEquals(expected, places(listener.imports(folder.resolve("exports/download"))));
			assertEquals(expected.stream().map(place -> place.substring(0, place.indexOf(':'))).toList(), listener.ask("select distinct file from posts order by 1"));
			Path zip = folder.resolve("download.zip");
			try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
				for (String name : List.of(LAKE, BRIDGE)) {
					out.putNextEntry(new ZipEntry(name));
					out.write(talk("De nouveau").getBytes(StandardCharsets.UTF_8));
				}
			}
			assertEquals(expected, places(listener.imports(zip)));
		}
	}

	@Test
	void runsOfFilesOfOneNameAreToldApartToo() {
		try (Listener listener = new Listener(folder)) {
			listener.file("download/" + LAKE, talk("Le lac est gel."));
			listener.file("download/" + BRIDGE, talk("Le pont est rouvert."));
			assertEquals(List.of("messages/inbox/…_Ab12Cd34/message_1.json", "messages/inbox/…_Zz98Yy76/message_1.json"),
					listener.imports(folder.resolve("exports/download")).stream().map(Run::source).sorted().toList());
		}
	}

	@Test
	void aTimeThatIsStillToComeIsToldOnceWithItsPlaceAndItsRecordIsKept() {
		try (Listener listener = new Listener(folder)) {
			Path chat = listener.file("chat.txt", """
					28/02/2026, 18:00 - Rose: Qui vient au lac ?
					28/02/2096, 18:01 - Zoé: Moi
					28/02/2096, 18:02 - Rose: Très bien
					""");
			List<Run> runs = listener.imports(chat);
			assertEquals(List.of("chat.txt:2 ahead-of-time"), places(runs));
			assertEquals("chat.txt:2\u202f: La date de cet enregistrement est dans le futur\u202f; il est gardé tel qu’il est écrit. Enregistrements dans ce cas\u202f: 2.",
					Warnings.sentence(Optional.of(Installed.connector("whatsapp")), runs.get(0).warnings().get(0), Locale.FRENCH));
			assertEquals(List.of("3"), listener.ask("select count(*) from posts"));
		}
	}

	@Test
	void aStudyThatKeepsNamesKeepsThoseOfFolders() {
		try (Listener listener = new Listener(folder, StudySettings.Names.KEEP)) {
			Path file = listener.file("download/" + LAKE, talk("Le lac est gel."));
			assertEquals(List.of(LAKE + ":2 no-time"), places(listener.imports(folder.resolve("exports/download"))));
			assertEquals(List.of("message_1.json:2 no-time"), places(listener.imports(file)));
		}
	}

	/** Who writes a feed may be called what its file ends in; its stem may still be somebody. */
	@Test
	void nobodyIsCalledAsAFileEnds() {
		try (Listener listener = new Listener(folder)) {
			Path chat = listener.file("Chat with Csv.csv", "date,author,text\n2024-05-01,Csv,La lampe est belle mais fragile\nhier,Rose,Elle tombe tout le temps\n");
			Run run = listener.imports(chat).getFirst();
			String name = run.source();
			assertTrue(name.matches("Chat with \\S+-\\S+\\.csv"), name);
			assertTrue(places(List.of(run)).contains(name + ":3 bad-time"), places(List.of(run))::toString);
			assertEquals(List.of(name), listener.ask("select distinct file from posts"));
		}
	}
}
