package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class LongTextTest {

	@Test
	void aTextThatFitsStaysWhole() {
		long[] ids = { 101, 1, 2, 3, 102 };
		assertSame(ids, LongText.windows(ids, new long[] { 1, 0, 0, 0, 1 }, 5).get(0));
	}

	@Test
	void aLongerTextIsCutIntoWindowsOfLikeLengthEachBetweenTheMarks() {
		List<long[]> windows = LongText.windows(new long[] { 101, 1, 2, 3, 4, 5, 6, 7, 102 }, new long[] { 1, 0, 0, 0, 0, 0, 0, 0, 1 }, 5);
		assertEquals(3, windows.size());
		assertArrayEquals(new long[] { 101, 1, 2, 102 }, windows.get(0));
		assertArrayEquals(new long[] { 101, 3, 4, 102 }, windows.get(1));
		assertArrayEquals(new long[] { 101, 5, 6, 7, 102 }, windows.get(2));
	}

	@Test
	void sixteenWindowsAreReadOfAnEndlessText() {
		long[] ids = LongStream.range(0, 1_000_000).toArray();
		long[] special = new long[ids.length];
		special[0] = 1;
		special[ids.length - 1] = 1;
		List<long[]> windows = LongText.windows(ids, special, 512);
		assertEquals(16, windows.size());
		assertTrue(windows.stream().allMatch(window -> window.length == 512));
		assertEquals(16 * 510, windows.get(15)[510]);
		assertEquals(16 * 512 * 16, LongText.readable("x".repeat(1_000_000), 512).length());
	}

	@Test
	void windowsWeighWhatTheyHold() {
		float[] combined = LongText.combine(List.of(new float[] { 0, 3 }, new float[] { 8, -1 }), List.of(new long[6], new long[2]));
		assertArrayEquals(new float[] { 2, 2 }, combined, 1e-6f);
	}
}
