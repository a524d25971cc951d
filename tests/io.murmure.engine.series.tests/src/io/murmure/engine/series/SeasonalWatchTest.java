package io.murmure.engine.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.series.BurstDetector.Watch;
import io.murmure.core.series.Surprise;

class SeasonalWatchTest {

	private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
	private static final int WEEK = 7 * 24;

	@Test
	void aPointsScoreNeverChangesWhenLaterPointsAreAppended() {
		double[] values = hourly(10 * WEEK, SeasonalWatchTest::busyDays, 3);
		values[1000] = 900;
		double[] whole = scores(values);
		for (int length : new int[] { 1, 2, 500, 1000, 1001, 1500 }) {
			assertArrayEquals(Arrays.copyOf(whole, length), scores(Arrays.copyOf(values, length)), "the first " + length + " points");
		}
	}

	@Test
	void aBurstIsToldOnceAtItsOnset() {
		double[] values = hourly(8 * WEEK, SeasonalWatchTest::busyDays, 1);
		for (int hour = 0; hour < 6; hour++) {
			values[1200 + hour] = 400;
		}
		double[] scores = scores(values);
		assertTrue(scores[1200] > 0.99, "onset " + scores[1200]);
		assertEquals(0, Arrays.stream(scores, 1201, 1230).max().orElseThrow(), "told again");
	}

	@Test
	void theBusyHoursOfOrdinaryDaysAndQuietWeekendsAreNoBursts() {
		double[] scores = scores(hourly(12 * WEEK, SeasonalWatchTest::busyWeek, 2));
		long told = Arrays.stream(scores, 4 * WEEK, scores.length).filter(score -> score > 0.9).count();
		assertTrue(told <= 4, told + " bursts in eight ordinary weeks");
	}

	@Test
	void theSameNumberSurprisesAtNightAndNotAtNoon() {
		double[] night = hourly(6 * WEEK, SeasonalWatchTest::busyDays, 4);
		double[] noon = night.clone();
		night[5 * WEEK + 3] = 45;
		noon[5 * WEEK + 12] = 45;
		assertTrue(scores(night)[5 * WEEK + 3] > 0.9);
		assertTrue(scores(noon)[5 * WEEK + 12] < 0.5);
	}

	@Test
	void theBusyHourStaysWhereClocksSayItIsWhenClocksChange() {
		ZoneId paris = ZoneId.of("Europe/Paris");
		Watch watch = new SeasonalBurstDetector().watch(paris);
		double[] expected = new double[24];
		for (int hour = 0; hour < 6 * WEEK; hour++) {
			Instant time = MONDAY.plus(Duration.ofHours(hour));
			int local = time.atZone(paris).getHour();
			expected[local] = watch.next(time, local == 9 ? 60 : 10).expected();
		}
		assertTrue(expected[9] > 40 && expected[8] < 20 && expected[10] < 20, Arrays.toString(expected));
	}

	@Test
	void sharesAreWatchedLikeCounts() {
		double[] values = IntStream.range(0, 6 * WEEK).mapToDouble(hour -> 0.05 + 0.02 * new Random(hour).nextDouble()).toArray();
		values[900] = 0.4;
		assertTrue(scores(values)[900] > 0.9);
	}

	@Test
	void aSeriesThatStaysHighIsSoonOrdinary() {
		double[] values = hourly(12 * WEEK, hour -> hour < 4 * WEEK ? 10 : 40, 6);
		double[] scores = scores(values);
		assertTrue(Arrays.stream(scores, 4 * WEEK, 4 * WEEK + 24).max().orElseThrow() > 0.5);
		assertTrue(Arrays.stream(scores, 8 * WEEK, 12 * WEEK).filter(score -> score > 0.9).count() <= 2);
	}

	@Test
	void everyScoreIsInRangeWhateverTheSeries() {
		Random random = new Random(7);
		for (IntToDoubleFunction series : new IntToDoubleFunction[] { i -> 0, i -> 1e9, i -> random.nextGaussian() * 1e6, i -> i % 50 == 0 ? 1e12 : 0 }) {
			for (double score : scores(IntStream.range(0, 2000).mapToDouble(series).toArray())) {
				assertTrue(score >= 0 && score <= 1, "score " + score);
			}
		}
	}

	@Test
	void aSeriesThatGoesBackInTimeIsRefused() {
		Watch watch = new SeasonalBurstDetector().watch(ZoneOffset.UTC);
		watch.next(MONDAY, 1);
		assertThrows(IllegalArgumentException.class, () -> watch.next(MONDAY.minusSeconds(1), 1));
	}

	private static double busyDays(int hour) {
		return 5 + 40 * Math.max(0, Math.sin((hour % 24 - 6) / 18.0 * Math.PI));
	}

	private static double busyWeek(int hour) {
		return hour / 24 % 7 >= 5 ? busyDays(hour) / 3 : busyDays(hour);
	}

	private static double[] hourly(int hours, IntToDoubleFunction mean, long seed) {
		Random random = new Random(seed);
		return IntStream.range(0, hours).mapToDouble(hour -> Math.max(0, Math.rint(mean.applyAsDouble(hour) * Math.exp(0.2 * random.nextGaussian())))).toArray();
	}

	private static double[] scores(double[] values) {
		Watch watch = new SeasonalBurstDetector().watch(ZoneOffset.UTC);
		double[] scores = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			scores[i] = watch.next(MONDAY.plus(Duration.ofHours(i)), values[i]).score();
		}
		return scores;
	}
}
