package io.murmure.workbench.communities.internal.landscape;

import java.util.Arrays;
import java.util.function.LongToIntFunction;

/** The places of ids in an array: a table with open addresses instead of an object each; 8 to 16 bytes an id. */
public final class Numbering implements LongToIntFunction {

	/** The place of an id that is not there. */
	public static final int NONE = -1;
	/** The golden ratio of 64 bits, by which neighbouring ids come to lie far apart: D. E. Knuth, "The Art of Computer Programming", volume 3 (1973), section 6.4. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private final long[] ids;
	private final int[] place;
	private final int shift;

	/** @param ids all different */
	public Numbering(long[] ids) {
		this.ids = ids;
		int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(2 * ids.length));
		shift = Long.SIZE - bits;
		place = new int[1 << bits];
		Arrays.fill(place, NONE);
		for (int i = 0; i < ids.length; i++) {
			place[slot(ids[i])] = i;
		}
	}

	@Override
	public int applyAsInt(long id) {
		return place[slot(id)];
	}

	/** Where an id stands, or would. */
	private int slot(long id) {
		int slot = (int) (id * SPREAD >>> shift);
		while (place[slot] != NONE && ids[place[slot]] != id) {
			slot = slot + 1 & place.length - 1;
		}
		return slot;
	}
}
