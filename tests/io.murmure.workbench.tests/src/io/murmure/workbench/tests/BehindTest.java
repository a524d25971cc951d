package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.core.study.Run;
import io.murmure.core.study.Run.Kind;
import io.murmure.core.study.Run.Outcome;
import io.murmure.workbench.listen.internal.Behind;

/** Whether the analyses of a study have gone through all its posts. */
class BehindTest {

	private static final Set<String> INSTALLED = Set.of("interactions", "communities");
	private static final Run IMPORT = run(Kind.IMPORT, "whatsapp", Outcome.DONE, Map.of("added", 12L));
	private static final Run NOTHING_NEW = run(Kind.IMPORT, "whatsapp", Outcome.DONE, Map.of("added", 0L, "known", 12L));
	private static final Run READ = run(Kind.ANNOTATE, "emotion", Outcome.DONE, Map.of());
	private static final Run TIES = run(Kind.ANALYSE, "interactions", Outcome.DONE, Map.of());
	private static final Run CIRCLES = run(Kind.ANALYSE, "communities", Outcome.DONE, Map.of());

	@Test
	void newPostsWaitUntilEachAnalysisHasRunAgain() {
		assertTrue(is(IMPORT));
		assertFalse(is(IMPORT, READ, TIES, CIRCLES));
		assertTrue(is(IMPORT, READ, TIES, CIRCLES, IMPORT));
		assertTrue(is(IMPORT, READ, TIES, CIRCLES, IMPORT, READ, TIES), "circles were not looked for again");
		assertFalse(is(IMPORT, READ, TIES, CIRCLES, IMPORT, READ, TIES, CIRCLES));
	}

	@Test
	void theSameExportTwiceLeavesNothingToDo() {
		assertFalse(is(IMPORT, READ, TIES, CIRCLES, NOTHING_NEW));
		assertFalse(is());
	}

	@Test
	void anAnalysisThatWasStoppedIsNotThrough() {
		assertTrue(is(IMPORT, READ, TIES, run(Kind.ANALYSE, "communities", Outcome.CANCELLED, Map.of())));
	}

	@Test
	void anImportThatBroughtNothingLeavesNothingToDoHoweverItEnded() {
		assertFalse(is(IMPORT, READ, TIES, CIRCLES, run(Kind.IMPORT, "whatsapp", Outcome.FAILED, Map.of())));
		assertFalse(is(IMPORT, READ, TIES, CIRCLES, run(Kind.IMPORT, "whatsapp", Outcome.CANCELLED, Map.of("added", 0L))));
		assertFalse(is(IMPORT, READ, TIES, CIRCLES, run(Kind.REMOVE, "opt-out", Outcome.FAILED, Map.of())));
		assertTrue(is(IMPORT, READ, TIES, run(Kind.ANALYSE, "communities", Outcome.CANCELLED, Map.of()), NOTHING_NEW), "what was stopped still waits");
	}

	@Test
	void anAnalysisThatIsNoLongerInstalledIsNotWaitedFor() {
		Run gone = run(Kind.ANALYSE, "gone", Outcome.DONE, Map.of());
		assertFalse(is(IMPORT, READ, TIES, CIRCLES, gone, IMPORT, READ, TIES, CIRCLES));
	}

	private static boolean is(Run... runs) {
		return Behind.is(List.of(runs), INSTALLED);
	}

	private static Run run(Kind kind, String component, Outcome outcome, Map<String, Long> counts) {
		return new Run(kind, component, "1", "", Map.of(), Optional.empty(), Instant.EPOCH, Duration.ZERO, counts, List.of(), outcome);
	}
}
