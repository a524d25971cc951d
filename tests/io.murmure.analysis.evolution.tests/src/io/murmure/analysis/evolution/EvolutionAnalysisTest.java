package io.murmure.analysis.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

class EvolutionAnalysisTest {

	private static final long DAY = 86_400_000_000L;

	private final MemoryTables tables = new MemoryTables();

	@Test
	void anEmptyStudyHasNoWindows() {
		analyse();
		assertEquals(List.of(), tables.rows(CommunityTables.WINDOWS));
	}

	/** For four weeks the gardeners and the bakers keep to themselves; then they share an oven and are one circle. */
	@Test
	void twoCirclesThatMergeAreFollowedFromWeekToWeek() {
		for (int week = 0; week < 4; week++) {
			meet(week, 1, 6);
			meet(week, 7, 12);
		}
		for (int week = 4; week < 8; week++) {
			meet(week, 1, 12);
		}
		analyse();
		assertEquals(8, tables.rows(CommunityTables.WINDOWS).size());
		List<Object[]> first = snapshots(1);
		List<Object[]> last = snapshots(8);
		assertEquals(List.of(6L, 6L), first.stream().map(row -> ((Number) row[4]).longValue()).toList());
		assertEquals(List.of(12L), last.stream().map(row -> ((Number) row[4]).longValue()).toList());
		assertTrue(tables.rows(CommunityTables.EVENTS).stream().anyMatch(row -> row[1].equals("merge")));
		assertEquals(12 * 8, tables.rows(CommunityTables.MEMBERSHIP_PATHS).size());
	}

	/** Everybody meets every week; of the fourth there is only its first hour, in which two wrote. */
	@Test
	void nobodyFadesBecauseTheLastWeekHasJustBegun() {
		for (int week = 0; week < 3; week++) {
			meet(week, 1, 8);
			meet(week, 11, 18);
		}
		says(3 * 7 * DAY + DAY / 24, 1, 2);
		analyse();
		assertEquals(3, tables.rows(CommunityTables.WINDOWS).size());
		assertEquals(List.of("birth", "birth", "steady", "steady", "steady", "steady"), tables.rows(CommunityTables.SNAPSHOTS).stream().map(row -> row[5]).toList());
		assertEquals(List.of(), tables.rows(CommunityTables.EVENTS), "circles that were there when listening began are not born");
	}

	@Test
	void windowsThatAreChosenDivideTheTimeWithoutRest() {
		for (int[] expected : new int[][] { { 6, 1 }, { 13, 1 }, { 14, 2 }, { 15, 2 }, { 29, 4 }, { 57, 8 }, { 100, 8 } }) {
			Windows windows = Windows.over(0, expected[0] * DAY - 1, Duration.ZERO, ZoneId.of("UTC"));
			assertEquals(expected[1], windows.count(), expected[0] + " days");
			assertEquals(Instant.EPOCH.plus(Duration.ofDays(expected[0])), windows.finish(windows.count() - 1));
			for (int window = 0; window < windows.count(); window++) {
				long days = Duration.between(windows.start(window), windows.finish(window)).toDays();
				assertEquals(expected[0] / (double) expected[1], days, 1, "days of window " + window);
			}
		}
	}

	@Test
	void peopleOfFlowsAddUpToTheSnapshotsThatTheyGoTo() {
		for (int week = 0; week < 3; week++) {
			meet(week, 1, 5 + week);
		}
		analyse();
		for (Object[] snapshot : tables.rows(CommunityTables.SNAPSHOTS)) {
			long arrived = tables.rows(CommunityTables.FLOWS).stream().filter(flow -> snapshot[0].equals(flow[2])).mapToLong(flow -> ((Number) flow[3]).longValue()).sum();
			assertEquals(((Number) snapshot[1]).longValue() == 1 ? 0 : ((Number) snapshot[4]).longValue(), arrived);
		}
	}

	@Test
	void aWindowOfWholeDaysBeginsAtMidnightWhenTheClocksChange() {
		ZoneId paris = ZoneId.of("Europe/Paris");
		long first = micros("2026-03-23T10:00:00Z");
		Windows windows = Windows.over(first, micros("2026-04-05T10:00:00Z"), Duration.ofDays(7), paris);
		assertEquals(2, windows.count());
		assertEquals(Instant.parse("2026-03-22T23:00:00Z"), windows.start(0));
		assertEquals(Instant.parse("2026-03-29T22:00:00Z"), windows.start(1));
		assertEquals(0, windows.of(first));
	}

	@Test
	void everyParameterIsExplainedInFrenchAndEnglish() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			ComponentText text = ComponentText.of(EvolutionAnalysis.class, locale);
			Parameters.of(EvolutionParameters.class).forEach(spec -> assertTrue(
					text.get(spec.name() + ".label").isPresent() && text.get(spec.name() + ".help").isPresent(), spec.name()));
		}
	}

	private static long micros(String time) {
		return Instant.parse(time).toEpochMilli() * 1000;
	}

	private List<Object[]> snapshots(long window) {
		return tables.rows(CommunityTables.SNAPSHOTS).stream().filter(row -> ((Number) row[1]).longValue() == window).toList();
	}

	/** Everybody turns to everybody, at the beginning of a week and towards its end. */
	private void meet(int week, long from, long to) {
		meet(week * 7 * DAY, from, to);
		meet(week * 7 * DAY + 6 * DAY, from, to);
	}

	private void meet(long time, long from, long to) {
		for (long a = from; a <= to; a++) {
			for (long b = from; b <= to; b++) {
				if (a != b) {
					says(time, a, b);
				}
			}
		}
	}

	private void says(long time, long author, long to) {
		long post = tables.rows(Tables.POSTS).size() + 1L;
		tables.add(Tables.POSTS, post, "forum", 1L, "square", author, "someone", time, "bonjour", null, null, null, null, "");
		tables.add(Tables.INTERACTIONS, author, to, "mention", 1.0, time, post);
	}

	private void analyse() {
		new EvolutionAnalysis().analyse(tables, Parameters.create(EvolutionParameters.class, java.util.Map.of("window", "P7D")), tables, Progress.NONE);
	}
}
