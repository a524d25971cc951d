package io.murmure.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.study.BrokenOff;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.table.BatchReader;
import io.murmure.testing.ScriptedConnector;

/** An import that ends with the program leaves word of it, until the source is read whole. */
class BrokenOffTest {

	private static final int POSTS = 50_010;

	@TempDir
	private Path folder;
	private int readings;

	@Test
	void whatWasReadInPartIsToldUntilItIsReadWhole() throws IOException {
		Path chat = Files.writeString(folder.resolve("chat.txt"), "x");
		try (Study study = new DuckDbStore().create(folder.resolve("club.murmure"), StudySettings.create(ZoneId.of("UTC")))) {
			assertThrows(PowerCut.class, () -> read(study, chat, true));
			assertTrue(posts(study) > 0, "a part was committed");
			assertEquals(List.of(Run.Outcome.BROKEN_OFF), study.runs().stream().map(Run::outcome).toList());
			assertEquals(List.of("chat.txt"), BrokenOff.sources(study.runs()));
			read(study, chat, false);
			assertEquals(POSTS, posts(study));
			assertEquals(List.of(Run.Outcome.BROKEN_OFF, Run.Outcome.DONE), study.runs().stream().map(Run::outcome).toList());
			assertEquals(List.of(), BrokenOff.sources(study.runs()));
		}
	}

	/** Nothing catches it, as nothing catches a power cut. */
	private static final class PowerCut extends Error {
		private static final long serialVersionUID = 1L;
	}

	private void read(Study study, Path chat, boolean cut) throws IOException {
		readings = 0;
		ScriptedConnector connector = new ScriptedConnector("lines", source -> 1, source -> {
			boolean second = ++readings == 2; // the first reading is for who is in it
			Stream<SourceRecord> said = IntStream.range(0, POSTS).mapToObj(i -> ScriptedConnector.post(source, "post " + i));
			return cut && second ? Stream.concat(said.limit(POSTS - 1), Stream.generate(BrokenOffTest::cut).limit(1)) : said;
		});
		new Importer(List.of(connector), id -> new byte[32]).run(study, ImportRequest.of(chat), Progress.NONE);
	}

	private static SourceRecord cut() {
		throw new PowerCut();
	}

	private static long posts(Study study) {
		try (BatchReader rows = study.query("select count(*) from posts")) {
			return (Long) rows.next().orElseThrow().value(0, 0);
		}
	}
}
