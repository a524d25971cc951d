package io.murmure.analysis.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.NoParameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/** Twelve people, six in each of two circles, speak of Lumio and its rival Vexa. */
class SubjectAnalysisTest {

	private static final long DAY = 86_400_000_000L;
	private static final int PEOPLE = 12;

	private final MemoryTables tables = new MemoryTables();
	private final SplittableRandom random = new SplittableRandom(5);
	private long next = 1;

	SubjectAnalysisTest() {
		for (long person = 1; person <= PEOPLE; person++) {
			tables.add(Tables.MEMBERS, person <= 6 ? 1L : 2L, person, 1.0);
		}
	}

	private long say(long name, long person, long day, String sentiment, String emotion) {
		long id = next++;
		tables.add(Tables.POSTS, id, "test", 1L, "channel", person, "author", day * DAY + id, "text", null, null, null, null, "");
		tables.add(SubjectTables.SUBJECT_READINGS, id, name, name == 1 ? "Lumio" : "Vexa", name == 1 ? "subject" : "rival", "0-4", 0L, sentiment.equals("negative") ? 0.8 : 0.1, 0.1,
				sentiment.equals("positive") ? 0.8 : 0.1, sentiment, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, emotion);
		return id;
	}

	private void analyse() {
		new SubjectAnalysis().analyse(tables, new NoParameters(), tables, Progress.NONE);
	}

	private List<Object[]> rows(Table table, long name) {
		int column = table.equals(SubjectTables.SUBJECT_TURNS) ? 1 : 0;
		return tables.rows(table).stream().filter(row -> row[column].equals(name)).toList();
	}

	@Test
	void oneNameIsLovedAndTheOtherIsNot() {
		for (long person = 1; person <= PEOPLE; person++) {
			say(1, person, person, "positive", "joy");
			say(2, person, person, person <= 6 ? "negative" : "neutral", person <= 6 ? "anger" : "neutral");
		}
		analyse();
		Object[] lumio = rows(SubjectTables.SUBJECT_FEELINGS, 1).getFirst();
		assertNull(lumio[3], "everybody first");
		assertEquals(List.of(12, 12L, 1.0, 1.0), List.of(lumio[4], lumio[5], lumio[8], lumio[9]));
		Object[] vexa = rows(SubjectTables.SUBJECT_FEELINGS, 2).getFirst();
		assertEquals(-0.5, (double) vexa[9], 1e-9);
		assertTrue((double) vexa[10] >= -0.84 && (double) vexa[10] <= -0.6, "six of twelve are negative, so that the lower bound is near -0.78: " + vexa[10]);
		Object[] firstCircle = rows(SubjectTables.SUBJECT_FEELINGS, 2).get(1);
		assertEquals(List.of(1L, -1.0), List.of(firstCircle[3], firstCircle[9]));
		Object[] anger = rows(SubjectTables.SUBJECT_EMOTIONS, 2).getFirst();
		assertEquals(List.of("anger", 6, 6L, 0.5), List.of(anger[2], anger[3], anger[4], anger[5]));
	}

	@Test
	void onePersonWhoSaysMuchWidensTheInterval() {
		for (int post = 0; post < 40; post++) {
			say(1, 1, post, "negative", "anger");
			say(2, post % 10 + 1, post, post % 2 == 0 ? "negative" : "positive", "neutral");
		}
		for (long person = 2; person <= 5; person++) {
			say(1, person, person, "positive", "joy");
		}
		analyse();
		Object[] lumio = rows(SubjectTables.SUBJECT_FEELINGS, 1).getFirst();
		assertTrue((double) lumio[11] > 0.9, "without that person all is well: " + lumio[11]);
	}

	@Test
	void aPersonAloneHasNoInterval() {
		say(1, 3, 1, "negative", "anger");
		analyse();
		Object[] row = rows(SubjectTables.SUBJECT_FEELINGS, 1).getFirst();
		assertEquals(-1.0, row[9]);
		assertNull(row[10]);
	}

	@Test
	void aDayFromWhichOnFeelingsAreWorseIsFoundWithThePostsThatShowIt() {
		for (long day = 0; day < 60; day++) {
			for (int post = 0; post < 2; post++) {
				boolean good = random.nextDouble() < (day < 40 ? 0.8 : 0.1);
				say(1, random.nextInt(PEOPLE) + 1L, day, good ? "positive" : "negative", "neutral");
			}
		}
		analyse();
		List<Object[]> turns = rows(SubjectTables.SUBJECT_TURNS, 1);
		assertEquals(1, turns.size());
		long day = ((java.time.Instant) turns.getFirst()[3]).getEpochSecond() / 86_400;
		assertTrue(Math.abs(day - 40) <= 2, "it turned on day 40, told was " + day);
		assertEquals("worse", turns.getFirst()[4]);
		assertTrue((double) turns.getFirst()[8] < 0, "the whole interval of the change is below 0");
		assertTrue(tables.rows(SubjectTables.SUBJECT_TURN_POSTS).size() > 20);
		assertTrue(tables.rows(SubjectTables.SUBJECT_TURN_POSTS).stream().allMatch(row -> (long) row[2] > 2 * (day - 1)));
	}

	@Test
	void feelingsThatDoNotDependOnTheDayDoNotTurn() {
		int told = 0;
		for (int study = 0; study < 40; study++) {
			tables.clear(Tables.POSTS, SubjectTables.SUBJECT_READINGS, SubjectTables.SUBJECT_TURNS);
			for (long day = 0; day < 40; day++) {
				say(1, random.nextInt(PEOPLE) + 1L, day, random.nextBoolean() ? "positive" : "negative", "neutral");
			}
			analyse();
			told += rows(SubjectTables.SUBJECT_TURNS, 1).isEmpty() ? 0 : 1;
		}
		assertTrue(told <= 3, told + " of 40 studies without a turn show one");
	}

	@Test
	void theSameStudyGivesTheSameRows() {
		for (long day = 0; day < 30; day++) {
			say(1, day % PEOPLE + 1, day, day % 3 == 0 ? "negative" : "positive", "neutral");
		}
		analyse();
		List<String> once = tables.rows(SubjectTables.SUBJECT_WEEKS).stream().map(java.util.Arrays::toString).toList();
		tables.clear(SubjectTables.SUBJECT_WEEKS);
		analyse();
		assertEquals(once, tables.rows(SubjectTables.SUBJECT_WEEKS).stream().map(java.util.Arrays::toString).toList());
	}

	@Test
	void aCircleThatSurelyThinksLessOfANameThanTheOthersIsItsCriticAndTheOthersAreNot() {
		for (long person = 1; person <= PEOPLE; person++) {
			for (long day = 0; day < 4; day++) {
				say(1, person, day, person <= 6 ? "negative" : "positive", "neutral");
				say(2, person, day, (person + day) % 2 == 0 ? "negative" : "positive", "neutral");
			}
		}
		analyse();
		List<Object[]> lumio = rows(SubjectTables.SUBJECT_STANCES, 1);
		assertEquals(List.of("critic", "advocate"), lumio.stream().map(row -> row[3]).toList());
		assertEquals(-2.0, (double) lumio.getFirst()[4], 1e-9);
		assertTrue((double) lumio.getFirst()[7] < 0.01, "p is " + lumio.getFirst()[7]);
		assertEquals(List.of(24, 6L, 6L), List.of(lumio.getFirst()[8], lumio.getFirst()[9], lumio.getFirst()[10]));
		assertEquals(List.of("unsure", "unsure"), rows(SubjectTables.SUBJECT_STANCES, 2).stream().map(row -> row[3]).toList());
	}

	@Test
	void aCircleOfWhichTooFewSpeakIsNeitherForANameNorAgainstIt() {
		for (long person = 3; person <= PEOPLE; person++) {
			say(1, person, 1, person <= 6 ? "negative" : "positive", "neutral");
		}
		analyse();
		assertEquals(List.of(), rows(SubjectTables.SUBJECT_STANCES, 1), "four speak in the one circle, and of the other four others are too few");
	}
}
