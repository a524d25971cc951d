package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static io.murmure.store.duckdb.VeloClub.imports;
import static io.murmure.store.duckdb.VeloClub.rows;
import static io.murmure.store.duckdb.VeloClub.says;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.record.Position;
import io.murmure.core.study.Brief;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudySettings.Names;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore.Access;
import io.murmure.core.study.TableChange;
import io.murmure.core.study.Warning;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;
import io.murmure.core.table.Tables;

class StudyTest {

	@TempDir
	Path folder;
	private Path file;
	private final DuckDbStore store = new DuckDbStore();

	@BeforeEach
	void name() {
		file = folder.resolve("club d'été.murmure");
	}

	@Test
	void settingsWithTheirBriefComeBackAfterClosing() {
		Brief brief = new Brief("Lumo", List.of("la Lumo", "Lumo 2"), List.of("Phare+"), List.of("Que dit-on de la fixation ?", "Prix ?"));
		StudySettings settings = new StudySettings("id-1", ZoneId.of("America/Montreal"), Names.KEEP, 4, 7, brief, "own-model", true, false,
				Map.of("topics", Map.of("share", "0.4"), "relays", Map.of("apart", "table, x=y", "shortest", "9")), "mark");
		store.create(file, settings).close();
		try (Study study = store.open(file, Access.WRITE)) {
			assertEquals(settings, study.settings());
			study.update(settings.with(Brief.NONE));
		}
		try (Study study = store.open(file, Access.READ)) {
			assertEquals(settings.with(Brief.NONE), study.settings());
		}
	}

	@Test
	void aStudyIsOneFileAfterClosing() throws Exception {
		try (Study study = VeloClub.create(file)) {
			imports(study, says("a", "Heron", 0, "x").build());
		}
		try (var files = Files.list(folder)) {
			assertEquals(List.of(file), files.toList());
		}
	}

	@Test
	void runsWithTheirWarningsComeBack() {
		Run run = new Run(Run.Kind.IMPORT, "whatsapp", "1", "chat.txt", Map.of("order", "auto"), Optional.of(new ModelIdentity("m", "abc", "fp32")),
				Instant.parse("2026-03-02T07:00:00Z"), Duration.ofMillis(1500), Map.of("added", 3L, "warnings", 1L),
				List.of(new Warning(new Position("chat.txt", 12), "unread-line", List.of("12", "d'été"))), Run.Outcome.DONE);
		try (Study study = VeloClub.create(file)) {
			study.record(run);
			assertEquals(List.of(run), study.runs());
			assertEquals(List.of("1|IMPORT|1.5|1|chat.txt|12"),
					ask(study, "select run_id, runs.kind, seconds, runs.warnings, file, record from runs join warnings using (run_id)"));
		}
	}

	@Test
	void theLedgerListsEveryChannelAndWhatWasRecorded() {
		try (Study study = VeloClub.create(file)) {
			imports(study, says("a", "Heron", 0, "x").build());
			LedgerEntry consent = new LedgerEntry("Atelier", Optional.of(LedgerEntry.Basis.CONSENT), Optional.of(LocalDate.of(2027, 1, 31)), true);
			study.record(new LedgerEntry("Atelier", Optional.empty(), Optional.empty(), false));
			study.record(consent);
			assertEquals(List.of(consent, new LedgerEntry(VeloClub.CHANNEL, Optional.empty(), Optional.empty(), false)), study.ledger());
		}
	}

	@Test
	void everyDocumentedViewOfANewStudyIsEmptyAndAnswers() {
		try (Study study = VeloClub.create(file)) {
			for (String view : List.of("posts", "authors", "author_names", "channels", "mentions", "reactions", "memberships", "renamings", "roles", "edits", "ledger", "runs", "warnings",
					"languages", "readings", "model_readings", "adapted_readings", "earlier_readings", "corrections", "fine_readings", "unread", "embeddings", "interactions", "communities", "members", "community_terms",
					"post_hashtags", "post_links", "community_profiles", "community_emotions", "community_moods", "community_drivers", "member_roles",
					"community_windows", "community_snapshots", "community_flows", "community_events", "membership_paths", "relays", "relay_steps",
					"relay_crossings", "relay_people", "relay_attention")) {
				assertEquals(List.of(), ask(study, "select * from " + view), view);
			}
		}
	}

	@Test
	void aFocusNarrowsThePostsView() {
		try (Study study = VeloClub.create(file)) {
			imports(study, says("a", "Heron", 0, "La Fixation casse").build(), says("b", "Lotus", 90, "Beau temps").build());
			FocusCondition condition = FocusCondition.of(Focus.ALL.onText("fixation").onChannels(java.util.Set.of(VeloClub.CHANNEL))
					.onSpan(Optional.of(new Focus.Span(VeloClub.MONDAY, VeloClub.MONDAY.plusSeconds(3600)))));
			assertEquals(List.of("1"), ask(study, "select post_id from posts where " + condition.sql(), condition.arguments().toArray()));
			FocusCondition nobody = FocusCondition.of(Focus.ALL.onCommunities(java.util.Set.of(1L)).onEmotions(java.util.Set.of("joy")));
			assertEquals(List.of(), ask(study, "select post_id from posts where " + nobody.sql(), nobody.arguments().toArray()));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "velo | 1", "vélo | 1", "VÉLO D’ÉTÉ | 1", "velo d'ete | 1", "100 % (env.) | 2", "100 %x(env.) | ", ".* | ", "йод | 3", "\\E | " })
	void wordsAreFoundHoweverTheyAreTyped(String typed, String post) {
		try (Study study = VeloClub.create(file)) {
			imports(study, says("a", "Heron", 0, "Le VÉLO d'été").build(), says("b", "Lotus", 90, "à 100 % (env.)").build(), says("c", "Lotus", 91, "Йод").build());
			FocusCondition condition = FocusCondition.of(Focus.ALL.onText(typed));
			assertEquals(post == null ? List.of() : List.of(post), ask(study, "select post_id from posts where " + condition.sql(), condition.arguments().toArray()));
		}
	}

	@Test
	void daysAreThoseOfTheStudysZone() {
		try (Study study = store.create(file, StudySettings.create(ZoneId.of("Asia/Tokyo")))) {
			imports(study, says("a", "Heron", 9 * 60, "16 h UTC is already tomorrow in Tokyo").build());
			assertEquals(List.of("2026-03-03 01"), ask(study, "select strftime(time, '%Y-%m-%d %H') from posts"));
			assertEquals(List.of("2026-03-02T16:00:00Z"), ask(study, "select time from posts"));
		}
	}

	@Test
	void answersHaveTypedColumnsWhateverTheQuestionCallsThem() {
		try (Study study = VeloClub.create(file)) {
			var reader = study.query("select count(*), count(*), sum(i), 1.5::decimal(4,2) as \"Taux %\", [1, 2] as l, true as yes, "
					+ "timestamptz '2026-01-01 00:00:00+00' as t, [0.5, 1]::float[] as v, date '2026-01-02' as d, null as nothing, 7::utinyint as \"9\" from range(4) r(i)");
			List<Column> columns = reader.columns();
			assertEquals("count_star, count_star_2, sum_i, taux, l, yes, t, v, d, nothing, c_9",
					String.join(", ", columns.stream().map(Column::name).toList()));
			Batch batch = reader.next().orElseThrow();
			assertEquals(4L, batch.value(0, 0));
			assertEquals(6L, batch.value(2, 0));
			assertEquals(1.5, batch.value(3, 0));
			assertEquals("[1,2]", batch.value(4, 0));
			assertEquals(1L, batch.value(5, 0));
			assertEquals(Instant.parse("2026-01-01T00:00:00Z"), batch.value(6, 0));
			assertArrayEquals(new float[] { 0.5f, 1 }, (float[]) batch.value(7, 0));
			assertEquals("2026-01-02", batch.value(8, 0));
			assertTrue(batch.isNull("nothing", 0));
			assertEquals(7L, batch.value(10, 0));
			assertTrue(reader.next().isEmpty());
			reader.close();
		}
	}

	@Test
	void aLongAnswerComesInItsOrder() {
		try (Study study = VeloClub.create(file)) {
			long[] expected = { 99_999 };
			study.query("select i from range(100000) r(i) order by i desc").forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					assertEquals(expected[0]--, batch.longs("i")[row]);
				}
			});
			assertEquals(-1, expected[0]);
		}
	}

	@Test
	void oneFileOpenedTwiceInAProgramIsOneStudy() {
		try (Study writer = VeloClub.create(file)) {
			writer.close();
		}
		Study writer = store.open(file, Access.WRITE);
		Study reader = store.open(file, Access.READ);
		imports(writer, says("a", "Heron", 0, "x").build());
		writer.close();
		assertEquals(List.of("x"), ask(reader, "select text from posts"));
		assertThrows(StudyException.class, () -> reader.record(new LedgerEntry("c", Optional.empty(), Optional.empty(), false)));
		reader.close();
		assertThrows(StudyException.class, reader::settings);
	}

	@Test
	void whatIsNotAStudyIsRefusedInOneSentence() throws Exception {
		Path text = Files.writeString(folder.resolve("notes.murmure"), "Bonjour, ceci est un texte. ".repeat(1000));
		assertSentence("is not a study", () -> store.open(text, Access.WRITE));
		assertSentence("is not a study", () -> store.open(text, Access.READ));
		Path empty = Files.createFile(folder.resolve("empty.murmure"));
		assertSentence("is not a study", () -> store.open(empty, Access.READ));
		assertSentence("There is no study", () -> store.open(folder.resolve("none.murmure"), Access.READ));
		assertSentence("exists already", () -> store.create(text, StudySettings.create(ZoneId.of("UTC"))));
		assertSentence("does not exist", () -> store.create(folder.resolve("a/b.murmure"), StudySettings.create(ZoneId.of("UTC"))));
		assertTrue(Files.readString(text).startsWith("Bonjour"));
		assertFalse(Files.exists(folder.resolve("none.murmure")));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.02, 0.3, 0.6 })
	void aStudyThatIsCutOffIsToldAsThatWithoutTheWordsOfTheDatabase(double share) throws Exception {
		try (Study study = VeloClub.create(file)) {
			imports(study, java.util.stream.IntStream.range(0, 3000).mapToObj(i -> says("id" + i, "Heron", i, "Le frein grince encore, c’est la fois numéro " + i * 7919L).build()).toArray(io.murmure.core.record.Post[]::new));
		}
		byte[] whole = Files.readAllBytes(file);
		Files.write(file, java.util.Arrays.copyOf(whole, (int) (whole.length * share)));
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.FRANCE);
		try {
			String told = assertThrows(StudyException.class, () -> {
				try (Study study = store.open(file, Access.WRITE)) {
					ask(study, "select text from posts");
				}
			}).getMessage();
			assertTrue(told.matches("« club d'été.murmure » (est abîmée ou coupée|n’est pas une étude) : .*"), told);
			assertFalse(told.contains(folder.toString()), told);
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void aStudyWhoseMakingWasCutShortIsInNobodysWay() throws Exception {
		Path draft = Files.writeString(folder.resolve(".club d'été.murmure.new"), "half");
		Files.writeString(folder.resolve(".club d'été.murmure.new.wal"), "half");
		VeloClub.create(file).close();
		assertFalse(Files.exists(draft));
		Files.createDirectories(folder.resolve(".other.murmure.new/in the way"));
		assertSentence("could not be made", () -> VeloClub.create(folder.resolve("other.murmure")));
		try (var connection = new org.duckdb.DuckDBDriver().connect("jdbc:duckdb:" + file, new java.util.Properties())) {
			Sql.run(connection, "delete from store.setting");
		}
		assertSentence("is damaged or cut off", () -> store.open(file, Access.WRITE));
		assertSentence("is damaged or cut off", () -> store.open(file, Access.READ));
	}

	@Test
	void anotherDatabaseIsNotAStudy() throws Exception {
		Path other = folder.resolve("other.duckdb");
		try (var connection = new org.duckdb.DuckDBDriver().connect("jdbc:duckdb:" + other, new java.util.Properties())) {
			Sql.run(connection, "create table posts (post_id bigint)");
		}
		assertSentence("is not a study", () -> store.open(other, Access.WRITE));
		assertEquals(List.of(), rows(VeloClub.create(file).query("select 1 where false")));
	}

	@Test
	void anOlderStudyIsMigratedAndANewerOneRefused() {
		Migration next = new Migration(Migration.ALL.getLast().version() + 1, "alter table store.ledger add column note varchar; create view notes as select channel, note from store.ledger");
		DuckDbStore newer = new DuckDbStore(Stream.concat(Migration.ALL.stream(), Stream.of(next)).toList());
		try (Study old = store.create(file, StudySettings.create(ZoneId.of("UTC")))) {
			imports(old, says("a", "Heron", 0, "kept").build());
		}
		try (Study migrated = newer.open(file, Access.READ)) {
			assertEquals(List.of("kept"), ask(migrated, "select text from posts"));
			assertEquals(List.of(), ask(migrated, "select note from notes"));
		}
		assertSentence("newer Murmure", () -> store.open(file, Access.WRITE));
	}

	@Test
	void readingsOfTheFirstFormatStayWithNothingToldOfSentimentAndNeed() throws Exception {
		new DuckDbStore(List.of(Migration.ALL.get(0))).create(file, StudySettings.create(ZoneId.of("UTC"))).close();
		try (var connection = new org.duckdb.DuckDBDriver().connect("jdbc:duckdb:" + file, new java.util.Properties())) {
			Sql.run(connection, "insert into store.author values (1, 'Heron', null); "
					+ "insert into store.post (post_id, revision, author_id, author, text) values (1, 1, 1, 'Heron', 'kept')");
			Sql.run(connection, "insert into readings values (1, 0, 0, 0, 0.9, 0, 0, 0.1, 'joy')");
		}
		try (Study migrated = store.open(file, Access.WRITE); TableChange change = migrated.change(List.of(Tables.MODEL_READINGS, Tables.FINE_READINGS))) {
			assertEquals(List.of("0.9", "joy", "null", "null"), ask(migrated, "select unnest([joy::varchar, emotion, sentiment, needs]) from readings"));
			change.removePosts(List.of(1L));
			change.add(Tables.MODEL_READINGS, 1L, 0, 0, 0, 0.8, 0, 0, 0.1, "joy", 0.1, 0.2, 0.7, "positive", 0.9, 0, "request", null, "joy");
			change.commit("emotion", new ComponentState("key", 1));
			assertEquals(List.of("request"), ask(migrated, "select needs from readings"));
		}
	}

	private static void assertSentence(String part, Runnable opening) {
		StudyException refused = assertThrows(StudyException.class, opening::run);
		assertTrue(refused.getMessage().contains(part), refused.getMessage());
		assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
	}
}
