package io.murmure.analysis.meanings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/** A club that fishes and takes pictures: a "perche" is a fish, until it is what holds a telephone; a "reel" is of a rod, until it is a short film. */
class MeaningsAnalysisTest {

	private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
	private static final int DAYS = 40;
	private static final int CHANGE = 20;
	private static final int PEOPLE = 8;
	private static final float[] FISHING = { 1, 0.1f, 0, 0 };
	private static final float[] PICTURES = { 0.1f, 1, 0, 0 };
	private static final List<String> FISH_WORDS = List.of("rivière", "hameçon", "truite", "canne", "étang", "berge");
	private static final List<String> PICTURE_WORDS = List.of("objectif", "cliché", "cadrage", "trépied", "contraste", "portrait");

	private final MemoryTables tables = new MemoryTables();
	private final Random random = new Random(8);
	private long posts;

	@Test
	void aWordThatIsSaidInAnotherWayIsToldWithWhatStandsBesideItNowAndBefore() {
		talk();
		for (int day = 0; day < DAYS; day++) {
			boolean fish = day < CHANGE;
			for (long person = 0; person < PEOPLE; person += 2) {
				say(day, person + day % 2, fish ? FISHING : PICTURES, "perche " + (fish ? "friture " : "selfie ") + two(fish ? FISH_WORDS : PICTURE_WORDS));
			}
		}
		analyse();
		Object[] meaning = only();
		assertEquals("perche", meaning[1]);
		assertEquals(BEGIN.plus(Duration.ofDays(CHANGE)), meaning[3], "first said so");
		assertEquals(meaning[3], meaning[4], "four people say it on the first day, and then it would have been told");
		assertEquals(List.of(80L, 8L, 1L, 80L, 8L), Arrays.stream(meaning, 5, 10).map(number -> ((Number) number).longValue()).toList(), "posts, people, circles, posts and people before");
		assertEquals(1.0, meaning[10], "all posts since then");
		assertTrue((double) meaning[11] > 5 && (double) meaning[12] < 0.001, "errors " + meaning[11] + ", p " + meaning[12]);
		assertEquals("selfie", ((String) meaning[13]).split(" · ")[0], (String) meaning[13]);
		assertEquals("friture", ((String) meaning[15]).split(" · ")[0], (String) meaning[15]);
		assertEquals(80, tables.rows(FindingTables.MEANING_POSTS).size());
		assertTrue(tables.rows(FindingTables.MEANING_POSTS).stream().allMatch(row -> text((long) row[2]).contains("selfie")));
	}

	@Test
	void aWordIsSaidInBothWaysWhereSomeGoOnAsBefore() {
		talk();
		for (int day = 0; day < DAYS; day++) {
			for (long person = 0; person < PEOPLE; person += 2) {
				boolean film = day >= CHANGE && person > 0;
				say(day, person + day % 2, film ? PICTURES : FISHING, "the reel " + (film ? "trending " + two(PICTURE_WORDS) : "spool " + two(FISH_WORDS)));
			}
		}
		analyse();
		Object[] meaning = only();
		assertEquals("reel", meaning[1]);
		assertEquals(60, (int) meaning[5], 5);
		assertEquals(0.75, (double) meaning[10], 0.06);
	}

	@Test
	void aWordBesideItThatTooFewPeopleWroteIsNotTold() {
		talk();
		for (int day = 0; day < DAYS; day++) {
			boolean fish = day < CHANGE;
			for (long person = 0; person < PEOPLE; person += 2) {
				long author = person + day % 2;
				String some = author < 4 ? "selfie" : "autoportrait" + "abcdefgh".charAt((int) author);
				say(day, author, fish ? FISHING : PICTURES, "perche " + (fish ? "friture " : some + " ") + two(fish ? FISH_WORDS : PICTURE_WORDS));
			}
		}
		analyse();
		Object[] meaning = only();
		assertTrue(!((String) meaning[13]).contains("selfie") && !((String) meaning[13]).contains("autoportrait"), "four people and one: " + meaning[13]);
		assertTrue(((Number) meaning[14]).intValue() >= 5 || ((String) meaning[13]).isEmpty(), "people who wrote it: " + meaning[14]);
	}

	@Test
	void oneWhoSpeaksOfSomethingElseThanBeforeChangesNoWord() {
		talk();
		for (int day = 0; day < DAYS; day++) {
			boolean fish = day < CHANGE;
			for (long person = 0; person < PEOPLE; person += 2) {
				boolean loud = !fish && person > 0 && day % 3 > 0;
				say(day, loud ? 3 : person + day % 2, fish ? FISHING : PICTURES, "perche " + (fish ? "friture " : "selfie ") + two(fish ? FISH_WORDS : PICTURE_WORDS));
			}
		}
		analyse();
		assertEquals(List.of(), told());
	}

	@Test
	void aWordThatOneAloneSaidBeforeIsNoKnownOne() {
		talk();
		for (int day = 0; day < DAYS; day++) {
			boolean fish = day < CHANGE;
			for (long person = 0; person < PEOPLE; person += 2) {
				say(day, fish ? 3 : person + day % 2, fish ? FISHING : PICTURES, "perche " + (fish ? "friture " : "selfie ") + two(fish ? FISH_WORDS : PICTURE_WORDS));
			}
		}
		analyse();
		assertEquals(List.of(), told());
	}

	@Test
	void whereTheWholeTalkMovesOnNoWordChanged() {
		for (int day = 0; day < DAYS; day++) {
			for (long post = 0; post < 3 * PEOPLE; post++) {
				boolean fish = random.nextInt(DAYS) >= day;
				say(day, post % PEOPLE, fish ? FISHING : PICTURES, (random.nextInt(3) == 0 ? "perche " : "") + two(fish ? FISH_WORDS : PICTURE_WORDS));
			}
		}
		analyse();
		assertEquals(List.of(), told());
	}

	@Test
	void whatATrendOfAnotherWordBringsAlongIsNotToldBesideIt() {
		talk();
		for (int day = 0; day < DAYS; day++) {
			boolean fish = day < CHANGE;
			for (long person = 0; person < PEOPLE; person += 2) {
				say(day, person + day % 2, fish ? FISHING : PICTURES, "perche " + (fish ? "friture " : "drone ") + two(fish ? FISH_WORDS : PICTURE_WORDS));
				if (!fish) {
					tables.add(FindingTables.TREND_POSTS, 1L, posts);
				}
			}
		}
		tables.add(FindingTables.TRENDS, 1L, "drone", "word", null, at(CHANGE), at(CHANGE), at(CHANGE), 80L, 8L, 1L, 9.0, 1L, 0L, 8L);
		analyse();
		assertEquals(List.of(), told());
	}

	/** Everybody always speaks of both things, so that neither is new. */
	private void talk() {
		for (int day = 0; day < DAYS; day++) {
			for (long person = 0; person < PEOPLE; person++) {
				boolean fish = random.nextBoolean();
				say(day, person, fish ? FISHING : PICTURES, two(fish ? FISH_WORDS : PICTURE_WORDS));
			}
		}
	}

	private String two(List<String> words) {
		return random.ints(2, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
	}

	private void say(int day, long person, float[] about, String text) {
		tables.add(Tables.POSTS, ++posts, "test", 1L, "Le Club", person, "person", at(day), text, null, null, null, null, "");
		float[] embedding = about.clone();
		for (int i = 0; i < embedding.length; i++) {
			embedding[i] += (float) random.nextGaussian() / 2;
		}
		tables.add(Tables.EMBEDDINGS, posts, embedding);
	}

	private static long at(int day) {
		return BEGIN.plus(Duration.ofDays(day)).getEpochSecond() * 1_000_000;
	}

	private void analyse() {
		for (long person = 0; person < PEOPLE; person++) {
			tables.add(Tables.MEMBERS, 1L, person, 1.0);
		}
		new MeaningsAnalysis().analyse(tables, Parameters.defaults(MeaningsParameters.class), tables, Progress.NONE);
	}

	private Object[] only() {
		assertEquals(1, told().size(), told()::toString);
		return tables.rows(FindingTables.MEANINGS).getFirst();
	}

	private List<Object> told() {
		return tables.rows(FindingTables.MEANINGS).stream().map(row -> row[1]).toList();
	}

	private String text(long post) {
		return (String) tables.rows(Tables.POSTS).get((int) post - 1)[7];
	}
}
