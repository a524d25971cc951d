package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.study.Run;
import io.murmure.core.study.StudySettings;

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
	void aStudyThatKeepsNamesKeepsThoseOfFolders() {
		try (Listener listener = new Listener(folder, StudySettings.Names.KEEP)) {
			Path file = listener.file("download/" + LAKE, talk("Le lac est gel."));
			assertEquals(List.of(LAKE + ":2 no-time"), places(listener.imports(folder.resolve("exports/download"))));
			assertEquals(List.of("message_1.json:2 no-time"), places(listener.imports(file)));
		}
	}
}
