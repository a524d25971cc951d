package io.murmure.core.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a phone number with its country is known again, whatever stands between its digits, with and without its plus sign. */
public final class Telephone {

	private static final Pattern WRITTEN = Pattern.compile("(?:\\+|00)[\\d\\p{Z}\\p{Cf}\\p{Pd}()./]{8,40}|[1-9]\\d{7,14}");
	/** What is dialled within the country alone: {@code +33 (0)6 ...}. */
	private static final Pattern BETWEEN_DIGITS = Pattern.compile("^00|\\(0\\)|\\D");
	private static final Pattern INTERNATIONAL = Pattern.compile("[1-9]\\d{7,14}");

	private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{7,9}");
	private static final Pattern NO_DIGIT = Pattern.compile("\\D");

	private Telephone() {
	}

	/** @return such as {@code +33612345678}; empty for what is no such number */
	public static Optional<String> of(String name) {
		String written = name.strip();
		if (!WRITTEN.matcher(written).matches()) {
			return Optional.empty();
		}
		String digits = BETWEEN_DIGITS.matcher(written).replaceAll("");
		return INTERNATIONAL.matcher(digits).matches() ? Optional.of('+' + digits) : Optional.empty();
	}

	/** @return the digits of a number that is dialled within its country, such as {@code 0612345678}; empty for what is none */
	static Optional<String> within(String written) {
		return Optional.of(NO_DIGIT.matcher(written).replaceAll("")).filter(digits -> NATIONAL.matcher(digits).matches());
	}
}
