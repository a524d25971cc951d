package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.pipeline.PipelineException;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.table.Column;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;

/** What a listener sets for an analysis holds until she sets something else. */
class RememberedParametersTest {

	private static final Table CLOTH = Table.of("cloth", Column.number("thread_id"));

	@TempDir
	Path folder;
	private final Weaving weaving = new Weaving();

	private record Threads(@Parameter(value = "3", min = 1) int threads) {
	}

	@Test
	void theNextAnalysisUsesItAndHasNothingToDo() {
		try (Listener listener = new Listener(folder)) {
			assertEquals(List.of("7"), threads(analyse(listener, Map.of("threads", "7"))));
			assertEquals(List.of(), analyse(listener, Map.of()), "it is not stale, so nothing runs");
			assertEquals(List.of("3"), threads(analyse(listener, Map.of("threads", "3"))), "the default, typed");
			assertEquals(Map.of(), listener.study().settings().chosen());
			assertEquals(List.of(3, 7), weaving.wove.stream().sorted().toList());
		}
	}

	@Test
	void whatHoldsForTheWholeStudyIsFollowedByTheNextAnalysis() {
		try (Listener listener = new Listener(folder)) {
			assertEquals(1, analyse(listener, Map.of()).size());
			Study study = listener.study();
			for (StudySettings changed : List.of(study.settings().in(ZoneId.of("America/Montreal")), study.settings().withMinCommunitySize(4),
					study.settings().withDisclosureK(8))) {
				study.update(changed);
				assertEquals(1, analyse(listener, Map.of()).size(), changed::toString);
				assertEquals(List.of(), analyse(listener, Map.of()));
			}
			assertThrows(ParameterException.class, () -> study.settings().withDisclosureK(2), "of two people each would know the other");
		}
	}

	@Test
	void oneThatWasStoppedGoesOnWithItTheNextTime() {
		try (Listener listener = new Listener(folder)) {
			weaving.trouble = new CancelledException();
			assertThrows(CancelledException.class, () -> analyse(listener, Map.of("threads", "7")));
			weaving.trouble = null;
			assertEquals(List.of("7"), threads(analyse(listener, Map.of())));
		}
	}

	@Test
	void oneThatFailsWithItForgetsItAndKeepsWhatWasSetBefore() {
		try (Listener listener = new Listener(folder)) {
			analyse(listener, Map.of("threads", "5"));
			weaving.trouble = new IllegalStateException("the thread broke");
			assertThrows(PipelineException.class, () -> analyse(listener, Map.of("threads", "9")));
			weaving.trouble = null;
			assertEquals(Map.of("weaving", Map.of("threads", "5")), listener.study().settings().chosen());
			assertEquals(List.of(), analyse(listener, Map.of()), "the result with 5 stands");
		}
	}

	private List<Run> analyse(Listener listener, Map<String, String> typed) {
		return new Pipeline(List.of(weaving)).run(listener.study(), List.of(), typed.isEmpty() ? Map.of() : Map.of("weaving", typed), Progress.NONE);
	}

	private static List<String> threads(List<Run> runs) {
		return runs.stream().map(run -> run.parameters().get("threads")).toList();
	}

	private static final class Weaving implements StudyAnalysis<Threads> {

		private final List<Integer> wove = new ArrayList<>();
		private RuntimeException trouble;

		@Override
		public String id() {
			return "weaving";
		}

		@Override
		public Class<Threads> parameters() {
			return Threads.class;
		}

		@Override
		public List<Table> needs() {
			return List.of();
		}

		@Override
		public List<Table> makes() {
			return List.of(CLOTH);
		}

		@Override
		public void analyse(Input input, Threads threads, RowSink out, Progress progress) {
			if (trouble != null) {
				throw trouble;
			}
			wove.add(threads.threads());
			out.add(CLOTH, (long) threads.threads());
		}
	}
}
