package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static io.murmure.store.duckdb.VeloClub.deleted;
import static io.murmure.store.duckdb.VeloClub.deletes;
import static io.murmure.store.duckdb.VeloClub.edits;
import static io.murmure.store.duckdb.VeloClub.imports;
import static io.murmure.store.duckdb.VeloClub.rows;
import static io.murmure.store.duckdb.VeloClub.says;
import static io.murmure.store.duckdb.VeloClub.writes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Unreaction;
import io.murmure.core.study.PersonKeys;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyImport;
import io.murmure.core.table.Tables;

class ImportTest {

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
	void theSameExportTwiceAddsNothing() {
		Post[] export = { writes("Heron", 0, "Qui vient mardi ?").build(), writes("Lotus", 1, "Moi !").build() };
		assertEquals(new VeloClub.Imported(2, 0), imports(study, export));
		long version = study.tableVersion(Tables.POSTS);
		assertEquals(new VeloClub.Imported(0, 2), imports(study, export));
		assertEquals(List.of("1|Heron|Qui vient mardi ?", "2|Lotus|Moi !"), ask(study, "select post_id, author, text from posts order by post_id"));
		assertEquals(version, study.tableVersion(Tables.POSTS), "nothing changed, so nothing is stale");
	}

	@Test
	void aNewerExportAddsOnlyWhatIsNew() {
		imports(study, says("a", "Heron", 0, "Qui vient ?").build(), says("b", "Lotus", 1, "Moi").build());
		assertEquals(new VeloClub.Imported(1, 2), imports(study, says("a", "Heron", 0, "Qui vient ?").build(),
				says("b", "Lotus", 1, "Moi").build(), says("c", "Iris", 2, "Moi aussi").build()));
		assertEquals(List.of("3|Iris|3"), rows(study.query("select post_id, author, author_id from posts where text = 'Moi aussi'")));
	}

	@Test
	void aRecordThatStandsTwiceInOneExportIsTakenOnce() {
		assertEquals(new VeloClub.Imported(1, 1), imports(study, says("a", "Heron", 0, "ok").build(), says("a", "Heron", 0, "ok").build()));
	}

	@Test
	void whatIsNotCommittedIsDropped() {
		try (StudyImport target = study.beginImport()) {
			target.add(says("a", "Heron", 0, "kept").build(), "a");
			target.commit();
			target.add(says("b", "Heron", 1, "dropped").build(), "b");
		}
		assertEquals(List.of("kept"), ask(study, "select text from posts"));
	}

	/** Nobody wants it any more once its writer, which asks before each batch, has not asked for so long that it must be in the merge. */
	@Test
	void anImportThatIsNotWantedAnyMoreIsBrokenOffWithinItsMergeAndLeavesTheStudyAsCommitted() {
		Thread reader = Thread.currentThread();
		AtomicLong writerAsked = new AtomicLong(Long.MAX_VALUE);
		AtomicBoolean allAdded = new AtomicBoolean();
		AtomicBoolean unwanted = new AtomicBoolean();
		Progress progress = Progress.until(() -> {
			if (Thread.currentThread() != reader) {
				writerAsked.set(System.nanoTime());
			} else if (allAdded.get() && System.nanoTime() - 150_000_000 > writerAsked.get()) {
				unwanted.set(true);
			}
			return unwanted.get();
		});
		try (StudyImport target = study.beginImport(progress)) {
			target.add(says("a", "Heron", 0, "kept").build(), "post a");
			target.endSource();
			for (int i = 0; i < 60_000; i++) {
				target.add(says("p" + i, "Author" + i % 7, i, "text number " + i).replyTo("p" + i / 2).build(), "p" + i);
			}
			writerAsked.set(Long.MAX_VALUE);
			allAdded.set(true);
			assertThrows(CancelledException.class, target::endSource);
		}
		assertEquals(List.of("kept"), ask(study, "select text from posts"));
		assertEquals(new VeloClub.Imported(1, 1), imports(study, says("a", "Heron", 0, "kept").build(), says("b", "Lotus", 1, "Moi").build()));
	}

	@Test
	void aCommitThatNobodyWantsAnyMoreIsDropped() {
		AtomicLong unwanted = new AtomicLong(Long.MAX_VALUE);
		try (StudyImport target = study.beginImport(Progress.until(() -> System.nanoTime() > unwanted.get()))) {
			for (int i = 0; i < 60_000; i++) {
				target.add(says("p" + i, "Author" + i % 7, i, "text number " + i).build(), "p" + i);
			}
			unwanted.set(System.nanoTime() + 100_000_000);
			target.commit();
		}
		assertEquals(List.of(), ask(study, "select text from posts"));
	}

	@Test
	void whatFailsWhileItIsWrittenIsThrownToTheReader() {
		try (StudyImport target = study.beginImport()) {
			target.add(Post.said("forum", VeloClub.CHANNEL, "Heron", Instant.MAX, "never", new Position("export.json", 1)).build(), "a");
			assertThrows(ArithmeticException.class, target::added);
			assertThrows(ArithmeticException.class, target::commit);
		}
		assertEquals(List.of(), ask(study, "select text from posts"));
	}

	@Test
	void whatIsPassedOnFromAnotherPlaceIsFoundThere() {
		Post info = Post.said("telegram", "Info Lac", "Heron", Instant.parse("2024-06-01T10:00:00Z"), "Le quai ferme lundi", new Position("result.json", 1)).platformId("7").build();
		Post other = Post.said("telegram", "Lake club", "Iris", Instant.parse("2024-06-01T10:01:00Z"), "Hello", new Position("result.json", 2)).platformId("6").build();
		Post passed = Post.said("telegram", "Lake club", "Lotus", Instant.parse("2024-06-01T10:02:00Z"), "Le quai ferme lundi", new Position("result.json", 3)).platformId("8")
				.repostOf("Info Lac", "7").build();
		imports(study, passed, other, info);
		assertEquals(List.of("Lotus|Heron"), ask(study, "select p.author, o.author from posts p join posts o on o.post_id = p.repost_of"));
	}

	@Test
	void aReplyFindsItsPostThoughItIsImportedLater() {
		imports(study, says("b", "Lotus", 1, "Moi").replyTo("a").build(), says("c", "Iris", 2, "!").quoteOf("b").build());
		assertEquals(List.of("null", "null"), ask(study, "select reply_to from posts"));
		imports(study, says("a", "Heron", 0, "Qui vient ?").build());
		assertEquals(List.of("Iris|null|1", "Lotus|3|null"), ask(study, "select author, reply_to, quote_of from posts where author <> 'Heron' order by author"));
	}

	@Test
	void mentionsReactionsAndMembershipsFindTheirPeople() {
		try (StudyImport target = study.beginImport()) {
			String lotus = target.pseudonym(PersonKeys.named("0123456789abcdef0123456789abcdef"), attempt -> "Lotus").orElseThrow();
			target.add(says("a", "Heron", 0, "@Lotus tu viens ?").mentions(List.of(lotus, "nobody")).build(), "a");
			target.add(new Reaction("forum", VeloClub.CHANNEL, "Iris", VeloClub.MONDAY, "a", "👍", new Position("x", 1)), "r");
			target.add(new Membership("forum", VeloClub.CHANNEL, "Krill", VeloClub.MONDAY, Membership.Change.JOINED, new Position("x", 2)), "m");
			target.finish();
		}
		assertEquals(List.of("Lotus"), ask(study, "select author from mentions join authors using (author_id)"));
		assertEquals(List.of("1|Iris|👍"), ask(study, "select post_id, author, sign from reactions join authors using (author_id)"));
		assertEquals(List.of("Krill|JOINED"), ask(study, "select author, change from memberships"));
		assertEquals(List.of("1|2"), rows(study.scan(Tables.MENTIONS)).stream().map(row -> row.replace("|1", "|2")).toList());
	}

	@Test
	void twoPeopleNeverShareAPseudonymAndOnePersonKeepsTheirs() {
		try (StudyImport target = study.beginImport()) {
			assertEquals(Optional.of("Heron-k7q2"), target.pseudonym(PersonKeys.named("f".repeat(32)), attempt -> attempt == 0 ? "Heron-k7q2" : "Heron-k7q2x"));
			assertEquals(Optional.of("Heron-k7q2x"), target.pseudonym(PersonKeys.named("8" + "0".repeat(31)), attempt -> attempt == 0 ? "Heron-k7q2" : "Heron-k7q2x"));
			target.finish();
		}
		try (StudyImport again = study.beginImport()) {
			assertEquals(Optional.of("Heron-k7q2x"), again.pseudonym(PersonKeys.named("8" + "0".repeat(31)), attempt -> "another"));
			assertEquals(Optional.of("Heron-k7q2"), again.pseudonym(PersonKeys.named("f".repeat(32)), attempt -> "another"));
		}
	}

	@Test
	void anEditChangesTheTextAndKeepsTheEarlierOne() {
		imports(study, says("a", "Heron", 0, "Mardi 18h").build(), says("b", "Lotus", 1, "ok").build());
		imports(study, edits("a", "Heron", 5, "Mardi 19h"), edits("a", "Heron", 6, "Mardi 20h"));
		imports(study, edits("a", "Heron", 5, "Mardi 19h"), edits("a", "Heron", 6, "Mardi 20h"));
		assertEquals(List.of("1|Mardi 20h|edited", "2|ok|null"), ask(study, "select post_id, text, marks from posts order by post_id"));
		assertEquals(List.of("Mardi 18h", "Mardi 19h"), ask(study, "select earlier from edits order by time"));
		assertEquals(List.of("2|2", "1|3"), revisions(0));
	}

	@Test
	void aPostThatComesAgainMarkedAsEditedHasItsNewText() {
		imports(study, says("a", "Heron", 0, "Mardi 18h").build());
		assertEquals(new VeloClub.Imported(0, 1), imports(study, says("a", "Heron", 0, "Mardi 19h").mark(Mark.EDITED).build()));
		assertEquals(List.of("Mardi 19h"), ask(study, "select text from posts"));
	}

	@Test
	void aPostThatWasTakenBackIsGoneAndDoesNotComeBack() {
		imports(study, says("a", "Heron", 0, "secret").build(), says("b", "Lotus", 1, "ok").replyTo("a").build());
		imports(study, edits("a", "Heron", 2, "secret encore"));
		imports(study, deletes("a", "Heron", 3));
		assertEquals(new VeloClub.Imported(0, 2), imports(study, says("a", "Heron", 0, "secret").build(), says("b", "Lotus", 1, "ok").replyTo("a").build()));
		assertEquals(List.of("ok"), ask(study, "select text from posts"));
		assertEquals(List.of(), ask(study, "select * from edits"));
		assertEquals(1, rows(study.scan(Tables.POSTS)).size());
	}

	@Test
	void aDeletionThatComesBeforeItsPostKeepsItOut() {
		imports(study, deletes("a", "Heron", 3));
		imports(study, says("a", "Heron", 0, "secret").build());
		assertEquals(List.of(), ask(study, "select text from posts"));
	}

	@Test
	void aDeletedMarkInANewerExportWithoutIdsTakesBackTheOnePostThatIsMissing() {
		imports(study, writes("Heron", 0, "Je vends mon vélo").build(), writes("Heron", 0, "Trop cher !").build(), writes("Lotus", 1, "ok").build());
		imports(study, deleted("Heron", 0), writes("Heron", 0, "Trop cher !").build(), writes("Lotus", 1, "ok").build());
		assertEquals(List.of("Trop cher !", "ok"), ask(study, "select text from posts order by post_id"));
	}

	@Test
	void whoTookSomethingBackIsKeptOnceAndNothingOfWhatItWas() {
		imports(study, says("a", "Heron", 0, "secret").build(), says("b", "Lotus", 1, "ok").build());
		for (int time = 0; time < 2; time++) {
			imports(study, deletes("a", "Heron", 3), deleted("Lotus", 5));
		}
		assertEquals(List.of("Heron|0", "Lotus|1"), ask(study, "select author, written::int from deletions order by author"));
		assertEquals(List.of("ok"), ask(study, "select text from posts"));
	}

	@Test
	void aReactionThatIsTakenBackLaterGoesAndDoesNotComeAgain() {
		Reaction like = new Reaction("forum", Optional.of("like 1"), VeloClub.CHANNEL, "Lotus", VeloClub.MONDAY, "a", "like", new Position("x", 1));
		Reaction other = new Reaction("forum", Optional.of("like 2"), VeloClub.CHANNEL, "Iris", VeloClub.MONDAY, "a", "like", new Position("x", 2));
		imports(study, says("a", "Heron", 0, "Le vélo est réparé").build(), like, other);
		assertEquals(List.of("2"), ask(study, "select count(*) from reactions"));
		imports(study, new Unreaction("forum", VeloClub.CHANNEL, "Lotus", VeloClub.MONDAY.plusSeconds(60), "like 1", new Position("y", 1)));
		assertEquals(List.of("Iris"), ask(study, "select author from reactions join authors using (author_id)"));
		imports(study, like);
		assertEquals(List.of("1"), ask(study, "select count(*) from reactions"));
		assertEquals(List.of("0"), ask(study, "select count(*) from deletions"));
	}

	@Test
	void aDeletedMarkThatCouldMeanTwoPostsTakesBackNone() {
		imports(study, writes("Heron", 0, "un").build(), writes("Heron", 0, "deux").build());
		imports(study, deleted("Heron", 0));
		assertEquals(2, ask(study, "select text from posts").size());
	}

	@Test
	void onlyOneImportIsUnderWayAtATime() {
		try (StudyImport first = study.beginImport()) {
			StudyException refused = assertThrows(StudyException.class, study::beginImport);
			assertTrue(refused.getMessage().contains("is under way"), refused.getMessage());
		}
		study.beginImport().close();
	}

	@Test
	void countsHashtagsAndLinksAreKept() {
		imports(study, says("a", "Heron", 0, "x").hashtags(List.of("velo", "pluie")).links(List.of("https://exemple.fr")).count("likes", 3).build());
		assertEquals(List.of("[\"velo\",\"pluie\"]|[\"https://exemple.fr\"]|3.0|export.json|0"),
				ask(study, "select hashtags, links, counts['likes'] as likes, file, record from posts"));
	}

	private List<String> revisions(long after) {
		List<String> ids = new java.util.ArrayList<>();
		study.postsAfter(after, List.of(), 10).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				ids.add(batch.longs("post_id")[row] + "|" + batch.longs("revision")[row]);
			}
		});
		return ids;
	}
}
