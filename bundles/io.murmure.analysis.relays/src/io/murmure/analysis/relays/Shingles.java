package io.murmure.analysis.relays;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three-word shingles of a text, as hashes, and their minima in bins: a sketch of which texts with many shingles in common share most
 * (A. Z. Broder, "On the resemblance and containment of documents", 1997; one permutation as in P. Li, A. Owen, C.-H. Zhang, NIPS 2012;
 * empty bins borrow from the next, A. Shrivastava, P. Li, ICML 2014). O(words).
 */
final class Shingles {

	static final int BINS = 64;
	static final int WORDS = 3;

	private static final Pattern NOISE = Pattern.compile("https?://\\S+|www\\.\\S+|@\\S+");
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
	private static final long EMPTY = -1;
	private static final long PRIME = 0x100000001B3L;

	private Shingles() {
	}

	/** Distinct hashes in ascending order; none for a text of fewer words than {@code shortest}. */
	static long[] of(String text, int shortest) {
		Matcher word = WORD.matcher(NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "));
		long[] words = new long[64];
		int count = 0;
		while (word.find()) {
			if (count == words.length) {
				words = Arrays.copyOf(words, count * 2);
			}
			words[count++] = hash(word.group());
		}
		if (count < shortest) {
			return new long[0];
		}
		long[] shingles = new long[count - WORDS + 1];
		for (int i = 0; i < shingles.length; i++) {
			shingles[i] = mixed(words[i] * 31 * 31 + words[i + 1] * 31 + words[i + 2]);
		}
		return Arrays.stream(shingles).sorted().distinct().toArray();
	}

	/** The smallest hash of each bin. */
	static long[] sketch(long[] shingles) {
		long[] minima = new long[BINS];
		Arrays.fill(minima, EMPTY);
		for (long shingle : shingles) {
			int bin = (int) (shingle & BINS - 1);
			long value = shingle >>> 6;
			minima[bin] = minima[bin] == EMPTY ? value : Math.min(minima[bin], value);
		}
		long[] filled = minima.clone();
		for (int bin = 0; bin < BINS; bin++) {
			for (int away = 1; filled[bin] == EMPTY && away < BINS; away++) {
				long borrowed = minima[(bin + away) % BINS];
				filled[bin] = borrowed == EMPTY ? EMPTY : mixed(borrowed + away);
			}
		}
		return filled;
	}

	static double jaccard(long[] one, long[] other) {
		int shared = 0;
		for (int i = 0, j = 0; i < one.length && j < other.length;) {
			int order = Long.compare(one[i], other[j]);
			shared += order == 0 ? 1 : 0;
			i += order <= 0 ? 1 : 0;
			j += order >= 0 ? 1 : 0;
		}
		return one.length + other.length == 0 ? 0 : shared / (double) (one.length + other.length - shared);
	}

	private static long hash(String word) {
		long hash = 0xCBF29CE484222325L;
		for (int i = 0; i < word.length(); i++) {
			hash = (hash ^ word.charAt(i)) * PRIME;
		}
		return hash;
	}

	static long mixed(long value) {
		long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}
}
