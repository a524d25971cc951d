package io.murmure.analysis.crises;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

import io.murmure.analysis.crises.PlantedStudy.Crisis;
import io.murmure.analysis.crises.PlantedStudy.Said;
import io.murmure.core.parameter.Parameters;

/** Crises planted in generated studies, at one false alarm a month. */
class PlantedCrisesTest {

	private static final double[] STRENGTHS = { 1, 2, 4, 8, 1, 2, 4, 8 };
	private static final long[] SEEDS = { 101, 102, 103, 104, 105 };
	/** Of studies by which no level was set. */
	private static final long[] OTHER_SEEDS = { 401, 402, 403, 404, 405 };
	private static final CrisesParameters SHIPPED = Parameters.defaults(CrisesParameters.class);
	private static final int[] RISES = { 1, 3, 12 };
	private static final int SLOWEST = 12;
	private static final Duration AFTERMATH = Duration.ofHours(72);
	private static final double MONTHS = SEEDS.length * PlantedStudy.DAYS / 30.4;

	/** What one rule says: how alarming each post is. */
	private record Told(Said post, double strength) {
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
		for (double strength : new double[] { 1, 2, 4, 8 }) {
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
		for (int rise : RISES) {
			List<PlantedStudy> studies = Arrays.stream(OTHER_SEEDS).mapToObj(seed -> new PlantedStudy(seed, rise, STRENGTHS)).toList();
			List<List<Alarm>> alarms = studies.stream().map(PlantedCrisesTest::shipped).toList();
			double falseWarnings = falseAlarms(studies, alarms, Level.WARNING) / MONTHS;
			System.out.printf("shipped levels, peak after %d h: false watches %.2f, warnings %.2f, crises %.2f a month%n", rise, falseAlarms(studies, alarms, Level.WATCH) / MONTHS, falseWarnings,
					falseAlarms(studies, alarms, Level.CRISIS) / MONTHS);
			assertTrue(falseWarnings <= 0.5, "false warnings a month: " + falseWarnings);
			assertTrue(longest(alarms).compareTo(Duration.ofDays(10)) < 0, "no episode hides the next crisis");
			for (double strength : new double[] { 1, 2, 4, 8 }) {
				List<Double> delays = delays(studies, alarms, strength);
				double found = delays.size() / (double) (OTHER_SEEDS.length * 2);
				double delay = delays.stream().mapToDouble(Double::doubleValue).average().orElse(0);
				System.out.printf("shipped levels, peak of %.0f posts an hour after %d h: warned of %.0f %% after %.1f h%n", strength, rise, 100 * found, delay);
				assertTrue(strength < 2 || found >= 0.9 && delay < 9, "warned of " + found + " after " + delay + " h at " + strength + ", " + rise + " h");
			}
		}
	}

	private static List<Alarm> shipped(PlantedStudy study) {
		Replay replay = new Replay(ZoneOffset.UTC, SHIPPED);
		for (int post = 0; post < study.posts().size(); post++) {
			Said said = study.posts().get(post);
			replay.next(post, said.channel(), said.author(), said.time(), said.heated() ? 1 : 0);
		}
		return replay.alarms();
	}

	/** Hours from the first post of each crisis of this strength to the warning, of those that were warned of. */
	private static List<Double> delays(List<PlantedStudy> studies, List<List<Alarm>> alarms, double strength) {
		List<Double> delays = new ArrayList<>();
		for (int s = 0; s < studies.size(); s++) {
			for (Crisis crisis : studies.get(s).crises()) {
				if (crisis.strength() == strength) {
					alarms.get(s).stream().filter(alarm -> alarm.channel() == crisis.channel()).flatMap(alarm -> alarm.told(Level.WARNING).stream()).filter(told -> within(crisis, told)).findFirst()
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
				.next(post.time(), post.author(), post.heated()).strength());
	}

	private static List<Told> volume(PlantedStudy study) {
		Map<Long, VolumeRule> rules = new HashMap<>();
		return told(study, post -> rules.computeIfAbsent(post.channel(), channel -> new VolumeRule()).next(post.time()));
	}

	private static List<Told> told(PlantedStudy study, ToDoubleFunction<Said> rule) {
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
				Said post = one.post();
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
