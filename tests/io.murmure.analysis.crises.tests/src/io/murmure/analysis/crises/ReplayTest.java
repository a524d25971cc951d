package io.murmure.analysis.crises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.murmure.lib.circles.MemberIndex;

/** A quiet channel that heats up, falls silent, and heats up again. */
class ReplayTest {

	private static final long CHANNEL = 1;
	private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
	private static final MemberIndex CIRCLES = new MemberIndex(List.of(LongStream.range(1, 20).toArray(), LongStream.range(50, 60).toArray()));
	private final Replay replay = new Replay(ZoneOffset.UTC, new CrisesParameters(7, 10, 16, "", ""), CIRCLES);
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
				say(3, day(day).minus(Duration.ofMinutes(30)), 0.9);
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
		say(30, day(30).minus(Duration.ofHours(20)), 0.7);
		long before = post;
		heat(30, 3);
		Alarm alarm = replay.alarms().getFirst();
		assertTrue(alarm.posts().stream().noneMatch(one -> one.id() == before), "the last hours told it first");
		for (int person = 0; person < 12; person++) {
			say(40 + person, day(30).plus(Duration.ofHours(2L * person)), 0.7);
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
			say(10, day(34).plus(Duration.ofMinutes(i)), 1);
		}
		assertEquals(List.of(last), replay.alarms().stream().map(Alarm::last).toList());
	}

	@Test
	void aLivelyDayWithNoMoreHeatForItsPostsThanUsualIsNoAlarm() {
		for (int day = 0; day < 40; day++) {
			int posts = day == 35 ? 120 : 20;
			for (int i = 0; i < posts; i++) {
				say(i % 20, day(day).plusSeconds(60L * i), i % 10 == 0 ? 1 : 0);
			}
		}
		assertEquals(List.of(), replay.alarms());
	}

	@Test
	void heatThatGoesToThePeopleOfAnotherCircleIsStrongerThanAsMuchThatStaysInOne() {
		quiet(0, 27);
		known(50, 55, 27);
		quiet(28, 30);
		heat(30, 5);
		Moment inOne = strongest();
		say(50, day(30).plus(Duration.ofMinutes(24)), 0.7);
		assertEquals(List.of(), reasons(Reason.CIRCLES), "one of another circle is none yet");
		say(51, day(30).plus(Duration.ofMinutes(25)), 0.7);
		assertEquals(2, strongest().told().stream().filter(part -> part.reason() == Reason.CIRCLES).findFirst().orElseThrow().counted());
		assertTrue(strongest().strength() > inOne.strength() + 2);
	}

	@Test
	void whatTwoCirclesBeginTogetherSpreadsToNeither() {
		quiet(0, 27);
		known(50, 55, 27);
		quiet(28, 30);
		for (int pair = 0; pair < 4; pair++) {
			say(10 + pair, day(30).plus(Duration.ofMinutes(10L * pair)), 0.7);
			say(50 + pair, day(30).plus(Duration.ofMinutes(10L * pair + 5)), 0.7);
		}
		assertEquals(List.of(), reasons(Reason.CIRCLES));
	}

	@Test
	void newVoicesMakeAnAlarmStrongerThanPeopleWhoAreAtHomeThere() {
		quiet(0, 27);
		known(10, 16, 27);
		quiet(28, 30);
		heat(30, 6);
		assertEquals(List.of(), reasons(Reason.NEWCOMERS), "they had all written there before");
		double athome = strongest().strength();
		quiet(31, 60);
		for (int person = 0; person < 6; person++) {
			say(30 + person, day(60).plus(Duration.ofMinutes(5L * person)), 0.7);
		}
		Part strangers = replay.alarms().getLast().strongest().told().stream().filter(part -> part.reason() == Reason.NEWCOMERS).findFirst().orElseThrow();
		assertEquals(6, strangers.counted());
		assertEquals(6, strangers.whole());
		assertTrue(strangers.usual() < 6 && replay.alarms().getLast().strongest().strength() > athome);
	}

	@Test
	void whereEverybodyIsNewNewVoicesAreUsual() {
		long reviewer = 1000;
		for (int day = 0; day < 40; day++) {
			for (int i = 0; i < 3; i++) {
				say(reviewer++, day(day).plus(Duration.ofHours(i)), 0);
			}
		}
		for (int i = 0; i < 6; i++) {
			say(reviewer++, day(40).plus(Duration.ofMinutes(i)), 0.8);
		}
		assertEquals(1, replay.alarms().size());
		assertEquals(List.of(), reasons(Reason.NEWCOMERS));
	}

	@Test
	void questionsToTheSubjectMakeAnAlarmStronger() {
		quiet(0, 30);
		heat(30, 4);
		double without = strongest().strength();
		for (int i = 0; i < 4; i++) {
			replay.next(new Said(++post, CHANNEL, 1 + i % 2, day(30).plus(Duration.ofMinutes(16 + i)), 0, true));
		}
		say(13, day(30).plus(Duration.ofMinutes(21)), 0.6);
		Part questions = strongest().told().stream().filter(part -> part.reason() == Reason.QUESTIONS).findFirst().orElseThrow();
		assertEquals(4, questions.counted());
		assertTrue(strongest().strength() > without + questions.weight() - 0.1);
	}

	private Moment strongest() {
		return replay.alarms().getFirst().strongest();
	}

	private List<Part> reasons(Reason reason) {
		return strongest().parts().stream().filter(part -> part.reason() == reason).toList();
	}

	/** Calm posts of people from one number to another. */
	private void known(int from, int until, int day) {
		for (int person = from; person < until; person++) {
			say(person, day(day).plus(Duration.ofMinutes(person)), 0);
			say(person, day(day).plus(Duration.ofMinutes(100 + person)), 0);
		}
	}

	private void say(long author, Instant time, double heat) {
		replay.next(new Said(++post, CHANNEL, author, time, heat, false));
	}

	/** Two calm posts a day. */
	private void quiet(int from, int until) {
		for (int day = from; day < until; day++) {
			say(1, day(day).minus(Duration.ofHours(3)), 0);
			say(2, day(day).minus(Duration.ofHours(1)), 0);
		}
	}

	/** Heated posts of several people, five minutes apart. */
	private void heat(int day, int people) {
		for (int person = 0; person < people; person++) {
			say(10 + person, day(day).plus(Duration.ofMinutes(5L * person)), 0.6 + person / 100.0);
		}
	}

	private static Instant day(int day) {
		return START.plus(Duration.ofDays(day));
	}
}
