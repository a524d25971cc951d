package io.murmure.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.live.BackOff;
import io.murmure.core.live.Follower;
import io.murmure.core.live.Until;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Deletion;
import io.murmure.core.record.Position;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;
import io.murmure.testing.ScriptedConnector;

/** A study that was fed by one process and is followed on by another. */
class KnownIdsTest {

	private static final Until ONCE = new Until(true, Optional.empty());

	@TempDir
	private Path folder;

	private final Follower.Watcher nobody = new Follower.Watcher() {
		@Override
		public void imported(Run run) {
			assertEquals(Run.Outcome.DONE, run.outcome());
		}

		@Override
		public void resting(Duration rest, Optional<IOException> trouble) {
			throw new AssertionError("a single look does not rest");
		}
	};

	/** Zoé says each line; "-x" takes x back, "x*" is a reaction to x. */
	private static SourceRecord record(Source source, String line) {
		Position position = new Position(source.name(), 1);
		if (line.startsWith("-")) {
			return new Deletion("test", "club", "zoe", Instant.EPOCH, line.substring(1), position);
		}
		return line.endsWith("*") ? new Reaction("test", Optional.of(line), "club", "omar", Instant.EPOCH, line.replace("*", ""), "like", position) : ScriptedConnector.post(source, line);
	}

	private ScriptedLines follow(Study study, String lines) throws Exception {
		ScriptedConnector club = new ScriptedConnector("club", source -> 1, source -> new String(source.head(Integer.MAX_VALUE), StandardCharsets.UTF_8).lines().map(line -> record(source, line)));
		ScriptedLines script = new ScriptedLines().then(ScriptedLines.lines(lines, "1", Duration.ofHours(1)));
		new Follower(new Importer(List.of(club), id -> new byte[32]), club, nobody, Thread::sleep, new BackOff()).follow(study, "test", script, ImportRequest.of(), ONCE, Progress.NONE);
		return script;
	}

	@Test
	void aSourceCanAskWhatAnotherProcessBrought() throws Exception {
		Path file = folder.resolve("s.murmure");
		try (Study study = new DuckDbStore().create(file, StudySettings.create(ZoneId.of("UTC")))) {
			follow(study, "a\nb\na*\n-b");
		}
		try (Study study = new DuckDbStore().open(file, StudyStore.Access.WRITE)) {
			ScriptedLines second = follow(study, "c");
			assertEquals(List.of(true, true, false, false), Stream.of("a", "a*", "b", "x").map(id -> second.last.known().has("test", id)).toList());
			assertFalse(second.last.known().has("elsewhere", "a"));
			Predicate<String> now = study.known("test");
			assertTrue(now.test("c"));
		}
	}
}
