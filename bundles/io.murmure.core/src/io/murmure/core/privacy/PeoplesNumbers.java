package io.murmure.core.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who takes part under a phone number, however it is written: with the country, or as those in the same country write it. */
final class PeoplesNumbers {

	private static final int LONGEST_COUNTRY = 3;
	/** Stands for several people: a number without its country may be either's. */
	private static final String SEVERAL = "";

	private final Map<String, String> international = new HashMap<>();
	/** Without a list of countries: that another country has the same number, of somebody who takes part, is once in a hundred million. */
	private final Map<String, String> national = new HashMap<>();

	/**
	 * @param number    as {@link Telephone#of} gives it
	 * @param pseudonym of whose it is
	 */
	void add(String number, String pseudonym) {
		if (international.putIfAbsent(number, pseudonym) == null) {
			for (int country = 1; country <= LONGEST_COUNTRY; country++) {
				national.merge('0' + number.substring(1 + country), pseudonym, (one, other) -> one.equals(other) ? one : SEVERAL);
			}
		}
	}

	boolean isEmpty() {
		return international.isEmpty();
	}

	/** Whose the number is, as somebody wrote it. */
	Optional<String> owner(String written) {
		Optional<String> known = Telephone.of(written).map(international::get);
		return known.or(() -> Telephone.within(written).map(national::get).filter(one -> !one.equals(SEVERAL)));
	}
}
