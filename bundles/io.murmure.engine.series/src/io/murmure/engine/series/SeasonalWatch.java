package io.murmure.engine.series;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import io.murmure.core.component.Sentence;
import io.murmure.core.series.BurstDetector.Watch;
import io.murmure.core.series.Surprise;

/**
 * Watches one series: {@link Scale} makes bursts of any size comparable, {@link SeasonalLevel} says what is usual at this hour of this day, {@link Tail} how
 * rare the excess is, {@link Onset} tells a burst once. O(1) time a point, O(1) memory.
 *
 * <p>Rates are in elapsed time, so that five-minute and hourly series are watched alike.
 */
final class SeasonalWatch implements Watch {

	private static final Duration LONGEST_STEP = Duration.ofDays(1);
	private static final double LASTING_SHARE = 0.2;
	private static final double LASTING_MEMORY = 0.75;
	private static final double LOWEST_LASTING = -1;
	private static final double MILLISECONDS_A_DAY = 86_400_000;
	/** Five minutes, as long as there is one point. */
	private static final double FIRST_STEP = 1 / 288.0;
	private static final double SMALLEST_STEP = 1e-6;
	private static final long STEPS_REMEMBERED = 1000;

	private final ZoneId zone;
	private final Scale scale = new Scale();
	private final SeasonalLevel level = new SeasonalLevel();
	private final Tail tail = new Tail();
	private final Onset onset = new Onset();
	private Instant last;
	private double step;
	private double lasting;
	private long points;

	SeasonalWatch(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public Surprise next(Instant time, double value) {
		double elapsed = elapsed(time);
		ZonedDateTime local = time.atZone(zone);
		double measured = scale.measure(value, elapsed);
		double expected = level.expected(local);
		double excess = level.learn(local, measured, elapsed);
		lasting = LASTING_MEMORY * lasting + (1 - LASTING_MEMORY) * Math.max(excess, LOWEST_LASTING);
		double evidence = (1 - LASTING_SHARE) * excess + LASTING_SHARE * lasting;
		double probability = tail.probability(evidence, elapsed);
		double rarity = rarity(probability);
		return new Surprise(scale.value(expected), probability, rarity, onset.score(time, probability, rarity));
	}

	/** Days since the point before. */
	private double elapsed(Instant time) {
		if (points == 0) {
			last = time;
			points = 1;
			return FIRST_STEP;
		}
		Duration gap = Duration.between(last, time);
		if (gap.isNegative()) {
			throw new IllegalArgumentException(Sentence.of(SeasonalWatch.class, "back", time, last));
		}
		double days = Math.min(gap.toMillis(), LONGEST_STEP.toMillis()) / MILLISECONDS_A_DAY;
		step += (days - step) / Math.min(points++, STEPS_REMEMBERED);
		last = time;
		return days;
	}

	/** A step of {@code d} days makes {@code 1 / d} points a day, each of which may surprise. */
	private double rarity(double probability) {
		return probability >= 1 ? 0 : Math.exp(-probability / Math.max(step, SMALLEST_STEP));
	}
}
