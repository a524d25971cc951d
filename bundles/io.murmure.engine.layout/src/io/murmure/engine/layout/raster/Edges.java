package io.murmure.engine.layout.raster;

import java.util.SplittableRandom;

/**
 * Ties in the order in which they are painted: shuffled, so that the first of them are a fair sample whatever the budget, and always the same.
 *
 * @param source   node
 * @param target   node
 * @param strength how dark a tie is, in [0, 16]
 */
public record Edges(int[] source, int[] target, byte[] strength) {

	private static final byte WITHIN = 16;
	/** Ties between communities are long, and would cover what lies beneath. */
	private static final byte BETWEEN = 1;

	/** @param community label of each node; nodes with the same label, if it is not negative, are of one community */
	public static Edges of(int[] source, int[] target, int[] community, long seed) {
		int size = source.length;
		int[] from = source.clone();
		int[] to = target.clone();
		SplittableRandom random = new SplittableRandom(seed);
		for (int e = size - 1; e > 0; e--) {
			int other = random.nextInt(e + 1);
			swap(from, e, other);
			swap(to, e, other);
		}
		byte[] strength = new byte[size];
		for (int e = 0; e < size; e++) {
			strength[e] = community[from[e]] >= 0 && community[from[e]] == community[to[e]] ? WITHIN : BETWEEN;
		}
		return new Edges(from, to, strength);
	}

	private static void swap(int[] values, int one, int other) {
		int value = values[one];
		values[one] = values[other];
		values[other] = value;
	}

	boolean within(int edge) {
		return strength[edge] == WITHIN;
	}

	public int size() {
		return source.length;
	}
}
