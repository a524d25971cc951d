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
 * @param number   what a bare number means, {@code NONE} if the column has none
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

	/** @return the moment in UTC, or empty if the text is no time in this style */
	public Optional<Instant> read(String text, ZoneId zone) {
		Optional<BigDecimal> bare = number == Number.NONE ? Optional.empty() : TimeColumn.bareNumber(text);
		return bare.isPresent() ? moment(bare.get(), zone) : TimeScanner.scan(text).flatMap(written -> written.instant(dayFirst, zone));
	}

	private Optional<Instant> moment(BigDecimal value, ZoneId zone) {
		return switch (number) {
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
