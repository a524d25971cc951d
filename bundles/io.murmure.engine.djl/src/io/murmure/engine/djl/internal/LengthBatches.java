package io.murmure.engine.djl.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Packs texts of like length together, so that little padding is computed and memory stays bounded. */
final class LengthBatches {

	private LengthBatches() {
	}

	/**
	 * Indices of texts, batch by batch, long texts first.
	 *
	 * @param lengths tokens of each text
	 * @param budget  the most tokens of a batch, padding included; a longer text is a batch of its own
	 * @param even    whether a batch holds texts of one length only, so that nothing is padded
	 */
	static List<int[]> of(int[] lengths, int budget, boolean even) {
		List<int[]> batches = new ArrayList<>();
		int[] order = IntStream.range(0, lengths.length).boxed().sorted(Comparator.comparingInt(i -> -lengths[i])).mapToInt(Integer::intValue).toArray();
		for (int start = 0; start < order.length;) {
			int length = lengths[order[start]];
			int end = start + Math.clamp(budget / Math.max(1, length), 1, order.length - start);
			while (even && lengths[order[end - 1]] != length) {
				end--;
			}
			batches.add(Arrays.copyOfRange(order, start, end));
			start = end;
		}
		return batches;
	}
}
