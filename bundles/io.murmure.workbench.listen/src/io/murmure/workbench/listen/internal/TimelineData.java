package io.murmure.workbench.listen.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.palette.Palette;
import io.murmure.core.table.Micros;
import io.murmure.workbench.Answers;

/**
 * How many posts read as which emotion, in steps of time.
 *
 * @param bins   first days of the steps, without gaps
 * @param counts posts of each step by emotion, in the order in which emotions are shown; {@link #UNREAD} last
 */
public record TimelineData(Step step, ZoneId zone, List<LocalDate> bins, Map<String, double[]> counts) {

	/** Stands for the posts that were not read. */
	public static final String UNREAD = "";

	private static final int MOST_BINS = 100;
	private static final int DAYS_OF_WEEK = 7;

	/** How long a step is. */
	public enum Step {
		DAY(ChronoUnit.DAYS), WEEK(ChronoUnit.WEEKS), MONTH(ChronoUnit.MONTHS);

		private final ChronoUnit unit;

		Step(ChronoUnit unit) {
			this.unit = unit;
		}

		/** The shortest one that keeps the number of steps small. */
		static Step spanning(long days) {
			return days <= MOST_BINS ? DAY : days <= (long) MOST_BINS * DAYS_OF_WEEK ? WEEK : MONTH;
		}

		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private record Cell(LocalDate bin, String emotion, long posts) {
	}

	/** Counts what is in Focus, at any time: the chart shows the whole course and marks the span. */
	public static Optional<TimelineData> read(Answers answers, Focus focus) {
		ZoneId zone = answers.settings().zone();
		FocusCondition condition = FocusCondition.of(focus.onSpan(Optional.empty()).onEmotions(Set.of()));
		Optional<Instant[]> span = answers.list(row -> new Instant[] { row.time(0).orElse(null), row.time(1).orElse(null) },
				"select min(time) as first, max(time) as last from posts where " + condition.sql(), condition.arguments().toArray())
				.stream().filter(ends -> ends[0] != null).findFirst();
		if (span.isEmpty()) {
			return Optional.empty();
		}
		Step step = Step.spanning(ChronoUnit.DAYS.between(span.get()[0], span.get()[1]) + 1);
		List<Object> arguments = new ArrayList<>(List.of(zone.getId()));
		arguments.addAll(condition.arguments());
		List<Cell> cells = answers.list(row -> new Cell(day(row.number(0)), row.text(1), row.number(2)), """
				select epoch_us(date_trunc('%s', timezone(?, p.time))) as bin,
					case when l.workplace then '' else coalesce(p.emotion, '') end as emotion, count(*) as posts
				from posts p left join ledger l on l.channel = p.channel where %s group by all order by bin"""
				.formatted(step.key(), qualified(condition.sql())), arguments.toArray());
		return Optional.of(of(step, zone, cells));
	}

	/** Both views have a column of this name. */
	private static String qualified(String condition) {
		return condition.replace("channel in", "p.channel in");
	}

	private static LocalDate day(long micros) {
		return LocalDate.ofInstant(Micros.instant(micros), ZoneOffset.UTC);
	}

	private static TimelineData of(Step step, ZoneId zone, List<Cell> cells) {
		List<LocalDate> bins = new ArrayList<>();
		LocalDate last = cells.get(cells.size() - 1).bin();
		for (LocalDate bin = cells.get(0).bin(); !bin.isAfter(last); bin = bin.plus(1, step.unit)) {
			bins.add(bin);
		}
		Map<String, double[]> counts = new LinkedHashMap<>();
		Palette.EMOTIONS.forEach(emotion -> counts.put(emotion, new double[bins.size()]));
		counts.put(UNREAD, new double[bins.size()]);
		for (Cell cell : cells) {
			String emotion = counts.containsKey(cell.emotion()) ? cell.emotion() : UNREAD;
			counts.get(emotion)[(int) step.unit.between(bins.get(0), cell.bin())] += cell.posts();
		}
		counts.values().removeIf(values -> Arrays.stream(values).sum() == 0);
		return new TimelineData(step, zone, List.copyOf(bins), counts);
	}

	/** Whether it is an emotion that somebody feels: not neutral, and read. */
	static boolean stirs(String emotion) {
		return !emotion.equals("neutral") && !emotion.equals(UNREAD);
	}

	/** The same, with some emotions first: in a stack they stand on the ground line, where heights are told apart best. */
	public TimelineData led(Set<String> first) {
		Map<String, double[]> ordered = new LinkedHashMap<>();
		counts.forEach((emotion, values) -> {
			if (first.contains(emotion)) {
				ordered.put(emotion, values);
			}
		});
		counts.forEach(ordered::putIfAbsent);
		return new TimelineData(step, zone, bins, ordered);
	}

	/** The posts of the step that has most. */
	double highestSum() {
		return IntStream.range(0, bins.size()).mapToDouble(bin -> counts.values().stream().mapToDouble(values -> values[bin]).sum()).max().orElse(0);
	}

	/** The most posts that one step has of one emotion that {@link #stirs}. */
	double highestStirring() {
		return counts.entrySet().stream().filter(entry -> stirs(entry.getKey())).flatMapToDouble(entry -> Arrays.stream(entry.getValue())).max().orElse(0);
	}

	/** The span from the start of one step to the end of another. */
	public Focus.Span span(int from, int to) {
		int low = Math.clamp(Math.min(from, to), 0, bins.size() - 1);
		int high = Math.clamp(Math.max(from, to), 0, bins.size() - 1);
		return new Focus.Span(bins.get(low).atStartOfDay(zone).toInstant(), bins.get(high).plus(1, step.unit).atStartOfDay(zone).toInstant());
	}

	/** Where an instant stands among the steps, as a fraction; 0 is the start of the first. */
	public double position(Instant time) {
		LocalDate day = time.atZone(zone).toLocalDate();
		double days = ChronoUnit.DAYS.between(bins.get(0), bins.get(bins.size() - 1).plus(1, step.unit));
		double fromStart = ChronoUnit.DAYS.between(bins.get(0), day);
		return step == Step.DAY ? fromStart : fromStart / days * bins.size();
	}
}
