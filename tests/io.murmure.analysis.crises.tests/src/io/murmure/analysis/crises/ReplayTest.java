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
		assertTrue(episode.early() <= 4, "what came with the second rise was not there before the first was told");
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
	void aLivelyDayWithNoMoreHeatForItsPostsThanUsualIsNoAlarm() {
		for (int day = 0; day < 40; day++) {
			int posts = day == 35 ? 120 : 20;
			for (int i = 0; i < posts; i++) {
				replay.next(++post, CHANNEL, i % 20, day(day).plusSeconds(60L * i), i % 10 == 0);
			}
		}
		assertEquals(List.of(), replay.alarms());
	}

	/** Two calm posts a day. */
	private void quiet(int from, int until) {
		for (int day = from; day < until; day++) {
			replay.next(++post, CHANNEL, 1, day(day).minus(Duration.ofHours(3)), false);
			replay.next(++post, CHANNEL, 2, day(day).minus(Duration.ofHours(1)), false);
		}
	}

	/** Heated posts of several people, five minutes apart. */
	private void heat(int day, int people) {
		for (int person = 0; person < people; person++) {
			replay.next(++post, CHANNEL, 10 + person, day(day).plus(Duration.ofMinutes(5L * person)), true);
		}
	}

	private static Instant day(int day) {
		return START.plus(Duration.ofDays(day));
	}
}
