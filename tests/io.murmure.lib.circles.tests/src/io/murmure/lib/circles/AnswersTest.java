package io.murmure.lib.circles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

class AnswersTest {

	private static final long MINUTE = 60_000_000;
	private static final long ANNE = 1;
	private static final long BEN = 2;

	private final MemoryTables tables = new MemoryTables();

	@Test
	void aReplyAnswersThePostAboveItAndAReactionItsPost() {
		long first = says(ANNE, 0, null);
		says(ANNE, 1, null);
		long reply = says(BEN, 2, first);
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "reply", 1.0, 2 * MINUTE, reply);
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "reaction", 0.5, 3 * MINUTE, 2L);
		Answers answers = read(60);
		assertEquals(1, answers.certainty(0, BEN));
		assertEquals(0.5, answers.certainty(1, BEN));
		assertEquals(2 * MINUTE, answers.time(answers.begin(0)));
	}

	@Test
	void closenessInTimeAnswersTheLastPostBeforeItWithinTheHorizon() {
		says(ANNE, 0, null);
		says(ANNE, 5, null);
		long late = says(BEN, 8, null);
		long tooLate = says(BEN, 200, null);
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "co-participation", 0.4, 8 * MINUTE, late);
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "mention", 1.0, 200 * MINUTE, tooLate);
		Answers answers = read(60);
		assertEquals(0, answers.certainty(0, BEN));
		assertEquals(0.4, answers.certainty(1, BEN));
	}

	@Test
	void whatIsPassedOnAnswersNeitherThatPostNorAnother() {
		says(ANNE, 0, null);
		says(ANNE, 5, null);
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "repost", 1.0, 10 * MINUTE, says(BEN, 10, null));
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "quote", 1.0, 11 * MINUTE, says(BEN, 11, null));
		Answers answers = read(60);
		assertEquals(0, answers.certainty(0, BEN));
		assertEquals(0, answers.certainty(1, BEN));
	}

	@Test
	void beingInTheSameChannelAnswersNothing() {
		says(ANNE, 0, null);
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "membership", 1.0, 8 * MINUTE, null);
		assertEquals(0, read(60).certainty(0, BEN));
	}

	@Test
	void eachPersonAnswersAPostOnceAndAsSurelyAsTheyEverDid() {
		long post = says(ANNE, 0, null);
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "reaction", 0.5, 9 * MINUTE, post);
		tables.add(Tables.INTERACTIONS, BEN, ANNE, "reply", 7.0, 4 * MINUTE, says(BEN, 4, post));
		Answers answers = read(60);
		assertEquals(1, answers.end(0) - answers.begin(0));
		assertEquals(1, answers.certainty(0, BEN));
		assertEquals(4 * MINUTE, answers.time(0));
	}

	private long says(long author, int minute, Long replyTo) {
		long id = tables.rows(Tables.POSTS).size() + 1L;
		tables.add(Tables.POSTS, id, "forum", 1L, "garden", author, "someone", minute * MINUTE, "text", null, replyTo, null, null, "");
		return id;
	}

	private Answers read(int horizon) {
		PostIndex index = PostIndex.read(tables.scan(Tables.POSTS), java.util.Set.of(), Progress.NONE);
		return Answers.read(tables.scan(Tables.INTERACTIONS), index, new Timeline(index), horizon * MINUTE, Progress.NONE);
	}
}
