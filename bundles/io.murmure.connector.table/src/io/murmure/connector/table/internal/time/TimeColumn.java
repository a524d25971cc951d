package io.murmure.connector.table.internal.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what a column's values say about how it writes times, to decide once for all of them. Where no day is above 12, the order
 * in which the rows run through time more steadily is taken, and day first if that tells nothing.
 */
public final class TimeColumn {

	private static final BigDecimal FIRST_EXCEL = BigDecimal.valueOf(20_000);
	private static final BigDecimal LAST_EXCEL = BigDecimal.valueOf(80_000);
	private static final BigDecimal FIRST_SECOND = BigDecimal.valueOf(100_000_000L);

	private final Map<TimeStyle.Number, Long> numbers = new EnumMap<>(TimeStyle.Number.class);
	private long values;
	private long written;
	private long undecided;
	private long dayFirst;
	private long monthFirst;
	private final Steadiness asDayFirst = new Steadiness();
	private final Steadiness asMonthFirst = new Steadiness();

	/** Takes one cell; blank ones say nothing. */
	public void add(String text) {
		if (text.isBlank()) {
			return;
		}
		values++;
		Optional<BigDecimal> number = bareNumber(text);
		if (number.isPresent()) {
			numbers.merge(meaning(number.get()), 1L, Long::sum);
		} else {
			TimeScanner.scan(text).ifPresent(this::addWritten);
		}
	}

	private void addWritten(WrittenTime time) {
		written++;
		if (time.decided()) {
			return;
		}
		undecided++;
		dayFirst += time.first() > 12 ? 1 : 0;
		monthFirst += time.second() > 12 ? 1 : 0;
		time.instant(true, ZoneOffset.UTC).ifPresent(asDayFirst::add);
		time.instant(false, ZoneOffset.UTC).ifPresent(asMonthFirst::add);
	}

	/** Share of the values that are written dates, in [0, 1]. */
	public double writtenShare() {
		return values == 0 ? 0 : (double) written / values;
	}

	/** Share of the values that are numbers which may count time, in [0, 1]. */
	public double numberShare() {
		long all = numbers.entrySet().stream().filter(entry -> entry.getKey() != TimeStyle.Number.NONE).mapToLong(Map.Entry::getValue).sum();
		return values == 0 ? 0 : (double) all / values;
	}

	/** Whether some dates could be read in both orders and no other tells which is meant. */
	public boolean isUndecided() {
		return undecided > 0 && dayFirst == monthFirst;
	}

	public TimeStyle style() {
		TimeStyle.Number number = numbers.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(TimeStyle.Number.NONE);
		boolean first = dayFirst == monthFirst ? asDayFirst.steps() <= asMonthFirst.steps() : dayFirst > monthFirst;
		return new TimeStyle(number, first, !isUndecided());
	}

	/** A plain decimal number, unless it is eight digits that spell a date. */
	static Optional<BigDecimal> bareNumber(String text) {
		String stripped = text.strip();
		int points = 0;
		for (int index = 0; index < stripped.length(); index++) {
			char at = stripped.charAt(index);
			boolean point = (at == '.' || at == ',') && ++points == 1;
			if (!point && (at < '0' || at > '9')) {
				return Optional.empty();
			}
		}
		boolean spelled = stripped.length() == 8 && points == 0 && TimeScanner.scan(stripped).isPresent();
		boolean number = stripped.length() > points && stripped.length() <= 30 && !spelled;
		return number ? Optional.of(new BigDecimal(stripped.replace(',', '.'))) : Optional.empty();
	}

	/** What a number counts when it is a time, by its size. */
	static TimeStyle.Number meaning(BigDecimal value) {
		if (value.compareTo(FIRST_EXCEL) >= 0 && value.compareTo(LAST_EXCEL) <= 0) {
			return TimeStyle.Number.EXCEL_DAYS;
		}
		if (value.compareTo(FIRST_SECOND) < 0) {
			return TimeStyle.Number.NONE;
		}
		int wholeDigits = value.precision() - value.scale();
		if (wholeDigits <= 10) {
			return TimeStyle.Number.SECONDS;
		}
		return wholeDigits <= 13 ? TimeStyle.Number.MILLISECONDS : wholeDigits <= 16 ? TimeStyle.Number.MICROSECONDS : TimeStyle.Number.NANOSECONDS;
	}

	/** Adds up how far a sequence of moments jumps about. */
	private static final class Steadiness {
		private Optional<Instant> last = Optional.empty();
		private double days;

		void add(Instant next) {
			last.ifPresent(before -> days += Math.abs(next.getEpochSecond() - before.getEpochSecond()) / 86_400.0);
			last = Optional.of(next);
		}

		double steps() {
			return days;
		}
	}
}
