package io.murmure.lib.circles;

/** Spreads numbers that follow one another over a hash table (Fibonacci hashing). */
final class Hash {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private Hash() {
	}

	static int of(long key) {
		long mixed = key * GOLDEN;
		return (int) (mixed >>> 32 ^ mixed >>> 11);
	}
}
