package io.murmure.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.core.progress.Progress;

/**
 * Which words of a text carried a label, by leaving each out and reading again (occlusion: Zeiler and Fergus, 2014; Li et al., <i>Understanding
 * Neural Networks through Representation Erasure</i>, 2016). Costs one reading a word; of a text of more than {@value #MOST_PARTS} words, runs of
 * neighbouring words are left out together.
 */
public final class WordWeights {

	static final int MOST_PARTS = 64;

	/** A word with the marks that cling to it; a run of emoji is one. */
	private static final Pattern WORD = Pattern.compile("[\\p{IsEmoji_Presentation}\\x{FE0F}\\x{200D}\\p{IsEmoji_Modifier}]+|[^\\s\\p{IsEmoji_Presentation}]+");

	/** Keeps the odds of 0 and 1 finite. */
	private static final double LEAST = 1e-6;

	private WordWeights() {
	}

	/**
	 * A part of the text.
	 *
	 * @param start  index of its first character
	 * @param end    index after its last
	 * @param weight how much the log-odds of the label fall when it is left out; negative when they rise
	 */
	public record WordWeight(int start, int end, double weight) {
	}

	/**
	 * In the order of the text; none when the text is not read, or is a single word.
	 *
	 * @param label one of the head's labels
	 * @throws IllegalArgumentException when the model has no such label
	 */
	public static List<WordWeight> of(ReadingSession model, Utterance text, String head, String label, Progress progress) {
		int index = model.head(head).map(one -> one.labels().indexOf(label)).orElse(-1);
		if (index < 0) {
			throw new IllegalArgumentException("the model does not tell " + label + " of " + head);
		}
		List<int[]> parts = parts(text.text());
		List<Utterance> texts = new ArrayList<>(List.of(text));
		parts.forEach(part -> texts.add(new Utterance(text.text().substring(0, part[0]) + text.text().substring(part[1]), text.language())));
		List<Reading> readings = parts.size() < 2 ? List.of(Reading.unread(Reading.EMPTY)) : model.read(texts, progress);
		if (readings.get(0).unread().isPresent()) {
			return List.of();
		}
		double whole = logOdds(readings.get(0), head, index);
		List<WordWeight> weights = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			Reading without = readings.get(i + 1);
			weights.add(new WordWeight(parts.get(i)[0], parts.get(i)[1], without.unread().isPresent() ? 0 : whole - logOdds(without, head, index)));
		}
		return weights;
	}

	private static double logOdds(Reading reading, String head, int label) {
		double probability = Math.clamp(reading.head(head).probabilities()[label], LEAST, 1 - LEAST);
		return Math.log(probability / (1 - probability));
	}

	private static List<int[]> parts(String text) {
		List<int[]> words = new ArrayList<>();
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			words.add(new int[] { word.start(), word.end() });
		}
		int together = (words.size() + MOST_PARTS - 1) / MOST_PARTS;
		List<int[]> parts = new ArrayList<>();
		for (int i = 0; i < words.size(); i += Math.max(1, together)) {
			parts.add(new int[] { words.get(i)[0], words.get(Math.min(words.size(), i + together) - 1)[1] });
		}
		return parts;
	}
}
