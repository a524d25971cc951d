package io.murmure.annotator.language.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds the rows of a text: its known words, and the character n-grams of all its words that survived the model's pruning. */
final class FeatureIndex {

	private static final String LABEL_PREFIX = "__label__";
	private static final String END_OF_TEXT = "</s>";
	private static final byte LABEL = 1;

	private final Map<String, Integer> words;
	private final Map<Integer, Integer> keptNgrams;
	private final List<String> labels;
	private final long[] labelCounts;
	private final int buckets;
	private final int shortest;
	private final int longest;

	private FeatureIndex(Map<String, Integer> words, Map<Integer, Integer> keptNgrams, List<String> labels, long[] labelCounts, int buckets,
			int shortest, int longest) {
		this.words = words;
		this.keptNgrams = keptNgrams;
		this.labels = List.copyOf(labels);
		this.labelCounts = labelCounts;
		this.buckets = buckets;
		this.shortest = shortest;
		this.longest = longest;
	}

	static FeatureIndex read(LittleEndianInput in, int buckets, int shortest, int longest) throws IOException {
		int size = in.int32();
		in.skip(2 * Integer.BYTES + Long.BYTES);
		int kept = Math.toIntExact(in.int64());
		Map<String, Integer> words = new HashMap<>();
		List<String> labels = new ArrayList<>();
		List<Long> counts = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			String entry = in.string();
			long count = in.int64();
			if (in.bytes(1)[0] == LABEL) {
				labels.add(entry.substring(LABEL_PREFIX.length()));
				counts.add(count);
			} else {
				words.put(entry, words.size());
			}
		}
		Map<Integer, Integer> keptNgrams = new HashMap<>();
		for (int i = 0; i < kept; i++) {
			keptNgrams.put(in.int32(), in.int32());
		}
		return new FeatureIndex(words, keptNgrams, labels, counts.stream().mapToLong(Long::longValue).toArray(), buckets, shortest, longest);
	}

	List<String> labels() {
		return labels;
	}

	long[] labelCounts() {
		return labelCounts;
	}

	/** Rows of the input matrix, as often as they occur; the end of the text is a word of its own. */
	int[] of(byte[] text) {
		IntStream.Builder rows = IntStream.builder();
		int start = 0;
		for (int i = 0; i <= text.length; i++) {
			if (i == text.length || isSpace(text[i])) {
				if (i > start) {
					addWord(new String(text, start, i - start, StandardCharsets.UTF_8), rows);
				}
				start = i + 1;
			}
		}
		Integer end = words.get(END_OF_TEXT);
		if (end != null) {
			rows.add(end);
		}
		return rows.build().toArray();
	}

	private void addWord(String word, IntStream.Builder rows) {
		Integer row = words.get(word);
		if (row != null) {
			rows.add(row);
		}
		byte[] framed = ('<' + word + '>').getBytes(StandardCharsets.UTF_8);
		for (int from = 0; from < framed.length; from++) {
			if (!continues(framed[from])) {
				addNgrams(framed, from, rows);
			}
		}
	}

	private void addNgrams(byte[] word, int from, IntStream.Builder rows) {
		int hash = 0x811c9dc5;
		int to = from;
		for (int characters = 1; to < word.length && characters <= longest; characters++) {
			do {
				hash = (hash ^ word[to++]) * 0x01000193;
			} while (to < word.length && continues(word[to]));
			boolean frameAlone = characters == 1 && (from == 0 || to == word.length);
			if (characters >= shortest && !frameAlone) {
				Integer kept = keptNgrams.get(Integer.remainderUnsigned(hash, buckets));
				if (kept != null) {
					rows.add(words.size() + kept);
				}
			}
		}
	}

	private static boolean continues(byte utf8) {
		return (utf8 & 0xC0) == 0x80;
	}

	private static boolean isSpace(byte character) {
		return character == ' ' || character >= '\t' && character <= '\r' || character == 0;
	}
}
