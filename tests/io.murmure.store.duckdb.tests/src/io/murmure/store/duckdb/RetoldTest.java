package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static io.murmure.store.duckdb.VeloClub.edits;
import static io.murmure.store.duckdb.VeloClub.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;

/** What exports of different age tell of one post. */
class RetoldTest {

	private static final String COUNTS = "select array_to_string([e.key || ' ' || e.value::int for e in map_entries(counts)], ', ') from posts where text like 'Mardi%'";
	private static final String REACTIONS = "select author || ' ' || sign from reactions join authors using (author_id) order by all";

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

	private void source(SourceRecord... records) {
		try (StudyImport target = study.beginImport()) {
			for (SourceRecord record : records) {
				target.add(record, record instanceof Reaction reaction ? reaction.author() + reaction.sign() + reaction.target() : VeloClub.fingerprint(record));
			}
			target.endSource();
			target.finish();
		}
	}

	private static Post.Builder counted(String sign, double times) {
		return says("a", "Heron", 0, "Mardi 18h").count("reactions", times).count("reactions." + sign, times);
	}

	private static Reaction reacts(String author, String sign) {
		return new Reaction("forum", VeloClub.CHANNEL, author, VeloClub.MONDAY.plusSeconds(60), "a", sign, says("a", "Heron", 0, "").build().position());
	}

	private static Post later(int minute) {
		return says("b" + minute, "Iris", minute, "Plus tard").build();
	}

	@Test
	void aNewerExportReplacesCountsAndWhoReacted() {
		source(counted("👍", 1).count("views", 40).build(), reacts("Lotus", "👍"), later(5));
		source(counted("❤", 3).build(), reacts("Lotus", "❤"), later(5), later(9));
		assertEquals(List.of("views 40, reactions 3, reactions.❤ 3"), ask(study, COUNTS));
		assertEquals(List.of("Lotus ❤"), ask(study, REACTIONS));
	}

	@Test
	void whatWasNotCountedBeforeIsCounted() {
		source(says("a", "Heron", 0, "Mardi 18h").build());
		source(counted("👍", 2).build());
		assertEquals(List.of("reactions 2, reactions.👍 2"), ask(study, COUNTS));
	}

	@Test
	void anOlderExportTakesNothingBack() {
		source(counted("❤", 3).build(), reacts("Lotus", "❤"), later(5), later(9));
		source(counted("👍", 1).build(), reacts("Iris", "👍"), later(5));
		assertEquals(List.of("reactions 3, reactions.❤ 3"), ask(study, COUNTS));
	}

	@Test
	void ofWhomNotAllAreNamedNobodyIsGone() {
		source(counted("👍", 2).build(), reacts("Lotus", "👍"), reacts("Moa", "👍"));
		source(counted("👍", 5).build(), reacts("Moa", "👍"));
		assertEquals(List.of("Lotus 👍", "Moa 👍"), ask(study, REACTIONS));
	}

	@Test
	void anEditHasTheTimeThatTheSourceTellsAndIsToldOnce() {
		source(says("a", "Heron", 0, "Mardi 18h").build(), later(5));
		for (int time = 0; time < 2; time++) {
			source(edits("a", "Heron", 120, "Mardi 19h"), says("a", "Heron", 0, "Mardi 19h").mark(Mark.EDITED).build(), later(5));
			assertEquals(List.of("2026-03-02 10:00|Mardi 18h"), ask(study, "select strftime(time, '%Y-%m-%d %H:%M'), earlier from edits"));
			assertEquals(List.of("Mardi 19h|edited"), ask(study, "select text, marks from posts where text like 'Mardi%'"));
		}
	}

	@Test
	void anEarlierEditDoesNotUndoALaterOne() {
		source(edits("a", "Heron", 60, "Mardi 20h"), says("a", "Heron", 0, "Mardi 20h").mark(Mark.EDITED).build());
		source(edits("a", "Heron", 30, "Mardi 19h"), says("a", "Heron", 0, "Mardi 19h").mark(Mark.EDITED).build());
		assertEquals(List.of("Mardi 20h"), ask(study, "select text from posts"));
	}
}
