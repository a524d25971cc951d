package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LengthBatchesTest {

	@Test
	void likeLengthsGoTogetherAndATextBeyondTheBudgetGoesAlone() {
		List<int[]> batches = LengthBatches.of(new int[] { 3, 20, 4, 9, 5 }, 12, false);
		assertEquals(4, batches.size());
		assertArrayEquals(new int[] { 1 }, batches.get(0));
		assertArrayEquals(new int[] { 3 }, batches.get(1));
		assertArrayEquals(new int[] { 4, 2 }, batches.get(2));
		assertArrayEquals(new int[] { 0 }, batches.get(3));
	}

	@Test
	void everyTextIsInExactlyOneBatchWithinTheBudget() {
		Random random = new Random(7);
		for (int round = 0; round < 200; round++) {
			int[] lengths = random.ints(random.nextInt(60), 1, 90).toArray();
			List<int[]> batches = LengthBatches.of(lengths, 128, false);
			assertArrayEquals(IntStream.range(0, lengths.length).toArray(), batches.stream().flatMapToInt(IntStream::of).sorted().toArray());
			assertTrue(batches.stream().allMatch(batch -> batch.length * IntStream.of(batch).map(i -> lengths[i]).max().getAsInt() <= 128));
		}
	}

	@Test
	void evenBatchesHoldOneLengthEach() {
		Random random = new Random(7);
		int[] lengths = random.ints(60, 1, 9).toArray();
		List<int[]> batches = LengthBatches.of(lengths, 16, true);
		assertArrayEquals(IntStream.range(0, lengths.length).toArray(), batches.stream().flatMapToInt(IntStream::of).sorted().toArray());
		assertTrue(batches.stream().allMatch(batch -> IntStream.of(batch).map(i -> lengths[i]).distinct().count() == 1));
		assertTrue(batches.stream().anyMatch(batch -> batch.length > 1));
	}
}
