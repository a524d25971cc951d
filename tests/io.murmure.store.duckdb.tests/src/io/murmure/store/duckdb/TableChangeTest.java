package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static io.murmure.store.duckdb.VeloClub.deletes;
import static io.murmure.store.duckdb.VeloClub.edits;
import static io.murmure.store.duckdb.VeloClub.imports;
import static io.murmure.store.duckdb.VeloClub.rows;
import static io.murmure.store.duckdb.VeloClub.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

class TableChangeTest {

	private static final Table LENGTHS = Table.of("lengths", Column.number("post_id"), Column.number("letters"), Column.time("measured"), Column.vector("shape"));

	@TempDir
	Path folder;
	private Study study;

	@BeforeEach
	void newStudy() {
		study = VeloClub.create(folder.resolve("club.murmure"));
	}

	@AfterEach
	void close() {
		study.close();
	}

	@Test
	void rowsOfAPlugInsTableAreSeenAfterTheirCommitWithTheStateOfTheirMaker() {
		assertEquals(List.of(), rows(study.scan(LENGTHS)));
		assertEquals(0, study.tableVersion(LENGTHS));
		try (TableChange change = study.change(List.of(LENGTHS))) {
			change.add(LENGTHS, 2L, 7, Instant.parse("2026-03-02T07:00:00Z"), new float[] { 1, 2.5f });
			change.add(LENGTHS, 1L, null, 1_000_000L, null);
			assertEquals(List.of(), rows(study.scan(LENGTHS)));
			assertEquals(Optional.empty(), study.state("letters"));
			change.commit("letters", new ComponentState("v1", 2));
		}
		assertEquals(List.of("1|null|1970-01-01T00:00:01Z|null", "2|7|2026-03-02T07:00:00Z|[1.0, 2.5]"), rows(study.scan(LENGTHS)));
		assertEquals(Optional.of(new ComponentState("v1", 2)), study.state("letters"));
		assertEquals(1, study.tableVersion(LENGTHS));
		assertEquals(List.of("2"), ask(study, "select post_id from lengths where letters > ?", 5L));
	}

	@Test
	void whatIsNotCommittedIsDropped() {
		fill(1, "v1");
		try (TableChange change = study.change(List.of(LENGTHS))) {
			change.clear();
			change.add(LENGTHS, 9L, 9L, null, null);
		}
		assertEquals(List.of("1|1|null|null"), rows(study.scan(LENGTHS)));
	}

	@Test
	void aReaderSeesTheOldTableUntilTheNewOneIsThere() {
		fill(1, "v1");
		try (TableChange change = study.change(List.of(LENGTHS))) {
			change.clear();
			change.add(LENGTHS, 2L, 2L, null, null);
			assertEquals(List.of("1"), ask(study, "select letters from lengths"));
			change.commit("letters", new ComponentState("v2", 0));
			assertEquals(List.of("2"), ask(study, "select letters from lengths"));
		}
	}

	@Test
	void rowsOfSomePostsAreReplaced() {
		fill(1, "v1");
		fill(2, "v1");
		try (TableChange change = study.change(List.of(LENGTHS))) {
			change.removePosts(List.of(1L, 77L));
			change.add(LENGTHS, 1L, 10L, null, null);
			change.commit("letters", new ComponentState("v1", 3));
		}
		assertEquals(List.of("1|10|null|null", "2|2|null|null"), rows(study.scan(LENGTHS)));
	}

	@Test
	void aTableWithOtherColumnsIsMadeAnewWhenItIsCleared() {
		fill(1, "v1");
		Table wider = Table.of("lengths", Column.number("post_id"), Column.number("letters"), Column.number("words"));
		try (TableChange change = study.change(List.of(wider))) {
			assertThrows(StudyException.class, () -> change.add(wider, 1L, 1L, 1L));
			change.clear();
			change.add(wider, 1L, 4L, 1L);
			change.commit("letters", new ComponentState("v2", 1));
		}
		assertEquals(List.of("1|4|1"), rows(study.scan(wider)));
	}

	@Test
	void thePostsViewFollowsLanguagesAndReadings() {
		imports(study, says("a", "Heron", 0, "Bravo").language("fr").build(), says("b", "Lotus", 1, "Hélas").build());
		try (TableChange change = study.change(List.of(Tables.LANGUAGES, Tables.MODEL_READINGS))) {
			change.add(Tables.LANGUAGES, 2L, "fr", 0.9);
			change.add(Tables.MODEL_READINGS, 1L, 0, 0, 0, 0.9, 0, 0, 0.1, "joy", 0, 0, 1, "positive", 0, 0, null, null, "joy");
			change.add(Tables.MODEL_READINGS, 2L, 0, 0, 0, 0, 0.9, 0, 0.1, "sadness", 1, 0, 0, "negative", 0, 0, null, null, "sadness");
			change.commit("all", new ComponentState("v1", 2));
			assertEquals(List.of("1|fr|joy", "2|fr|sadness"), ask(study, "select post_id, language, emotion from posts order by post_id"));
			change.removePosts(List.of(2L));
			change.commit("all", new ComponentState("v1", 2));
			assertEquals(List.of("1|fr|joy", "2|null|null"), ask(study, "select post_id, language, emotion from posts order by post_id"));
			change.clear();
			assertEquals(List.of("joy"), ask(study, "select emotion from posts where emotion is not null"));
			change.commit("all", new ComponentState("v2", 0));
			assertEquals(List.of(), ask(study, "select emotion from posts where emotion is not null"));
		}
	}

	@Test
	void anAdaptedReadingStandsInPlaceOfTheModelsUntilItGoes() {
		imports(study, says("a", "Heron", 0, "Bravo").build(), says("b", "Lotus", 1, "Super").build());
		try (TableChange model = study.change(List.of(Tables.MODEL_READINGS))) {
			model.add(Tables.MODEL_READINGS, 1L, 0, 0, 0, 0.9, 0, 0, 0.1, "joy", 0, 0, 1, "positive", 0, 0, null, null, "joy");
			model.add(Tables.MODEL_READINGS, 2L, 0, 0, 0, 0.8, 0, 0, 0.1, "joy", 0, 0, 1, "positive", 0, 0, null, null, "joy");
			model.commit("emotion", new ComponentState("v1", 2));
		}
		long version = study.tableVersion(Tables.READINGS);
		try (TableChange adapted = study.change(List.of(Tables.ADAPTED_READINGS, Tables.READINGS))) {
			adapted.add(Tables.ADAPTED_READINGS, 2L, 0.9, 0, 0, 0.2, 0, 0, 0.1, "anger", 0, 0, 1, "positive", 0, 0, null, "adapted", "anger");
			adapted.commit("corrections", new ComponentState("v1", 2));
			assertEquals(List.of("1|joy", "2|anger"), ask(study, "select post_id, emotion from readings order by post_id"));
			assertEquals(List.of("1|joy", "2|anger"), ask(study, "select post_id, emotion from posts order by post_id"));
			assertTrue(study.tableVersion(Tables.READINGS) > version);
			adapted.clear();
			adapted.commit("corrections", new ComponentState("v2", 0));
			assertEquals(List.of("1|joy", "2|joy"), ask(study, "select post_id, emotion from posts order by post_id"));
			adapted.add(Tables.ADAPTED_READINGS, 2L, 0.9, 0, 0, 0.2, 0, 0, 0.1, "anger", 0, 0, 1, "positive", 0, 0, null, "adapted", "anger");
			adapted.commit("corrections", new ComponentState("v2", 2));
		}
		try (TableChange model = study.change(List.of(Tables.MODEL_READINGS))) {
			model.removePosts(List.of(2L));
			model.commit("emotion", new ComponentState("v1", 2));
		}
		assertEquals(List.of("1|joy"), ask(study, "select post_id, emotion from readings"), "what was adapted goes with what it was adapted from");
	}

	@Test
	void noPlugInTakesTheNameOfAView() {
		Table posts = Table.of("runs", Column.number("post_id"));
		assertTrue(assertThrows(StudyException.class, () -> study.change(List.of(posts))).getMessage().contains("\"runs\""));
	}

	@Test
	void aDeletionTakesAllThatWasSaidOfThePostAlong() {
		imports(study, says("a", "Heron", 0, "secret").build(), says("b", "Lotus", 1, "ok").build());
		fill(1, "v1");
		fill(2, "v1");
		long before = study.tableVersion(LENGTHS);
		imports(study, deletes("a", "Heron", 2));
		assertEquals(List.of("2"), ask(study, "select post_id from lengths"));
		assertTrue(study.tableVersion(LENGTHS) > before);
	}

	@Test
	void anAnnotatorReadsWhatIsNewAndWhatWasEditedWhileItWrites() {
		List<io.murmure.core.record.SourceRecord> posts = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			posts.add(says("p" + i, "Heron", i, "text " + i).build());
		}
		imports(study, posts.toArray(io.murmure.core.record.SourceRecord[]::new));
		assertEquals(List.of(10, 10, 5), annotate(0));
		assertEquals(List.of(), annotate(25));
		imports(study, edits("p3", "Heron", 90, "a much longer text"), says("p25", "Iris", 91, "neu").build());
		assertEquals(List.of(2), annotate(25));
		assertEquals(List.of("4|18", "26|3"), ask(study, "select post_id, letters from lengths where post_id in (4, 26) order by all"));
		assertEquals(26, rows(study.scan(LENGTHS)).size());
		assertEquals(List.of("4|en|18"), joined().stream().filter(row -> row.startsWith("4|")).toList());
	}

	/** Counts letters of what is past a revision; returns the sizes of the batches. */
	private List<Integer> annotate(long after) {
		List<Integer> sizes = new ArrayList<>();
		try (TableChange change = study.change(List.of(LENGTHS)); BatchReader reader = study.postsAfter(after, List.of(), 10)) {
			for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
				Batch batch = next.get();
				change.removePosts(java.util.Arrays.stream(batch.longs("post_id"), 0, batch.size()).boxed().toList());
				for (int row = 0; row < batch.size(); row++) {
					change.add(LENGTHS, batch.longs("post_id")[row], batch.texts("text")[row].length(), null, new float[] { row });
				}
				change.commit("letters", new ComponentState("v1", batch.longs("revision")[batch.size() - 1]));
				sizes.add(batch.size());
			}
		}
		return sizes;
	}

	private List<String> joined() {
		try (TableChange change = study.change(List.of(Tables.LANGUAGES))) {
			change.add(Tables.LANGUAGES, 4L, "en", 0.9);
			change.commit("language", new ComponentState("v1", 0));
		}
		List<String> rows = new ArrayList<>();
		study.postsAfter(0, List.of(Tables.LANGUAGES, LENGTHS, Table.of("missing", Column.number("post_id"), Column.text("word"))), 100).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				assertTrue(batch.isNull("word", row));
				assertEquals(1, batch.vectors("shape")[row].length);
				rows.add(batch.longs("post_id")[row] + "|" + batch.texts("language")[row] + "|" + batch.longs("letters")[row]);
			}
		});
		return rows;
	}

	@Test
	void veryLongPostsComeInSmallBatches() {
		for (String id : List.of("a", "b", "c", "d")) {
			imports(study, says(id, "Heron", id.charAt(0), id.equals("d") ? "short" : id.repeat(5_000_000)).build());
		}
		List<Integer> sizes = new ArrayList<>();
		study.postsAfter(0, List.of(), 100).forEach(batch -> sizes.add(batch.size()));
		assertEquals(List.of(1, 1, 2), sizes);
	}

	@Test
	void severalReadersAndOneWriterWorkAtTheSameTime() throws Exception {
		imports(study, says("start", "Heron", 0, "x").build());
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<Integer>> readers = new ArrayList<>();
			Callable<Integer> reader = () -> {
				int last = 0;
				for (int i = 0; i < 40; i++) {
					int now = Integer.parseInt(ask(study, "select count(*) from posts").get(0));
					assertTrue(now >= last && now % 100 == 1, "half a commit was seen: " + now);
					last = now;
				}
				return last;
			};
			for (int i = 0; i < 3; i++) {
				readers.add(threads.submit(reader));
			}
			try (StudyImport target = study.beginImport()) {
				for (int i = 0; i < 1000; i++) {
					target.add(says("n" + i, "Iris", i, "text").build(), "n" + i);
					if (i % 100 == 99) {
						target.commit();
					}
				}
				target.finish();
			}
			for (Future<Integer> answer : readers) {
				answer.get();
			}
		} finally {
			threads.shutdownNow();
		}
		assertEquals(List.of("1001"), ask(study, "select count(*) from posts"));
	}

	private void fill(long post, String key) {
		try (TableChange change = study.change(List.of(LENGTHS))) {
			change.add(LENGTHS, post, post, null, null);
			change.commit("letters", new ComponentState(key, post));
		}
	}
}
