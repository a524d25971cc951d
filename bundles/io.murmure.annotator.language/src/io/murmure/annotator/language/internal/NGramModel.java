package io.murmure.annotator.language.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A softmax over the character n-grams of a text, hashed into buckets. Immutable. Cost of one text: O(characters x languages).
 *
 * <p>The file is big-endian: the bytes {@code MLNG}; int32 number of buckets, a power of two; int32 characters of the longest n-gram;
 * int32 number of languages. For each language its code in two ASCII bytes, float32 scale, float32 bias. Then for each language one
 * signed byte a bucket: the weight is scale times byte.
 *
 * <p>N-grams are those of each word between two spaces; a bucket is the FNV-1a hash of the n-gram in UTF-8, its halves combined by
 * exclusive or. The counts of a text have Euclidean length 1. Weinberger et al., <i>Feature hashing for large scale multitask
 * learning</i>, ICML 2009.
 */
public final class NGramModel {

	private static final int MAGIC = 0x4D4C4E47;

	private final int buckets;
	private final int longest;
	private final List<Language> languages;

	private NGramModel(int buckets, int longest, List<Language> languages) {
		this.buckets = buckets;
		this.longest = longest;
		this.languages = languages;
	}

	/** @throws IOException when the stream is not such a model or ends too early */
	public static NGramModel read(InputStream stream) throws IOException {
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream))) {
			if (in.readInt() != MAGIC) {
				throw new IOException("not a language model of Murmure");
			}
			int buckets = in.readInt();
			int longest = in.readInt();
			int count = in.readInt();
			List<Language> languages = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				languages.add(new Language(new String(in.readNBytes(2), StandardCharsets.US_ASCII), in.readFloat(), in.readFloat(), new byte[buckets]));
			}
			for (Language language : languages) {
				if (in.readNBytes(language.weights, 0, buckets) < buckets) {
					throw new EOFException("the language model ends too early");
				}
			}
			return new NGramModel(buckets, longest, List.copyOf(languages));
		}
	}

	/** ISO 639-1 codes, in the order of the probabilities. */
	public List<String> languages() {
		return languages.stream().map(Language::code).toList();
	}

	/** The probability of each language, in [0, 1], sum 1. @param words lower-case words, separated by spaces */
	public double[] probabilities(String words) {
		int[] found = bucketsOf(words);
		double length = length(found);
		double[] scores = languages.stream().mapToDouble(language -> language.score(found, length)).toArray();
		double most = Arrays.stream(scores).max().orElse(0);
		double[] powers = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
		double sum = Arrays.stream(powers).sum();
		return Arrays.stream(powers).map(power -> power / sum).toArray();
	}

	/** Buckets of all n-grams, ascending, as often as they occur. */
	private int[] bucketsOf(String words) {
		IntStream.Builder found = IntStream.builder();
		for (String word : words.split(" +")) {
			int[] framed = (" " + word + " ").codePoints().toArray();
			for (int from = 0; from < framed.length; from++) {
				int hash = Fnv.START;
				for (int to = from; to < Math.min(framed.length, from + longest); to++) {
					hash = Fnv.add(hash, Character.toString(framed[to]));
					if (to > from || framed[to] != ' ') {
						found.add((hash ^ hash >>> 16) & buckets - 1);
					}
				}
			}
		}
		return found.build().sorted().toArray();
	}

	private static double length(int[] sorted) {
		double squares = 0;
		int run = 0;
		for (int i = 0; i < sorted.length; i++) {
			run++;
			if (i + 1 == sorted.length || sorted[i + 1] != sorted[i]) {
				squares += (double) run * run;
				run = 0;
			}
		}
		return Math.sqrt(squares);
	}

	private record Language(String code, float scale, float bias, byte[] weights) {

		double score(int[] found, double length) {
			long sum = 0;
			for (int bucket : found) {
				sum += weights[bucket];
			}
			return length == 0 ? bias : bias + scale * sum / length;
		}
	}
}
