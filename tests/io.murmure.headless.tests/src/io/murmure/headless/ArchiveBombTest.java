package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.murmure.core.study.Run;

class ArchiveBombTest {

	private static final int GOOD = 30;
	private static final int MEGABYTES = 64;

	@TempDir
	Path folder;

	private static String lines(String line) {
		return IntStream.range(0, GOOD).mapToObj(i -> line.formatted(10 + i, i)).collect(Collectors.joining());
	}

	/** Thirty good records, and the beginning of one that has no end. */
	private static String start(String kind) {
		return switch (kind) {
			case "csv" -> "date,auteur,texte\n" + lines("2026-03-03 18:%d,Zoé,Le frein grince encore (%d)\n") + "2026-03-03 19:00,Zoé,\"";
			case "ndjson" -> lines("{\"date\":\"2026-03-03 18:%d\",\"author\":\"Zoé\",\"text\":\"Le frein grince encore (%d)\"}\n") + "{\"date\":\"2026-03-03 19:00\",\"author\":\"Zoé\",\"text\":\"";
			case "json" -> "[" + lines("{\"date\":\"2026-03-03 18:%d\",\"author\":\"Zoé\",\"text\":\"Le frein grince encore (%d)\"},\n") + "{\"date\":\"2026-03-03 19:00\",\"author\":\"Zoé\",\"text\":\"";
			default -> lines("13/03/2026, 18:%d - Zoé: Le frein grince encore (%d)\n") + "13/03/2026, 19:00 - Zoé: ";
		};
	}

	private static void bomb(String kind, OutputStream out) throws IOException {
		out.write(start(kind).getBytes(StandardCharsets.UTF_8));
		byte[] megabyte = new byte[1 << 20];
		Arrays.fill(megabyte, (byte) 'z');
		for (int i = 0; i < MEGABYTES; i++) {
			out.write(megabyte);
		}
	}

	private static void isKeptAndTold(Listener listener, List<Run> runs) {
		assertEquals(GOOD, listener.ask("select text from posts where text like 'Le frein grince encore%'").size());
		assertTrue(runs.stream().flatMap(run -> run.warnings().stream()).anyMatch(warning -> warning.kind().equals("unreadable") && warning.details().get(0).contains("unpacks to far more than it should")),
				runs.toString());
	}

	@ParameterizedTest
	@CsvSource({ "csv, table", "ndjson, table", "json, table", "txt, whatsapp" })
	void whatStandsBeforeTheBombInAFilePackedByGzipIsKept(String kind, String connector) throws IOException {
		Path file = folder.resolve("avis." + kind + ".gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			bomb(kind, out);
		}
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(file);
			assertEquals(connector, runs.get(0).component());
			assertEquals(Run.Outcome.DONE, runs.get(0).outcome());
			isKeptAndTold(listener, runs);
		}
	}

	@Test
	void ofATableThatIsABombFromItsFirstRowNothingIsKept() throws IOException {
		Path file = folder.resolve("export.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("avis.csv"));
			zip.write("date,auteur,texte\n2026-03-03 19:00,Zoé,".getBytes(StandardCharsets.UTF_8));
			byte[] megabyte = new byte[1 << 20];
			Arrays.fill(megabyte, (byte) 'z');
			for (int i = 0; i < MEGABYTES; i++) {
				zip.write(megabyte);
			}
		}
		try (Listener listener = new Listener(folder)) {
			Run run = listener.imports(file).getFirst();
			assertEquals(List.of(), listener.ask("select text from posts"), run.toString());
			assertEquals(Run.Outcome.FAILED, run.outcome());
			assertTrue(run.warnings().toString().contains("unpacks to far more than it should"), run.toString());
		}
	}

	@ParameterizedTest
	@CsvSource({ "csv, avis.csv, encore.csv", "txt, WhatsApp Chat with Vélo.txt, WhatsApp Chat with Club.txt" })
	void aBombInAZipFileLosesNeitherWhatStandsBeforeItNorTheEntriesBehindIt(String kind, String entry, String behind) throws IOException {
		Path file = folder.resolve("export.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry(entry));
			bomb(kind, zip);
			zip.putNextEntry(new ZipEntry(behind));
			zip.write((kind.equals("csv") ? "date,auteur,texte\n" + lines("2026-03-14 18:%d,Léo,À dimanche au lac (%d)\n") : lines("14/03/2026, 18:%d - Léo: À dimanche au lac (%d)\n")).getBytes(StandardCharsets.UTF_8));
		}
		try (Listener listener = new Listener(folder)) {
			isKeptAndTold(listener, listener.imports(file));
			assertEquals(GOOD, listener.ask("select text from posts where text like 'À dimanche%'").size());
		}
	}
}
