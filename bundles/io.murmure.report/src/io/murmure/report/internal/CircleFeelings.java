package io.murmure.report.internal;

import java.util.OptionalInt;
import java.util.stream.IntStream;

import io.murmure.core.community.Distinction;

/**
 * How a circle feels, as far as it may be told.
 *
 * @param emotions rows with emotion, share, whole, lift, lift_low, lift_high, posts, people
 * @param tick     the row of the emotion that surely sets it apart
 */
record CircleFeelings(Rows emotions, OptionalInt tick) {

	private static final String NEUTRAL = "neutral";

	private static final String EMOTIONS = """
			select emotion, share, whole, lift, lift_low, lift_high, posts, people from community_emotions where community_id = ?
			order by lift_low desc, emotion""";

	static CircleFeelings of(Telling telling, long circle) {
		Rows told = telling.told(telling.ask(EMOTIONS, circle), Wholes.by());
		Distinction distinction = new Distinction(telling.disclosure());
		OptionalInt tick = IntStream.range(0, told.rows().size())
				.filter(row -> !told.text(row, 0).equals(NEUTRAL) && distinction.holds(told.count(row, 6), told.count(row, 7), told.number(row, 4))).findFirst();
		return new CircleFeelings(told, tick);
	}

	/** The row of the emotion that it shows most. */
	OptionalInt most() {
		return IntStream.range(0, emotions.rows().size()).filter(row -> !emotions.text(row, 0).equals(NEUTRAL))
				.reduce((one, other) -> emotions.number(other, 1) > emotions.number(one, 1) ? other : one);
	}

	String emotion(int row) {
		return emotions.text(row, 0);
	}
}
