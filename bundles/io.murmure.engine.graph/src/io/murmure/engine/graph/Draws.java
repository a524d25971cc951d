package io.murmure.engine.graph;

/**
 * Random numbers that depend on what they are drawn for and on nothing that was drawn before, so that work can be shared among threads
 * and still come out the same.
 *
 * <p>The mixing function of G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, figure 16.
 */
final class Draws {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private Draws() {
	}

	/** A draw for {@code what}, one of many that share a seed. All 64 bits are random. */
	static long of(long seed, long what) {
		long mixed = seed + what * GOLDEN;
		mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return mixed ^ mixed >>> 31;
	}
}
