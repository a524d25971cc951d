package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.duckdb.DuckDBDriver;

import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyStore.Access;

class ProcessTest {

	@TempDir
	Path folder;

	@Test
	void anImportThatIsKilledLosesNothingThatWasCommittedAndResumes() throws Exception {
		Path file = folder.resolve("club.murmure");
		VeloClub.create(file).close();
		Process process = fork(file.toString());
		long committed = 0;
		try (BufferedReader told = process.inputReader()) {
			while (committed < 4 * KilledImport.POSTS_PER_COMMIT) {
				committed = Long.parseLong(told.readLine());
			}
			process.destroyForcibly().waitFor();
		}
		try (Study reader = new DuckDbStore().open(file, Access.READ)) {
			assertTrue(posts(reader) >= committed, "committed posts were lost");
		}
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			long kept = posts(study);
			assertEquals(0, kept % KilledImport.POSTS_PER_COMMIT, "half a commit was kept");
			VeloClub.Imported rest = KilledImport.run(study, added -> {
			});
			assertEquals(new VeloClub.Imported(KilledImport.POSTS - kept, kept), rest);
			assertEquals(List.of("20000|20000|20000|20000"),
					ask(study, "select count(*), count(distinct text), count(distinct post_id), max(post_id) from posts"));
			assertEquals(List.of("7|7"), ask(study, "select count(*), count(distinct author) from authors"));
		}
	}

	@Test
	void aSecondProcessGetsOnePlainSentence() throws Exception {
		Path file = folder.resolve("club.murmure");
		VeloClub.create(file).close();
		Process process = fork(file.toString(), "wait");
		try (BufferedReader told = process.inputReader()) {
			assertEquals("open", told.readLine());
			for (Access access : Access.values()) {
				StudyException refused = assertThrows(StudyException.class, () -> new DuckDbStore().open(file, access));
				assertEquals("\"club.murmure\" is open in another process, which may write to it; close it there and try again.", refused.getMessage());
			}
			process.outputWriter().close();
			assertEquals(0, process.waitFor());
		}
		new DuckDbStore().open(file, Access.WRITE).close();
	}

	private static long posts(Study study) {
		return Long.parseLong(ask(study, "select count(*) from posts").get(0));
	}

	private Process fork(String... arguments) throws Exception {
		Set<String> classPath = new LinkedHashSet<>();
		for (Class<?> type : List.of(KilledImport.class, DuckDbStore.class, Study.class, DuckDBDriver.class)) {
			File place = new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
			classPath.add(place.toString());
			// within an OSGi framework that runs from the workspace, classes stand in a folder of the bundle
			classPath.add(new File(place, "target/classes").toString());
			classPath.add(new File(place, "target/test-classes").toString());
		}
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-Djava.library.path=" + natives(), "-cp", String.join(File.pathSeparator, classPath), KilledImport.class.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	/** A folder with DuckDB's library, which only a framework finds in the bundle of this platform. */
	private Path natives() throws IOException {
		String name = System.mapLibraryName("duckdb_java");
		Path library = folder.resolve(name);
		try (InputStream bundled = DuckDBDriver.class.getResourceAsStream("/" + name)) {
			Files.copy(bundled, library);
		}
		return folder;
	}
}
