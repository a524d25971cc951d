package io.murmure.lib.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param status  200 or 304
 * @param body    within the limit
 * @param headers finds the first value of a header
 */
public record Answer(int status, byte[] body, Function<String, Optional<String>> headers) {

	private static final int UNCHANGED = 304;

	/** True when nothing has changed since the last time. */
	public boolean isUnchanged() {
		return status == UNCHANGED;
	}

	public Optional<String> header(String name) {
		return headers.apply(name);
	}

	/** How long the answer stays fresh, as {@code Cache-Control} says. */
	public Optional<Duration> freshness() {
		return header("Cache-Control").flatMap(control -> {
			var age = Pattern.compile("(?:^|[,\\s])max-age=(\\d{1,9})").matcher(control);
			return age.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1)))) : Optional.empty();
		});
	}

	/** How long to wait before the next request: when the server counts and the last one of this period was answered, until the next period. */
	public Optional<Duration> exhausted(Instant now) {
		Optional<Integer> remaining = header("X-RateLimit-Remaining").or(() -> header("RateLimit-Remaining")).filter(text -> text.strip().matches("\\d{1,9}")).map(text -> Integer.parseInt(text.strip()));
		return remaining.filter(left -> left == 0).flatMap(none -> header("X-RateLimit-Reset").or(() -> header("RateLimit-Reset"))).flatMap(reset -> until(reset, now));
	}

	/** Seconds from now, seconds since 1970, an ISO time or an HTTP date. */
	static Optional<Duration> until(String written, Instant now) {
		String text = written.strip();
		try {
			if (text.matches("\\d{1,12}")) {
				long number = Long.parseLong(text);
				return Optional.of(number > 1_000_000_000L ? positive(Duration.between(now, Instant.ofEpochSecond(number))) : Duration.ofSeconds(number));
			}
			Instant time = text.matches("\\d{4}-.*") ? Instant.parse(text) : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return Optional.of(positive(Duration.between(now, time)));
		} catch (DateTimeException unreadable) {
			return Optional.empty();
		}
	}

	private static Duration positive(Duration duration) {
		return duration.isNegative() ? Duration.ZERO : duration;
	}
}
