package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.catalog.Catalog;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.testing.Installed;
import io.murmure.testing.SampleChats;

/** Every analysis that is installed can be stopped, and does all of its work the next time. */
class StoppingTest {

	private static final Duration SOON = Duration.ofSeconds(10);

	@TempDir
	Path folder;

	@Test
	void eachStopsWhenItIsAskedToAndIsDoneTheNextTime() {
		assumeTrue(SampleChats.folder().isPresent(), "There is no examples/velo-cafe above the working directory.");
		List<Analysis<?>> installed = List.copyOf(Installed.service(Catalog.class).analyses());
		try (Listener listener = new Listener(folder)) {
			listener.imports(SampleChats.folder().orElseThrow().resolve("Discussion WhatsApp avec Atelier du Canal.txt"));
			Set<String> stopped = new HashSet<>();
			while (!isDone(installed, listener.study(), stopped)) {
				assertTrue(stopped.size() <= installed.size(), stopped::toString);
			}
			assertEquals(installed.stream().map(Analysis::id).sorted().toList(), stopped.stream().sorted().toList());
		}
	}

	/** Whether all of them came to their end; the first that was never stopped before is stopped otherwise. */
	private static boolean isDone(List<Analysis<?>> installed, Study study, Set<String> stopped) {
		Stopping wish = new Stopping(stopped);
		try {
			new Pipeline(installed).run(study, List.of(), Map.of(), wish);
			return true;
		} catch (CancelledException asked) {
			Duration waited = Duration.between(wish.asked, Instant.now());
			assertTrue(waited.compareTo(SOON) < 0, () -> wish.task + " went on for " + waited);
			Run last = study.runs().stream().max(Comparator.comparing(Run::started)).orElseThrow();
			assertEquals(wish.task + " CANCELLED", last.component() + ' ' + last.outcome());
			stopped.add(wish.task);
			return false;
		}
	}

	/** Wishes to stop the first analysis that it has not stopped before. */
	private static final class Stopping implements Progress {

		private final Set<String> before;
		private volatile String task = "";
		private volatile Instant asked;

		Stopping(Set<String> before) {
			this.before = before;
		}

		@Override
		public void begin(String begun, long total) {
			if (asked == null && installed(begun) && !before.contains(begun)) {
				task = begun;
				asked = Instant.now();
			}
		}

		private static boolean installed(String task) {
			return Installed.service(Catalog.class).analysis(task).isPresent();
		}

		@Override
		public void worked(long amount) {
			// how far it comes does not matter
		}

		@Override
		public boolean cancelled() {
			return asked != null;
		}
	}
}
