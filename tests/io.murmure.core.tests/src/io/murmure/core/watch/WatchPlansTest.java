package io.murmure.core.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.LedgerNote;

class WatchPlansTest {

	private static final String STUDY = "0b8f7a52-0000-4000-8000-3a1d2c4b5e6f";

	@TempDir
	private Path folder;

	@Test
	void aPlanComesBackAsItWasKept() throws IOException {
		WatchPlan plan = new WatchPlan(true, List.of(folder.resolve("déposé ici"), folder.resolve("b=c")),
				List.of(new WatchPlan.Live("https://atelier.example/feed.xml?key=1", Map.of()), new WatchPlan.Live("bluesky", Map.of("words", "vélo cargo, atelier", "batch", "PT5S"))),
				new LedgerNote(Optional.of(LedgerEntry.Basis.LEGITIMATE_INTEREST), Optional.of(LocalDate.of(2027, 1, 31)), Optional.of(true)));
		plans().write(STUDY, plan);
		assertEquals(plan, plans().read(STUDY));
		assertEquals(WatchPlan.NONE, plans().read("another"));
	}

	@Test
	void nothingIsWatchedUntilSomebodySaysSoNorOnceItIsForgotten() throws IOException {
		assertEquals(WatchPlan.NONE, plans().read(STUDY));
		plans().write(STUDY, WatchPlan.NONE.and(List.of(folder), List.of()));
		plans().write(STUDY, WatchPlan.NONE);
		assertEquals(WatchPlan.NONE, plans().read(STUDY));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void aSourceThatIsNamedAgainTakesTheNewSettings() {
		WatchPlan plan = WatchPlan.NONE.and(List.of(folder), List.of(WatchPlan.Live.parse("bluesky words=abri")));
		WatchPlan more = plan.and(List.of(folder), List.of(WatchPlan.Live.parse("bluesky words=abri, rue de l’Atelier batch=PT5S")));
		assertEquals(List.of("bluesky batch=PT5S words=abri, rue de l’Atelier"), more.sources().stream().map(WatchPlan.Live::line).toList());
		assertEquals(1, more.folders().size());
	}

	@Test
	void aStudyIdCannotNameAnotherFile() {
		assertThrows(IllegalArgumentException.class, () -> plans().read("../keys/x"));
	}

	private WatchPlans plans() {
		return new WatchPlans(folder);
	}
}
