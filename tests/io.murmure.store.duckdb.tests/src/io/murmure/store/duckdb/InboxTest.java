package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static io.murmure.store.duckdb.VeloClub.imports;
import static io.murmure.store.duckdb.VeloClub.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Judgement;
import io.murmure.core.finding.Note;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Forgetting;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore.Access;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.FindingTables;

/** What the listener makes of findings stays in the study, whatever the next analysis calls them. */
class InboxTest {

	private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
	private static final long TOLD = Instant.parse("2026-04-10T09:00:00Z").toEpochMilli() * 1000;

	@TempDir
	Path folder;
	private Path file;

	@BeforeEach
	void aClub() {
		file = folder.resolve("club.murmure");
		try (Study study = VeloClub.create(file)) {
			for (int post = 1; post <= 9; post++) {
				imports(study, says("p" + post, post % 2 == 0 ? "Lotus" : "Heron-k7q2", post, "Il manque un abri, dit le numéro " + post).build());
			}
			analysis(study, need(1, 2, 3, 4), trend("abri", 5, 6));
		}
	}

	@Test
	void aFindingIsNewUntilTheListenerDecides() {
		try (Study study = open()) {
			Inbox inbox = new Inbox(study);
			assertEquals(List.of("need:1", "trend:word:abri"), inbox.all().stream().map(StudyFinding::key).toList());
			assertEquals(Set.of(FindingState.NEW), Set.copyOf(inbox.all().stream().map(finding -> finding.state(NOW)).toList()));
			inbox.judge(find(inbox, "trend:word:abri"), Judgement.of(FindingState.FOLLOWED, NOW));
			assertEquals(FindingState.FOLLOWED, find(inbox, "trend:word:abri").state(NOW));
			assertEquals(FindingState.NEW, find(inbox, "need:1").state(NOW));
		}
	}

	@Test
	void whatWasDecidedNotedAndPinnedSurvivesTheNextAnalysisUnderAnotherPlace() {
		try (Study study = open()) {
			Inbox inbox = new Inbox(study);
			inbox.judge(find(inbox, "need:1"), Judgement.dismissed("Known since the spring", NOW));
			inbox.note(find(inbox, "need:1"), "Ask the town hall.", NOW);
			inbox.pin(find(inbox, "need:1"), 7, NOW);
			analysis(study, trend("abri", 5, 6), need(1, 2, 3, 4, 8, 9));
			StudyFinding again = find(inbox, "need:1");
			assertEquals(2, again.id());
			assertEquals(FindingState.DISMISSED, again.state(NOW));
			assertEquals("Known since the spring", again.judgement().reason());
			assertEquals(List.of("Ask the town hall."), again.notes().stream().map(Note::text).toList());
			assertEquals(List.of(7L), again.pins());
		}
		try (Study study = new DuckDbStore().open(file, Access.READ)) {
			assertEquals(FindingState.DISMISSED, find(new Inbox(study), "need:1").state(NOW), "after closing and opening");
		}
	}

	@Test
	void aNeedThatBeganEarlierThanWasKnownIsRecognisedByItsPosts() {
		try (Study study = open()) {
			Inbox inbox = new Inbox(study);
			analysis(study, need(3, 4, 5, 6));
			inbox.judge(find(inbox, "need:3"), Judgement.of(FindingState.FOLLOWED, NOW));
			analysis(study, need(8, 9), need(2, 3, 4, 5));
			assertEquals(FindingState.NEW, find(inbox, "need:8").state(NOW), "another need is not taken for it");
			assertEquals(FindingState.FOLLOWED, find(inbox, "need:2").state(NOW));
			inbox.note(find(inbox, "need:2"), "Still the same.", NOW);
			assertEquals(List.of("need:2|followed"), ask(study, "select key, state from finding_states"), "and has one case file, under its new key");
		}
	}

	@Test
	void snoozedFindingsComeBackAndNothingIsDismissedWithoutAReason() {
		try (Study study = open()) {
			Inbox inbox = new Inbox(study);
			inbox.judge(find(inbox, "need:1"), Judgement.snoozed(NOW.plus(Duration.ofDays(7)), NOW));
			assertEquals(FindingState.SNOOZED, find(inbox, "need:1").state(NOW.plus(Duration.ofDays(6))));
			assertEquals(FindingState.NEW, find(inbox, "need:1").state(NOW.plus(Duration.ofDays(7))));
			assertThrows(IllegalArgumentException.class, () -> Judgement.dismissed(" ", NOW));
		}
	}

	@Test
	void aCrisisThatGrewAfterItWasDismissedIsNewAgain() {
		try (Study study = open()) {
			Inbox inbox = new Inbox(study);
			analysis(study, new Row("crisis", "crisis:1:1", TOLD, LongStream.of(1, 2)));
			inbox.judge(find(inbox, "crisis:1:1"), Judgement.dismissed("A joke", NOW));
			assertEquals(FindingState.DISMISSED, find(inbox, "crisis:1:1").state(NOW));
			long later = NOW.plus(Duration.ofHours(5)).toEpochMilli() * 1000;
			analysis(study, new Row("crisis", "crisis:1:1", later, LongStream.of(1, 2, 3)));
			assertEquals(FindingState.NEW, find(inbox, "crisis:1:1").state(NOW.plus(Duration.ofHours(6))));
		}
	}

	@Test
	void aFindingInFocusNarrowsPostsToItsEvidence() {
		try (Study study = open()) {
			FocusCondition evidence = FocusCondition.of(Focus.ALL.onFinding("trend:word:abri"));
			assertEquals(List.of("5", "6"), ask(study, "select post_id from posts where " + evidence.sql() + " order by 1", evidence.arguments().toArray()));
		}
	}

	@Test
	void whoLeavesTakesPinsAndWordsButNotTheListenersJudgements() {
		try (Study study = open()) {
			Inbox inbox = new Inbox(study);
			inbox.note(find(inbox, "need:1"), "Heron-k7q2 said it first.", NOW);
			inbox.pin(find(inbox, "need:1"), 1, NOW);
			inbox.pin(find(inbox, "need:1"), 2, NOW);
			study.forget(new Forgetting(Set.of(1L), Set.of("heron-k7q2"), text -> text.replace("Heron-k7q2", "somebody"), Optional.empty()));
			assertEquals(List.of("need:1|noted"), ask(study, "select key, state from finding_states"));
			assertEquals(List.of("somebody said it first."), ask(study, "select note from finding_notes"));
			assertEquals(List.of("2"), ask(study, "select post_id from finding_pins"));
		}
	}

	@Test
	void aStudyOfTheSchemaBeforeGetsTheTablesAndTellsItsFindingsAnew() {
		Path older = folder.resolve("older.murmure");
		DuckDbStore before = new DuckDbStore(Stream.of(Migration.ALL).flatMap(List::stream).filter(step -> step.version() <= 6).toList());
		before.create(older, StudySettings.create(ZoneId.of("UTC"))).close();
		try (Study study = new DuckDbStore().open(older, Access.WRITE)) {
			assertEquals(List.of(), new Inbox(study).all());
			analysis(study, need(1, 2));
			new Inbox(study).note(find(new Inbox(study), "need:1"), "Kept.", NOW);
			assertEquals(1, find(new Inbox(study), "need:1").notes().size());
		}
	}

	private Study open() {
		return new DuckDbStore().open(file, Access.WRITE);
	}

	private static StudyFinding find(Inbox inbox, String key) {
		return inbox.find(key).orElseThrow();
	}

	/** A finding as an analysis writes it. */
	private record Row(String kind, String key, long told, LongStream posts) {
	}

	private static Row need(long... posts) {
		return new Row("need", "need:" + posts[0], TOLD, LongStream.of(posts));
	}

	private static Row trend(String term, long... posts) {
		return new Row("trend", "trend:word:" + term, TOLD, LongStream.of(posts));
	}

	private static void analysis(Study study, Row... rows) {
		try (TableChange change = study.change(List.of(FindingTables.FINDINGS, FindingTables.FINDING_POSTS, FindingTables.FINDING_COMMUNITIES))) {
			change.clear();
			long id = 0;
			for (Row row : rows) {
				long finding = ++id;
				long[] posts = row.posts().toArray();
				change.add(FindingTables.FINDINGS, finding, row.kind(), "trend", "abri", 0.5, posts.length, 2L, TOLD, row.told(), row.key(), 1L, 0.4, 0.6, null);
				for (int rank = 0; rank < posts.length; rank++) {
					change.add(FindingTables.FINDING_POSTS, finding, rank + 1, posts[rank]);
				}
			}
			change.commit("findings", new ComponentState("test", 0));
		}
		assertTrue(study.tableVersion(FindingTables.FINDINGS) > 0);
	}
}
