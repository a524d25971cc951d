package io.murmure.core.comparison;

/**
 * How carefully a comparison is made.
 *
 * @param permutations most exchanges of people for one p
 * @param bootstraps   draws of people for the intervals
 * @param words        most words compared: those that the most people use
 * @param level        expected share of differences called significant that are none
 * @param seed         of all that is drawn
 */
public record Rigour(int permutations, int bootstraps, int words, double level, long seed) {

	public static final Rigour DEFAULT = new Rigour(9_999, 1_000, 200, 0.05, 42);

	public Rigour {
		if (permutations < 1 || bootstraps < 1 || words < 0 || level <= 0 || level >= 1) {
			throw new IllegalArgumentException("permutations and bootstraps from 1, words from 0, level in (0, 1)");
		}
	}

	public Rigour seed(long newSeed) {
		return new Rigour(permutations, bootstraps, words, level, newSeed);
	}
}
