package io.murmure.engine.needs;

import java.util.List;

import io.murmure.core.need.Need;

/**
 * How people tell that they get by for want of something which they do not name: again and again, at what cost, with no place to go. These say nothing of what is lacking, so that
 * they are kept apart from the {@link Signs} of needs that are asked for.
 */
final class Hardships {

	private static final List<Sign> ALL = Resources.lines("hardships.txt").stream().map(line -> Sign.parse(Need.HARDSHIP + ' ' + line)).toList();

	private Hardships() {
	}

	/** The probability in [0, 1]; signs are taken as independent. O(signs x length). */
	static double of(String text) {
		String plain = Signs.beginning(text);
		double doubt = 1;
		for (Sign sign : ALL) {
			doubt *= sign.isIn(plain) ? 1 - sign.weight() : 1;
		}
		return 1 - doubt;
	}
}
