package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static io.murmure.store.duckdb.VeloClub.edits;
import static io.murmure.store.duckdb.VeloClub.imports;
import static io.murmure.store.duckdb.VeloClub.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.record.Membership;
import io.murmure.core.record.Position;
import io.murmure.core.record.Reaction;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Forgetting;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.PersonKeys;
import io.murmure.core.study.Removal;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.StudySettings.Names;
import io.murmure.core.study.StudyStore.Access;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;

class ForgettingTest {

	private static final String KROKODIL = "0123456789abcdeffedcba9876543210";
	private static final String[] TRACES = { "Quastenflosser", "Mondscheintarif", "ostereiersuche", "wolpertinger.jpg", "Heron-k7q2" };

	@TempDir
	Path folder;
	private Path file;

	/** Heron writes, edits, reacts, joins and is answered, named, passed on, analysed; Lotus stays. */
	@BeforeEach
	void aConversation() {
		file = folder.resolve("club.murmure");
		try (Study study = VeloClub.create(file)) {
			try (StudyImport target = study.beginImport()) {
				String heron = target.pseudonym(PersonKeys.named(KROKODIL), attempt -> "Heron-k7q2").orElseThrow();
				for (int i = 0; i < 300; i++) {
					target.add(says("h" + i, heron, i, "Quastenflosser numéro " + i).hashtags(List.of("ostereiersuche")).attachments(List.of("wolpertinger.jpg")).build(), "h" + i);
					target.add(says("l" + i, "Lotus", i, "Rien de neuf ici " + i).build(), "l" + i);
				}
				target.add(edits("h1", heron, 400, "Zwiebelturm"), "e");
				target.add(says("r", "Lotus", 401, "merci Heron-k7q2 pour hier").replyTo("h1").mentions(List.of(heron)).build(), "r");
				target.add(says("p", "Lotus", 402, "Zwiebelturm").repostOf("h1").build(), "p");
				target.add(new Reaction("forum", VeloClub.CHANNEL, heron, VeloClub.MONDAY, "l1", "👍", new Position("x", 1)), "re");
				target.add(new Membership("forum", VeloClub.CHANNEL, heron, VeloClub.MONDAY, Membership.Change.JOINED, new Position("x", 2)), "m");
				target.finish();
			}
			try (TableChange change = study.change(List.of(Tables.COMMUNITIES, Tables.LANGUAGES))) {
				change.add(Tables.COMMUNITIES, 1L, 2L, 1.0, 1.0, 0.0, 1.0, "Mondscheintarif", 2L);
				change.add(Tables.LANGUAGES, 1L, "fr", 1.0);
				change.add(Tables.LANGUAGES, 2L, "fr", 1.0);
				change.commit("planted", new ComponentState("key", 0));
			}
		}
	}

	private Forgetting heron(Study study) {
		return Forgetting.of(Map.of(study.author(KROKODIL).orElseThrow(), "Heron-k7q2"), Names.PSEUDONYM, Optional.empty());
	}

	@Test
	void nothingOfAPersonWhoOptedOutIsLeftInTheBytesOfTheFile() throws Exception {
		assertEquals(List.of(TRACES), FileBytes.found(folder, TRACES), "the test could not find what it looks for");
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			assertEquals(new Removal(301, 1, 1, 1), study.forget(heron(study)));
			assertTrue(study.compact());
			assertEquals(List.of("300|1"), ask(study, "select count(*) filter (where text like 'Rien%'), count(*) filter (where text = 'merci [name] pour hier') from posts"));
			assertEquals(List.of("Lotus"), ask(study, "select author from authors"));
			assertEquals(List.of("0|0|0|0|0"), ask(study, "select (select count(*) from mentions), (select count(*) from reactions), (select count(*) from memberships), "
					+ "(select count(*) from edits), (select count(*) from posts where reply_to is not null)"));
		}
		assertEquals(List.of(), FileBytes.found(folder, TRACES));
	}

	@Test
	void whatWasComputedOfThePersonGoesAndIsStale() {
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			long version = study.tableVersion(Tables.COMMUNITIES);
			study.forget(heron(study));
			assertEquals(List.of("0|1"), ask(study, "select (select count(*) from communities), (select count(*) from languages)"));
			assertTrue(study.tableVersion(Tables.COMMUNITIES) > version && study.tableVersion(Tables.POSTS) > 1);
		}
	}

	@Test
	void theyDoNotComeBack() {
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			study.forget(heron(study));
			study.compact();
		}
		try (Study study = new DuckDbStore().open(file, Access.WRITE); StudyImport again = study.beginImport()) {
			assertEquals(Optional.empty(), again.pseudonym(PersonKeys.named(KROKODIL), attempt -> "Heron-k7q2"));
			assertEquals(Optional.empty(), study.author(KROKODIL));
		}
	}

	@Test
	void bytesThatCouldNotBeClearedWhileSomebodyReadGoAtTheNextOpening() throws Exception {
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			try (BatchReader reading = study.query("select text from posts")) {
				reading.next();
				study.forget(heron(study));
				assertFalse(study.compact());
			}
		}
		new DuckDbStore().open(file, Access.WRITE).close();
		assertEquals(List.of(), FileBytes.found(folder, TRACES));
	}

	@Test
	void theFileStaysOpenForItsOtherHandlesAndStaysLocked() {
		DuckDbStore store = new DuckDbStore();
		try (Study study = store.open(file, Access.WRITE); Study view = store.open(file, Access.READ)) {
			study.forget(heron(study));
			assertTrue(study.compact());
			assertEquals(List.of("301"), ask(view, "select count(*) from posts"));
			assertEquals(List.of("Europe/Paris"), ask(view, "select current_setting('TimeZone')"));
			assertTrue(org.junit.jupiter.api.Assertions.assertThrows(StudyException.class, () -> ask(view, "select * from read_csv('/etc/passwd')")) != null);
			imports(study, says("n", "Lotus", 500, "on continue").build());
			assertEquals(List.of("302"), ask(view, "select count(*) from posts"));
		}
	}

	@Test
	void aChannelThatExpiredGoesWithTheBytes() throws Exception {
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			study.record(new LedgerEntry(VeloClub.CHANNEL, Optional.empty(), Optional.of(LocalDate.of(2026, 6, 30)), true));
			assertEquals(602, study.expire(List.of(VeloClub.CHANNEL)).posts());
			assertTrue(study.compact());
			assertEquals(List.of("0|0"), ask(study, "select (select count(*) from posts), (select count(*) from authors)"));
			assertEquals(1, study.ledger().size());
			assertEquals(new Removal(0, 0, 0, 0), study.expire(List.of(VeloClub.CHANNEL)));
		}
		assertEquals(List.of(), FileBytes.found(folder, "Quastenflosser", "Rien de neuf"));
	}

	@Test
	void idsAreNotGivenTwice() {
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			study.expire(List.of(VeloClub.CHANNEL));
			imports(study, says("n", "Iris", 500, "à neuf").build());
			assertEquals(List.of("603|3|" + Instant.parse("2026-03-02T15:20:00Z")), ask(study, "select post_id, author_id, time from posts"));
		}
	}
}
