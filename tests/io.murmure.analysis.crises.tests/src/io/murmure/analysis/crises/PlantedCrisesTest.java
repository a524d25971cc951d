package io.murmure.analysis.crises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.murmure.analysis.crises.PlantedStudy.Crisis;
import io.murmure.analysis.crises.PlantedStudy.Crowd;
import io.murmure.analysis.crises.PlantedStudy.Post;
import io.murmure.core.parameter.Parameters;
import io.murmure.lib.circles.MemberIndex;

/** Crises planted in generated studies, at one false alarm a month. */
class PlantedCrisesTest {

	private static final double[] STRENGTHS = { 1, 2, 4, 8, 1, 2, 4, 8 };
	private static final double[] KINDS = { 1, 2, 4, 8 };
	private static final long[] SEEDS = { 101, 102, 103, 104, 105 };
	/** Of studies by which no level was set. */
	private static final long[] OTHER_SEEDS = { 401, 402, 403, 404, 405 };
	/** Of studies by which nothing was set. */
	private static final long[] UNSEEN_SEEDS = { 801, 802, 803, 804, 805 };
	private static final double HIGHEST = 11;
	private static final double STEP = 0.25;
	private static final CrisesParameters SHIPPED = Parameters.defaults(CrisesParameters.class);
	private static final int[] RISES = { 1, 3, 12 };
	private static final int SLOWEST = 12;
	private static final Duration AFTERMATH = Duration.ofHours(72);
	private static final MemberIndex NO_CIRCLES = new MemberIndex(List.of());
	private static final double MONTHS = SEEDS.length * PlantedStudy.DAYS / 30.4;

	/** What one rule says: how alarming each post is. */
	private record Told(Post post, double strength) {
	}

	private record Result(double recall, double delay, double threshold) {
	}

	@Test
	void crisesAreFoundSoonerAndMoreOftenThanByVolumeAloneAtOneFalseAlarmAMonth() {
		List<PlantedStudy> studies = Arrays.stream(SEEDS).mapToObj(seed -> new PlantedStudy(seed, SLOWEST, STRENGTHS)).toList();
		List<List<Told>> ours = studies.stream().map(PlantedCrisesTest::ours).toList();
		List<List<Told>> volume = studies.stream().map(PlantedCrisesTest::volume).toList();
		double found = 0;
		double foundByVolume = 0;
		for (double strength : KINDS) {
			Result mine = atOneFalseAlarmAMonth(studies, ours, strength);
			Result theirs = atOneFalseAlarmAMonth(studies, volume, strength);
			System.out.printf("peak of %.0f posts an hour: found %.0f %% after %.1f h (strength %.1f); volume alone %.0f %% after %.1f h%n", strength, 100 * mine.recall(),
					mine.delay(), mine.threshold(), 100 * theirs.recall(), theirs.delay());
			found += mine.recall();
			foundByVolume += theirs.recall();
			if (theirs.recall() > 0 && mine.recall() > 0 && strength >= 2) {
				assertTrue(mine.delay() < theirs.delay(), "delay at " + strength);
			}
			assertTrue(mine.recall() >= theirs.recall(), "recall at " + strength);
		}
		assertTrue(found > foundByVolume);
	}

	@Test
	void theWarningThatShipsIsSeldomFalseAndComesEarlyHoweverFastACrisisRises() {
		for (Crowd crowd : List.of(Crowd.SAME, Crowd.OPEN)) {
			shippedLevels(crowd);
		}
	}

	private static void shippedLevels(Crowd crowd) {
		System.out.println("shipped levels, " + crowd);
		for (int rise : RISES) {
			List<PlantedStudy> studies = Arrays.stream(OTHER_SEEDS).mapToObj(seed -> new PlantedStudy(seed, rise, crowd, STRENGTHS)).toList();
			List<List<Alarm>> alarms = studies.stream().map(PlantedCrisesTest::shipped).toList();
			double falseWarnings = falseAlarms(studies, alarms, Level.WARNING) / MONTHS;
			System.out.printf("shipped levels, peak after %d h: false watches %.2f, warnings %.2f, crises %.2f a month%n", rise, falseAlarms(studies, alarms, Level.WATCH) / MONTHS, falseWarnings,
					falseAlarms(studies, alarms, Level.CRISIS) / MONTHS);
			assertTrue(falseWarnings <= 0.5, "false warnings a month: " + falseWarnings);
			assertTrue(longest(alarms).compareTo(Duration.ofDays(10)) < 0, "no episode hides the next crisis");
			for (double strength : KINDS) {
				List<Double> delays = delays(studies, alarms, Level.WARNING, strength);
				double found = delays.size() / (double) (OTHER_SEEDS.length * 2);
				double delay = delays.stream().mapToDouble(Double::doubleValue).average().orElse(0);
				System.out.printf("shipped levels, peak of %.0f posts an hour after %d h: warned of %.0f %% after %.1f h%n", strength, rise, 100 * found, delay);
				assertTrue(strength < 2 || found >= 0.9 && delay < 9, "warned of " + found + " after " + delay + " h at " + strength + ", " + rise + " h");
			}
		}
	}

	@Test
	void newVoicesQuestionsAndCirclesLetWarningsComeSoonerAndNotMoreOftenForNothing() {
		List<PlantedStudy> studies = open();
		List<List<Alarm>> all = studies.stream().map(study -> withAllParts(study, SHIPPED.watch()).alarms()).toList();
		List<List<Alarm>> without = studies.stream().map(study -> withoutNewParts(study, SHIPPED.watch()).alarms()).toList();
		double wrong = falseAlarms(studies, all, Level.WARNING) / MONTHS;
		double wrongBefore = falseAlarms(studies, without, Level.WARNING) / MONTHS;
		System.out.printf("open crowd, shipped levels: false warnings %.2f a month, %.2f without the new parts%n", wrong, wrongBefore);
		assertTrue(wrong <= wrongBefore + 0.1, "false warnings " + wrong + " after " + wrongBefore);
		assertTrue(gain("shipped levels, warnings", studies, all, without, Level.WARNING) > 1);
	}

	@Test
	void theyFindNoLessAtOneFalseAlarmAMonthAndBeatVolumeAlone() {
		List<PlantedStudy> studies = open();
		List<List<Told>> volume = studies.stream().map(PlantedCrisesTest::volume).toList();
		List<List<Alarm>> all = atOneFalseAlarmAMonth(studies, "all parts", PlantedCrisesTest::withAllParts);
		List<List<Alarm>> without = atOneFalseAlarmAMonth(studies, "without the new parts", PlantedCrisesTest::withoutNewParts);
		assertTrue(gain("one false alarm a month, watches", studies, all, without, Level.WATCH) > -0.5);
		for (double strength : KINDS) {
			Result theirs = atOneFalseAlarmAMonth(studies, volume, strength);
			List<Double> mine = delays(studies, all, Level.WATCH, strength);
			System.out.printf("open crowd, peak of %.0f posts an hour: volume alone %.0f %% after %.1f h%n", strength, 100 * theirs.recall(), theirs.delay());
			assertTrue(mine.size() > 10 * theirs.recall() && (theirs.recall() == 0 || mean(mine) < theirs.delay()), "against volume alone at " + strength);
		}
	}

	/** Hours by which crises are found sooner, in all kinds together; none are found no more. */
	private static double gain(String name, List<PlantedStudy> studies, List<List<Alarm>> all, List<List<Alarm>> without, Level level) {
		int found = 0;
		double hours = 0;
		for (double strength : KINDS) {
			List<Double> mine = delays(studies, all, level, strength);
			List<Double> before = delays(studies, without, level, strength);
			System.out.printf("open crowd, %s, peak of %.0f posts an hour: %d of 10 after %.1f h; without the new parts %d after %.1f h%n", name, strength, mine.size(), mean(mine), before.size(), mean(before));
			found += mine.size() - before.size();
			hours += mean(before) - mean(mine);
		}
		assertTrue(found >= 0, "found less: " + found);
		return hours;
	}

	private static List<PlantedStudy> open() {
		return Arrays.stream(UNSEEN_SEEDS).mapToObj(seed -> new PlantedStudy(seed, SLOWEST, Crowd.OPEN, STRENGTHS)).toList();
	}

	private static Replay withAllParts(PlantedStudy study, double watch) {
		return replayed(study, study.circles(), watch, UnaryOperator.identity());
	}

	private static Replay withoutNewParts(PlantedStudy study, double watch) {
		return replayed(study, NO_CIRCLES, watch, PlantedCrisesTest::atHomeAndAskingNothing);
	}

	@Test
	void whatIsToldOfATimeStaysAsItIsWhateverIsSaidLater() {
		PlantedStudy study = new PlantedStudy(UNSEEN_SEEDS[0], SLOWEST, Crowd.OPEN, STRENGTHS);
		List<Alarm> whole = shipped(study);
		for (int part = 2; part <= 5; part++) {
			Replay replay = new Replay(ZoneOffset.UTC, SHIPPED, study.circles());
			int until = study.posts().size() * part / 6;
			for (int post = 0; post < until; post++) {
				replay.next(said(post, study.posts().get(post)));
			}
			Instant end = study.posts().get(until - 1).time();
			assertEquals(told(whole, end), told(replay.alarms(), end));
			assertTrue(!replay.alarms().isEmpty());
		}
	}

	/** What was told until a time. */
	private static List<String> told(List<Alarm> alarms, Instant end) {
		return alarms.stream().flatMap(alarm -> Arrays.stream(Level.values())
				.flatMap(level -> alarm.told(level).stream().filter(time -> !time.isAfter(end)).map(time -> alarm.channel() + " " + level + " " + time))).toList();
	}

	private static double mean(List<Double> delays) {
		return delays.stream().mapToDouble(Double::doubleValue).average().orElse(0);
	}

	/** The lowest level down to which no more is told for nothing; below, alarms grow together. */
	private static List<List<Alarm>> atOneFalseAlarmAMonth(List<PlantedStudy> studies, String name, BiFunction<PlantedStudy, Double, Replay> rule) {
		List<List<Alarm>> kept = List.of();
		for (double level = HIGHEST; level > 0; level -= STEP) {
			double least = level;
			List<List<Alarm>> alarms = studies.stream().map(study -> rule.apply(study, least).alarms()).toList();
			if (falseAlarms(studies, alarms, Level.WATCH) / MONTHS > 1) {
				System.out.printf("open crowd, %s: one false alarm a month from strength %.2f%n", name, level + STEP);
				return kept;
			}
			kept = alarms;
		}
		return kept;
	}

	private static List<Alarm> shipped(PlantedStudy study) {
		return withAllParts(study, SHIPPED.watch()).alarms();
	}

	private static Replay replayed(PlantedStudy study, MemberIndex circles, double watch, UnaryOperator<Said> seenAs) {
		Replay replay = new Replay(ZoneOffset.UTC, new CrisesParameters(watch, Math.max(watch, SHIPPED.warning()), Math.max(watch, SHIPPED.crisis()), "", ""), circles);
		for (int post = 0; post < study.posts().size(); post++) {
			replay.next(seenAs.apply(said(post, study.posts().get(post))));
		}
		return replay;
	}

	private static Said said(int id, Post post) {
		return new Said(id, post.channel(), post.author(), post.time(), post.heated() ? 1 : 0, post.asks());
	}

	/** The same post, with a newcomer taken for one of those who are always there. */
	private static Said atHomeAndAskingNothing(Said said) {
		return new Said(said.post(), said.channel(), PlantedStudy.atHome(said.channel(), said.author()), said.time(), said.heat(), false);
	}

	/** Hours from the first post of each crisis of this strength to the level, of those that reached it. */
	private static List<Double> delays(List<PlantedStudy> studies, List<List<Alarm>> alarms, Level level, double strength) {
		List<Double> delays = new ArrayList<>();
		for (int s = 0; s < studies.size(); s++) {
			for (Crisis crisis : studies.get(s).crises()) {
				if (crisis.strength() == strength) {
					alarms.get(s).stream().filter(alarm -> alarm.channel() == crisis.channel()).flatMap(alarm -> alarm.told(level).stream()).filter(told -> within(crisis, told)).findFirst()
							.ifPresent(told -> delays.add(Duration.between(crisis.onset(), told).toMinutes() / 60.0));
				}
			}
		}
		return delays;
	}

	private static Duration longest(List<List<Alarm>> alarms) {
		return alarms.stream().flatMap(List::stream).map(alarm -> Duration.between(alarm.told(Level.WATCH).orElseThrow(), alarm.last())).max(Duration::compareTo).orElse(Duration.ZERO);
	}

	private static long falseAlarms(List<PlantedStudy> studies, List<List<Alarm>> alarms, Level level) {
		long wrong = 0;
		for (int s = 0; s < studies.size(); s++) {
			List<Crisis> crises = studies.get(s).crises();
			wrong += alarms.get(s).stream().filter(alarm -> alarm.told(level).isPresent()
					&& crises.stream().noneMatch(crisis -> crisis.channel() == alarm.channel() && within(crisis, alarm.told(level).get()))).count();
		}
		return wrong;
	}

	private static List<Told> ours(PlantedStudy study) {
		Map<Long, ChannelWatch> watches = new HashMap<>();
		return told(study, post -> watches.computeIfAbsent(post.channel(), channel -> new ChannelWatch(ZoneOffset.UTC, SHIPPED.watch()))
				.next(post.time(), post.author(), post.heated(), post.asks()).strength());
	}

	private static List<Told> volume(PlantedStudy study) {
		Map<Long, VolumeRule> rules = new HashMap<>();
		return told(study, post -> rules.computeIfAbsent(post.channel(), channel -> new VolumeRule()).next(post.time()));
	}

	private static List<Told> told(PlantedStudy study, ToDoubleFunction<Post> rule) {
		return study.posts().stream().map(post -> new Told(post, rule.applyAsDouble(post))).toList();
	}

	private static Result atOneFalseAlarmAMonth(List<PlantedStudy> studies, List<List<Told>> told, double strength) {
		double threshold = 1;
		while (falseAlarms(studies, told, threshold) / MONTHS > 1) {
			threshold *= 1.02;
		}
		List<Double> delays = new ArrayList<>();
		int planted = 0;
		for (int s = 0; s < studies.size(); s++) {
			for (Crisis crisis : studies.get(s).crises()) {
				if (crisis.strength() == strength) {
					planted++;
					double least = threshold;
					told.get(s).stream().filter(one -> one.strength() >= least && one.post().channel() == crisis.channel() && within(crisis, one.post().time()))
							.findFirst().ifPresent(one -> delays.add(Duration.between(crisis.onset(), one.post().time()).toMinutes() / 60.0));
				}
			}
		}
		return new Result(delays.size() / (double) planted, delays.stream().mapToDouble(Double::doubleValue).average().orElse(0), threshold);
	}

	/** Alarms outside crises; those within two days in one channel are one. */
	private static double falseAlarms(List<PlantedStudy> studies, List<List<Told>> told, double threshold) {
		double alarms = 0;
		for (int s = 0; s < studies.size(); s++) {
			Map<Long, Instant> last = new HashMap<>();
			for (Told one : told.get(s)) {
				Post post = one.post();
				if (one.strength() < threshold || studies.get(s).crises().stream().anyMatch(crisis -> crisis.channel() == post.channel() && within(crisis, post.time()))) {
					continue;
				}
				Instant before = last.put(post.channel(), post.time());
				alarms += before == null || Duration.between(before, post.time()).toHours() > 48 ? 1 : 0;
			}
		}
		return alarms;
	}

	private static boolean within(Crisis crisis, Instant time) {
		return !time.isBefore(crisis.onset()) && time.isBefore(crisis.onset().plus(AFTERMATH));
	}
}
