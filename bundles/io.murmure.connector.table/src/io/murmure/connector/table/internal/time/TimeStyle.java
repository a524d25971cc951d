package io.murmure.connector.table.internal.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

	/** @return the moment in UTC, or empty if the text is no time in this style */
	public Optional<Instant> read(String text, ZoneId zone) {
		Optional<BigDecimal> bare = number == Number.NONE ? Optional.empty() : TimeColumn.bareNumber(text);
		return bare.isPresent() ? Optional.of(moment(bare.get(), zone)) : TimeScanner.scan(text).flatMap(written -> written.instant(dayFirst, zone));
	}

	private Instant moment(BigDecimal value, ZoneId zone) {
		return switch (number) {
			case SECONDS, NONE -> Instant.ofEpochSecond(0, value.movePointRight(9).longValue());
			case MILLISECONDS -> Instant.ofEpochSecond(0, value.movePointRight(6).longValue());
			case MICROSECONDS -> Instant.ofEpochSecond(0, value.movePointRight(3).longValue());
			case NANOSECONDS -> Instant.ofEpochSecond(0, value.longValue());
			case EXCEL_DAYS -> EXCEL_ZERO.plus(value.multiply(DAY).setScale(0, java.math.RoundingMode.HALF_UP).longValue(), java.time.temporal.ChronoUnit.MILLIS)
					.atZone(zone).toInstant();
		};
	}
}
