package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.murmure.workbench.communities.internal.landscape.Numbering;

class NumberingTest {

	@Test
	void everyIdHasItsPlaceAndOthersHaveNone() {
		long[] ids = LongStream.concat(LongStream.rangeClosed(1, 5000), LongStream.of(Long.MAX_VALUE, Long.MIN_VALUE, -1, 0)).toArray();
		Numbering numbers = new Numbering(ids);
		IntStream.range(0, ids.length).forEach(i -> assertEquals(i, numbers.applyAsInt(ids[i])));
		assertEquals(Numbering.NONE, numbers.applyAsInt(5001));
		assertEquals(Numbering.NONE, numbers.applyAsInt(-2));
	}

	@Test
	void nobodyHasNoPlace() {
		assertEquals(Numbering.NONE, new Numbering(new long[0]).applyAsInt(7));
	}
}
