package io.murmure.engine.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Measure;
import io.murmure.core.comparison.Placebo;
import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.study.Study;
import io.murmure.core.table.Micros;

/**
 * All posts of a circle in the order of time, so that the same windows can be laid around any date: how often an ordinary date has as
 * large a difference (a placebo in time: A. Abadie, A. Diamond, J. Hainmueller, "Comparative Politics and the Synthetic Control Method",
 * AJPS 59, 2015, section 4). Dates with a window that reaches into the time after the thing itself are left out. O(log posts) a date and measure.
 */
final class History {

	private static final String POSTS = """
			select p.time, r.emotion, r.sentiment, r.needs, cast(case when r.need_request is null then 0 else 1 end as bigint) as needs_read
			from (select * from posts where %s) p left join readings r on r.post_id = p.post_id order by p.time""";
	private static final Duration STEP = Duration.ofDays(1);

	private final Map<Measure, Series> shown = new HashMap<>();
	private final Map<Measure.Kind, Series> read = new HashMap<>();
	private final Instant start;
	private final Instant end;

	/** Times in microseconds, ascending. */
	private static final class Series {
		private long[] times = new long[64];
		private int size;

		void add(long time) {
			if (size == times.length) {
				times = Arrays.copyOf(times, 2 * size);
			}
			times[size++] = time;
		}

		/** How many in [from, until). */
		int count(long from, long until) {
			return before(until) - before(from);
		}

		private int before(long time) {
			int low = 0;
			int high = size;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (times[middle] < time) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			return low;
		}
	}

	/** @param start from which there are posts in the study, until {@code end} */
	History(Study study, Focus focus, Instant start, Instant end) {
		this.start = start;
		this.end = end;
		FocusCondition condition = FocusCondition.of(focus);
		study.query(POSTS.formatted(condition.sql()), condition.arguments().toArray()).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long time = batch.longs("time")[row];
				BiConsumer<Measure.Kind, String> show = (kind, name) -> shown.computeIfAbsent(new Measure(kind, name), key -> new Series()).add(time);
				read(Measure.Kind.VOLUME, time);
				show.accept(Measure.Kind.VOLUME, "");
				if (!batch.isNull("emotion", row)) {
					read(Measure.Kind.EMOTION, time);
					show.accept(Measure.Kind.EMOTION, batch.texts("emotion")[row]);
				}
				if (!batch.isNull("sentiment", row)) {
					read(Measure.Kind.SENTIMENT, time);
					show.accept(Measure.Kind.SENTIMENT, batch.texts("sentiment")[row]);
				}
				if (batch.longs("needs_read")[row] == 1) {
					read(Measure.Kind.NEED, time);
					if (!batch.isNull("needs", row)) {
						List.of(batch.texts("needs")[row].split(" ")).forEach(need -> show.accept(Measure.Kind.NEED, need));
					}
				}
			}
		});
	}

	private void read(Measure.Kind kind, long time) {
		read.computeIfAbsent(kind, key -> new Series()).add(time);
	}

	/** Looks for differences as large as those found around a moment, on other days at the same hour. */
	Map<Measure, Placebo> placebos(List<Contrast> found, Instant moment, Duration window) {
		Map<Measure, Placebo> placebos = new HashMap<>();
		List<Instant> others = others(moment, window);
		for (Contrast contrast : found) {
			if (!contrast.measure().isWord()) {
				placebos.put(contrast.measure(), placebo(contrast, others, window));
			}
		}
		return placebos;
	}

	private Placebo placebo(Contrast contrast, List<Instant> others, Duration window) {
		int dates = 0;
		int asLarge = 0;
		for (Instant other : others) {
			double difference = level(contrast.measure(), other, other.plus(window)) - level(contrast.measure(), other.minus(window), other);
			if (Double.isFinite(difference)) {
				dates++;
				asLarge += Math.abs(difference) >= Math.abs(contrast.difference()) ? 1 : 0;
			}
		}
		return new Placebo(dates, asLarge);
	}

	private List<Instant> others(Instant moment, Duration window) {
		List<Instant> others = new ArrayList<>();
		long steps = Duration.between(start, moment).dividedBy(STEP);
		for (Instant other = moment.minus(STEP.multipliedBy(steps)); !other.plus(window).isAfter(end); other = other.plus(STEP)) {
			boolean before = !other.plus(window).isAfter(moment);
			boolean after = !other.minus(window).isBefore(moment.plus(window));
			if ((before || after) && !other.minus(window).isBefore(start)) {
				others.add(other);
			}
		}
		return others;
	}

	private double level(Measure measure, Instant from, Instant until) {
		Series whole = read.get(measure.kind());
		double part = shown.getOrDefault(measure, new Series()).count(Micros.of(from), Micros.of(until));
		if (measure.kind() == Measure.Kind.VOLUME) {
			return part / (Duration.between(from, until).toMinutes() / (double) STEP.toMinutes());
		}
		return whole == null ? Double.NaN : part / whole.count(Micros.of(from), Micros.of(until));
	}
}
