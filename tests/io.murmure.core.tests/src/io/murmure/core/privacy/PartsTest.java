package io.murmure.core.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Five people at least stand behind each figure, and behind what is missing of a sum. */
class PartsTest {

	private final Parts parts = new Parts(new Disclosure(5));

	@Test
	void oneFigureThatIsWithheldTakesTheNextSmallestWithIt() {
		add("circle", 8, 1, 6, 7);
		assertEquals("0 3", told());
	}

	@Test
	void severalOfTooFewPeopleTogetherTakeMore() {
		add("circle", 9, 1, 2, 6);
		assertEquals("0", told());
	}

	@Test
	void severalOfEnoughPeopleTogetherHideEachOther() {
		add("circle", 9, 3, 4, 6);
		assertEquals("0 3", told());
	}

	@Test
	void eachWholeStandsForItself() {
		add("quay", 6, 7);
		add("hill", 8, 2);
		assertEquals("0 1", told());
	}

	@Test
	void whatIsWithheldInARowIsHiddenInItsColumnToo() {
		parts.add(1, List.of("from a", "to b"));
		parts.add(6, List.of("from a", "to c"));
		parts.add(9, List.of("from d", "to c"));
		parts.add(7, List.of("from d", "to b"));
		assertEquals("", told(), "each sum of two would tell the rest");
	}

	@Test
	void whatIsPartOfNothingIsToldByItself() {
		parts.add(4, List.of());
		parts.add(5, List.of());
		assertEquals("1", told());
	}

	private void add(String whole, long... people) {
		for (long covered : people) {
			parts.add(covered, List.of(whole));
		}
	}

	private String told() {
		BitSet told = parts.told();
		return told.stream().mapToObj(Integer::toString).collect(Collectors.joining(" "));
	}
}
