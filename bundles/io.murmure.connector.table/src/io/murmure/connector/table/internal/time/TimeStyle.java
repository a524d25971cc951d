package io.murmure.connector.table.internal.time;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a whole column writes its times.
 *
 * @param number   what most bare numbers mean, {@code NONE} if the column has none
 * @param dayFirst whether {@code 03/04/2024} is in April
 * @param decided  whether the column itself told so
 */
public record TimeStyle(Number number, boolean dayFirst, boolean decided) {

	/** What a bare number counts. */
	public enum Number {
		NONE, SECONDS, MILLISECONDS, MICROSECONDS, NANOSECONDS, EXCEL_DAYS
	}

	private static final LocalDateTime EXCEL_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
	private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000L);

	/** The end of the year 9999. */
	private static final BigDecimal LAST_EXCEL_DAY = BigDecimal.valueOf(2_958_465L);

	/** How one value writes its time. */
	public enum Writing {
		SECONDS, MILLISECONDS, MICROSECONDS, NANOSECONDS, EXCEL_DAYS, WITH_ZONE, WITHOUT_ZONE
	}

	/** A time, and how it was written. */
	public record Told(Instant time, Writing writing) {
	}

	/**
	 * Reads one value by itself: a number counts what its size tells, and what the column's do where that tells nothing.
	 *
	 * @return the moment in UTC, or empty if the text is no time
	 */
	public Optional<Told> read(String text, ZoneId zone) {
		Optional<BigDecimal> bare = TimeColumn.bareNumber(text);
		Number own = bare.map(TimeColumn::meaning).orElse(Number.NONE);
		Number counted = own == Number.NONE ? number : own;
		if (bare.isPresent() && counted != Number.NONE) {
			return moment(bare.get(), counted, zone).map(time -> new Told(time, Writing.valueOf(counted.name())));
		}
		return TimeScanner.scan(text).flatMap(written -> written.instant(dayFirst, zone).map(time -> new Told(time, written.zone().isPresent() ? Writing.WITH_ZONE : Writing.WITHOUT_ZONE)));
	}

	private static Optional<Instant> moment(BigDecimal value, Number counted, ZoneId zone) {
		return switch (counted) {
			case SECONDS, NONE -> nanoseconds(value.movePointRight(9));
			case MILLISECONDS -> nanoseconds(value.movePointRight(6));
			case MICROSECONDS -> nanoseconds(value.movePointRight(3));
			case NANOSECONDS -> nanoseconds(value);
			case EXCEL_DAYS -> value.compareTo(LAST_EXCEL_DAY) > 0 ? Optional.empty()
					: Optional.of(EXCEL_ZERO.plus(value.multiply(DAY).setScale(0, RoundingMode.HALF_UP).longValue(), ChronoUnit.MILLIS).atZone(zone).toInstant());
		};
	}

	/** Empty where no one wrote: before the year 1678, and after 2262. */
	private static Optional<Instant> nanoseconds(BigDecimal sinceEpoch) {
		BigInteger whole = sinceEpoch.toBigInteger();
		return whole.bitLength() < Long.SIZE ? Optional.of(Instant.ofEpochSecond(0, whole.longValue())) : Optional.empty();
	}
}
