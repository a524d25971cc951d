package io.murmure.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.live.BackOff;
import io.murmure.core.live.Delivery;
import io.murmure.core.live.Follower;
import io.murmure.core.live.RateLimitedException;
import io.murmure.core.live.Until;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.SourceException;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;
import io.murmure.testing.ScriptedConnector;

class FollowerTest {

	@TempDir
	private Path folder;

	private final List<String> asked = new ArrayList<>();
	private final List<Duration> rests = new ArrayList<>();
	private final List<Duration> paused = new ArrayList<>();

	/** Until the user stops it. */
	private void follow(Object... steps) throws IOException, InterruptedException {
		assertThrows(CancelledException.class, () -> follow(Until.STOPPED, steps));
	}

	private Follower.Left follow(Until until, Object... steps) throws IOException, InterruptedException {
		Path file = folder.resolve("live.murmure");
		StudyStore store = new DuckDbStore();
		ScriptedConnector lines = ScriptedConnector.lines();
		ScriptedLines script = new ScriptedLines().then(steps);
		Follower.Watcher watcher = new Follower.Watcher() {
			@Override
			public void imported(Run run) {
				assertEquals("lines", run.component());
			}

			@Override
			public void resting(Duration rest, Optional<IOException> trouble) {
				rests.add(rest);
			}
		};
		try (Study study = file.toFile().exists() ? store.open(file, StudyStore.Access.WRITE) : store.create(file, StudySettings.create(ZoneId.of("UTC")))) {
			return new Follower(new Importer(List.of(lines), id -> new byte[32]), lines, watcher, paused::add, new BackOff()).follow(study, "test", script, ImportRequest.of(), until, Progress.NONE);
		} finally {
			asked.addAll(script.asked);
		}
	}

	private long posts() {
		try (Study study = new DuckDbStore().open(folder.resolve("live.murmure"), StudyStore.Access.READ)) {
			return study.query("select count(*) as n from posts").next().orElseThrow().longs("n")[0];
		}
	}

	@Test
	void itGoesOnFromWhereItWasAlsoInAnotherProcess() throws Exception {
		follow(ScriptedLines.lines("a\nb", "1", Duration.ZERO), ScriptedLines.lines("c", "2", Duration.ofSeconds(3)), Delivery.nothing("2", Duration.ofSeconds(3)));
		follow(ScriptedLines.lines("c\nd", "3", Duration.ofSeconds(3)));
		assertEquals(List.of("", "1", "2", "2"), asked);
		assertEquals(4, posts(), "what comes twice is kept once");
	}

	@Test
	void troubleIsWaitedOutLongerEachTimeAndWhatTheServerAsksForIsDone() throws Exception {
		follow(new IOException("1"), new IOException("2"), new IOException("3"), new RateLimitedException(Duration.ofSeconds(42)), ScriptedLines.lines("a", "1", Duration.ZERO));
		assertEquals(List.of("", "", "", "", ""), asked);
		assertEquals(4, rests.size());
		for (int failure = 1; failure <= 3; failure++) {
			long whole = 1000L << failure;
			long rest = rests.get(failure - 1).toMillis();
			assertTrue(rest >= whole / 2 && rest <= whole, "after failure " + failure + ": " + rest + " ms");
		}
		assertEquals(Duration.ofSeconds(42), rests.get(3));
		assertEquals(1, posts());
	}

	@Test
	void whatCanNeverWorkEndsWithItsSentence() {
		assertThrows(SourceException.class, () -> follow(Until.STOPPED, new SourceException("gone"), ScriptedLines.lines("a", "1", Duration.ZERO)));
	}

	@Test
	void aServerThatAsksForNoWaitIsLeftAloneLongerEachTimeAllTheSame() throws Exception {
		follow(new RateLimitedException(Duration.ZERO), new RateLimitedException(Duration.ZERO), new RateLimitedException(Duration.ofMillis(1)), ScriptedLines.lines("a", "1", Duration.ZERO));
		assertEquals(3, rests.size());
		for (int time = 1; time <= 3; time++) {
			assertTrue(rests.get(time - 1).toMillis() >= 1000L << time - 1, rests.toString());
		}
	}

	@Test
	void aSingleLookEndsInTroubleTooAndTellsIt() throws Exception {
		Until once = new Until(true, Optional.empty());
		assertEquals(Optional.empty(), follow(once, ScriptedLines.lines("a", "1", Duration.ZERO), ScriptedLines.lines("b", "2", Duration.ofHours(1)), new IOException("never asked")).trouble());
		Follower.Left left = follow(once, new RateLimitedException(Duration.ofSeconds(42)), new IOException("never asked"));
		assertEquals(Duration.ofSeconds(42), left.rest());
		assertTrue(left.trouble().isPresent());
		assertEquals(List.of("", "1", "2"), asked);
		assertEquals(List.of(), rests, "nobody waits for a look that never comes");
	}

	@Test
	void aRestEndsWithTheTimeThatThereIs() throws Exception {
		follow(new Until(false, Optional.of(Instant.now().plusSeconds(30))), ScriptedLines.lines("a", "1", Duration.ofHours(1)), new IOException("never asked"));
		assertEquals(List.of(""), asked);
		assertTrue(paused.getLast().compareTo(Duration.ofSeconds(31)) < 0, paused.toString());
	}
}
