package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.study.Run;

/** Entries of a ZIP file that are stored as they are: what happens to a byte of them, only their check sum tells. */
class CheckSumTest {

	private static final String CHAT = "13/03/2026, 18:00 - Zoé: Le frein grince encore\n13/03/2026, 18:01 - Léo: Le mien aussi\n14/03/2026, 09:00 - Zoé: À dimanche\n";
	private static final String TABLE = "date,auteur,texte\n2026-03-13,Zoé,Le frein grince encore\n2026-03-14,Léo,Le mien aussi\n2026-03-15,Zoé,À dimanche\n";

	@TempDir
	Path folder;

	/** A ZIP file of names and texts by turns, in whose first entry a word has become another one. */
	private Path damaged(String... namesAndTexts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int index = 0; index < namesAndTexts.length; index += 2) {
				byte[] content = namesAndTexts[index + 1].getBytes(StandardCharsets.UTF_8);
				CRC32 sum = new CRC32();
				sum.update(content);
				ZipEntry entry = new ZipEntry(namesAndTexts[index]);
				entry.setMethod(ZipEntry.STORED);
				entry.setSize(content.length);
				entry.setCrc(sum.getValue());
				zip.putNextEntry(entry);
				zip.write(content);
				zip.closeEntry();
			}
		}
		String whole = bytes.toString(StandardCharsets.ISO_8859_1);
		return Files.write(folder.resolve("export.zip"), whole.replaceFirst("grince", "grXnce").getBytes(StandardCharsets.ISO_8859_1));
	}

	private void isReadAndTold(String entry, int posts, Path zip) {
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(zip);
			assertEquals(posts, listener.ask("select text from posts").size());
			List<String> told = runs.stream().flatMap(run -> run.warnings().stream()).filter(warning -> warning.kind().equals("unreadable")).map(warning -> warning.details().get(0)).toList();
			assertEquals(1, told.size(), told.toString());
			assertTrue(told.get(0).contains("\"" + entry + "\"") && told.get(0).contains("check sum"), told.get(0));
		}
	}

	@Test
	void aChatThatWasDamagedInItsZipFileIsReadAndTold() throws IOException {
		isReadAndTold("_chat.txt", 3, damaged("_chat.txt", CHAT));
	}

	@Test
	void ofSeveralChatsTheDamagedOneIsTold() throws IOException {
		isReadAndTold("WhatsApp Chat with Un.txt", 6, damaged("WhatsApp Chat with Un.txt", CHAT, "WhatsApp Chat with Deux.txt", CHAT.replace("2026", "2025")));
	}

	@Test
	void ofSeveralTablesTheDamagedOneIsTold() throws IOException {
		isReadAndTold("avis.csv", 6, damaged("avis.csv", TABLE, "encore.csv", TABLE.replace("2026", "2025")));
	}
}
