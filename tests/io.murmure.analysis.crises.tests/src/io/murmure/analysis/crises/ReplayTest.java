package io.murmure.analysis.crises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A quiet channel that heats up, falls silent, and heats up again. */
class ReplayTest {

	private static final long CHANNEL = 1;
	private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
	private final Replay replay = new Replay(ZoneOffset.UTC, new CrisesParameters(7, 10, 16));
	private long post;

	@Test
	void anAlarmThatRisesAgainWithinDaysIsOneEpisodeToldAtItsFirstRise() {
		quiet(0, 30);
		heat(30, 4);
		quiet(31, 34);
		heat(34, 4);
		List<Alarm> alarms = replay.alarms();
		assertEquals(1, alarms.size());
		Alarm episode = alarms.get(0);
		assertEquals(8, episode.posts().size());
		assertTrue(Duration.between(day(30), episode.told(Level.WATCH).orElseThrow()).toHours() < 1, "told at the first rise");
		assertTrue(episode.posts().stream().filter(episode::isEarly).count() <= 4, "what came with the second rise was not there before the first was told");
	}

	@Test
	void aHigherLevelIsToldWhenTheSecondRiseReachesIt() {
		quiet(0, 30);
		heat(30, 2);
		quiet(31, 33);
		heat(33, 8);
		Alarm episode = replay.alarms().get(0);
		assertEquals(1, replay.alarms().size());
		assertEquals(Level.CRISIS, episode.level());
		Instant crisis = episode.told(Level.CRISIS).orElseThrow();
		assertTrue(!crisis.isBefore(day(33)) && crisis.isBefore(day(33).plus(Duration.ofHours(1))), "the crisis is told within the hour, although the episode is older");
	}

	@Test
	void whatComesBackAWeekLaterIsAnotherEpisode() {
		quiet(0, 30);
		heat(30, 4);
		quiet(31, 37);
		heat(37, 4);
		assertEquals(2, replay.alarms().size());
	}

	@Test
	void theEvidenceIsWhatWasHeatedInTheHoursThatToldItTheMostHeatedFirst() {
		for (int day = 0; day < 30; day++) {
			quiet(day, day + 1);
			if (day % 3 == 2) {
				replay.next(++post, CHANNEL, 3, day(day).minus(Duration.ofMinutes(30)), 0.9);
			}
		}
		long before = post;
		heat(30, 6);
		Alarm alarm = replay.alarms().get(0);
		List<Long> evidence = alarm.mostTelling().stream().map(HeatedPost::id).toList();
		assertTrue(!evidence.contains(before), "a heated post of the day before is part of the usual");
		assertEquals(List.of(15L, 14L, 13L, 12L, 11L, 10L), alarm.mostTelling().stream().map(HeatedPost::author).toList());
		assertTrue(alarm.posts().stream().noneMatch(one -> one.time().isBefore(day(30)) || one.time().isAfter(alarm.last())));
	}

	@Test
	void whatWasThereBeforeTheFirstTellingIsEarlyAlsoWhereALaterOneBringsItIn() {
		quiet(0, 30);
		replay.next(++post, CHANNEL, 30, day(30).minus(Duration.ofHours(20)), 0.7);
		long before = post;
		heat(30, 3);
		Alarm alarm = replay.alarms().getFirst();
		assertTrue(alarm.posts().stream().noneMatch(one -> one.id() == before), "the last hours told it first");
		for (int person = 0; person < 12; person++) {
			replay.next(++post, CHANNEL, 40 + person, day(30).plus(Duration.ofHours(2L * person)), 0.7);
		}
		assertEquals(1, replay.alarms().size());
		HeatedPost first = alarm.posts().stream().filter(one -> one.id() == before).findFirst().orElseThrow();
		assertTrue(alarm.isEarly(first));
		assertEquals(1 + 3, alarm.posts().stream().filter(alarm::isEarly).count(), "those before and those that told it");
	}

	@Test
	void onePersonWhoGoesOnDoesNotProlongAnEpisode() {
		quiet(0, 30);
		heat(30, 5);
		Instant last = replay.alarms().get(0).last();
		quiet(31, 34);
		for (int i = 0; i < 3; i++) {
			replay.next(++post, CHANNEL, 10, day(34).plus(Duration.ofMinutes(i)), 1);
		}
		assertEquals(List.of(last), replay.alarms().stream().map(Alarm::last).toList());
	}

	@Test
	void aLivelyDayWithNoMoreHeatForItsPostsThanUsualIsNoAlarm() {
		for (int day = 0; day < 40; day++) {
			int posts = day == 35 ? 120 : 20;
			for (int i = 0; i < posts; i++) {
				replay.next(++post, CHANNEL, i % 20, day(day).plusSeconds(60L * i), i % 10 == 0 ? 1 : 0);
			}
		}
		assertEquals(List.of(), replay.alarms());
	}

	/** Two calm posts a day. */
	private void quiet(int from, int until) {
		for (int day = from; day < until; day++) {
			replay.next(++post, CHANNEL, 1, day(day).minus(Duration.ofHours(3)), 0);
			replay.next(++post, CHANNEL, 2, day(day).minus(Duration.ofHours(1)), 0);
		}
	}

	/** Heated posts of several people, five minutes apart. */
	private void heat(int day, int people) {
		for (int person = 0; person < people; person++) {
			replay.next(++post, CHANNEL, 10 + person, day(day).plus(Duration.ofMinutes(5L * person)), 0.6 + person / 100.0);
		}
	}

	private static Instant day(int day) {
		return START.plus(Duration.ofDays(day));
	}
}
