package io.murmure.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.connector.Connector;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.testing.ScriptedConnector;

/** Finding the connectors for what lies in an archive can be stopped. */
class RecogniserTest {

	private static final int MANY = 400;
	private static final int SOON = 10;

	@TempDir
	Path folder;

	private final AtomicInteger looks = new AtomicInteger();

	private Path zip() throws IOException {
		Path file = folder.resolve("many.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (int i = 0; i < MANY; i++) {
				zip.putNextEntry(new ZipEntry("notes/%d.txt".formatted(i)));
				zip.write("Le lac est gelé.\n".getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return file;
	}

	private double look(Source file) throws IOException {
		looks.incrementAndGet();
		return file.head(100).length > 0 ? 0.5 : 0;
	}

	/** Looks at each file by itself. */
	private Connector<?> byFile() {
		return new ScriptedConnector("notes", source -> Archive.is(source) ? 0 : look(source), source -> Stream.empty());
	}

	/** Looks at all files of an archive to recognise it as a whole. */
	private Connector<?> byArchive() {
		return new ScriptedConnector("diary", source -> {
			double most = 0;
			for (Source entry : Archive.is(source) ? Archive.of(source).entries() : List.<Source>of()) {
				most = Math.max(most, look(entry));
			}
			return most;
		}, source -> Stream.empty());
	}

	@Test
	void eachEntryIsRecognised() throws IOException {
		List<Recognition> found = new Importer(List.of(byFile()), study -> new byte[32]).recognise(List.of(zip()));
		assertEquals(IntStream.range(0, MANY).mapToObj("notes/%d.txt"::formatted).toList(), found.stream().map(one -> one.source().place()).toList());
		assertTrue(found.stream().allMatch(one -> one.connector().isPresent()));
	}

	@Test
	void stopsAmongTheEntries() throws IOException {
		stops(byFile());
	}

	@Test
	void stopsWhileAConnectorLooksAtTheWhole() throws IOException {
		stops(byArchive());
	}

	private void stops(Connector<?> connector) throws IOException {
		Importer importer = new Importer(List.of(connector), study -> new byte[32]);
		List<Path> paths = List.of(zip());
		assertThrows(CancelledException.class, () -> importer.recognise(paths, Progress.until(() -> looks.get() >= SOON)));
		assertTrue(looks.get() <= SOON + 1, () -> "looked at " + looks + " files");
	}

	@Test
	void stopsBeforeAnArchiveIsUnpacked() throws IOException {
		Importer importer = new Importer(List.of(byFile()), study -> new byte[32]);
		List<Path> paths = List.of(zip());
		assertThrows(CancelledException.class, () -> importer.recognise(paths, Progress.until(() -> true)));
		assertEquals(0, looks.get());
	}
}
