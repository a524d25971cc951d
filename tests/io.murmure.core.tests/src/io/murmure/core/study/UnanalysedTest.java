package io.murmure.core.study;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class UnanalysedTest {

	private static final Run READ = run(Run.Kind.IMPORT, Run.Outcome.DONE);

	private static Run run(Run.Kind kind, Run.Outcome outcome) {
		return new Run(kind, "x", "1", "", Map.of(), Optional.empty(), Instant.EPOCH, Duration.ZERO, Map.of(), List.of(), outcome);
	}

	@Test
	void whatWasOnlyReadIsUnanalysedAlsoWhenSomebodyLeftItSince() {
		assertTrue(Unanalysed.is(List.of(READ)));
		assertTrue(Unanalysed.is(List.of(READ, run(Run.Kind.REMOVE, Run.Outcome.DONE))));
		assertTrue(Unanalysed.is(List.of(READ, run(Run.Kind.ANNOTATE, Run.Outcome.FAILED))));
	}

	@Test
	void whatAnythingHasLookedAtIsNot() {
		assertFalse(Unanalysed.is(List.of(READ, run(Run.Kind.ANNOTATE, Run.Outcome.DONE), READ)));
		assertFalse(Unanalysed.is(List.of(READ, run(Run.Kind.ANALYSE, Run.Outcome.CANCELLED))));
	}
}
