package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.catalog.Catalog;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.testing.Installed;

/** The listener stops each installed analysis while it works; the next run goes on where the study stands. */
class StoppingTest {

	private static final int LOOKS = 3;
	private static final long SECOND = 1_000_000_000;

	@TempDir
	Path folder;

	@Test
	void everyAnalysisLooksWhetherToStopAndThenEndsWithinASecond() {
		try (Listener listener = new Listener(folder)) {
			listener.imports(listener.file("WhatsApp Chat with Vélo.txt", chat()));
			List<Analysis<?>> analyses = new ArrayList<>();
			Set<String> ids = new TreeSet<>();
			for (Analysis<?> analysis : Installed.service(Catalog.class).analyses()) {
				if (analysis instanceof StudyAnalysis<?>) {
					analyses.add(analysis);
					ids.add(analysis.id());
				}
			}
			Stopping progress = new Stopping();
			for (boolean done = false; !done;) {
				done = run(listener, analyses, progress);
			}
			assertEquals(ids, progress.stopped);
			assertEquals(List.of("0"), listener.ask("select count(*) from runs where outcome not in ('DONE', 'CANCELLED')"));
			assertTrue(new Pipeline(analyses).run(listener.study(), List.of(), Map.of(), Progress.NONE).isEmpty(), "all is up to date in the end");
		}
	}

	private static boolean run(Listener listener, List<Analysis<?>> analyses, Stopping progress) {
		try {
			progress.stopping = false;
			new Pipeline(analyses).run(listener.study(), List.of(), Map.of(), progress);
			return true;
		} catch (CancelledException stopped) {
			long nanos = System.nanoTime() - progress.asked;
			assertTrue(nanos < SECOND, progress.task + " took " + nanos / 1_000_000 + " ms to stop");
			return false;
		}
	}

	private static String chat() {
		StringBuilder chat = new StringBuilder();
		for (int i = 0; i < 120; i++) {
			chat.append(String.format("%02d/03/2026, 18:%02d - Personne %d: La lampe numéro %d est en panne%n", 1 + i / 12, i % 60, i % 6, i));
		}
		return chat.toString();
	}

	/** Asks each task, once, to stop at its third look. */
	private static final class Stopping implements Progress {
		private final Set<String> stopped = new TreeSet<>();
		private String task = "";
		private int looks;
		private boolean stopping;
		private long asked;

		@Override
		public synchronized void begin(String newTask, long total) {
			task = newTask;
			looks = 0;
		}

		@Override
		public void worked(long amount) {
			// nobody watches
		}

		@Override
		public synchronized boolean cancelled() {
			if (!stopping && !task.isEmpty() && ++looks >= LOOKS && stopped.add(task)) {
				stopping = true;
				asked = System.nanoTime();
			}
			return stopping;
		}
	}
}
