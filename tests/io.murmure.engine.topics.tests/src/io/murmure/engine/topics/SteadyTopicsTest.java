package io.murmure.engine.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;

/** A model reads a text a little otherwise in other company, in the seventh decimal: an import in two halves has other embeddings than one at once, and the same topics. */
class SteadyTopicsTest {

	private static final int THEMES = 14;
	private static final int DOCUMENTS = 400;
	private static final int LENGTH = 96;
	private static final double APART = 3e-7;
	private static final int TIMES = 5;

	private final Documents documents = new Documents();
	private final float[][] embeddings = new float[DOCUMENTS][LENGTH];

	/** Each document has a few words of its theme and some that all themes have, and lies about its theme's place; one is alone in its language. */
	private void talk() {
		SplittableRandom random = new SplittableRandom(3);
		float[][] themes = new float[THEMES][LENGTH];
		for (float[] theme : themes) {
			for (int d = 0; d < LENGTH; d++) {
				theme[d] = (float) (random.nextDouble() - 0.5);
			}
		}
		for (int document = 0; document < DOCUMENTS; document++) {
			int theme = random.nextInt(THEMES);
			Map<String, String> words = new TreeMap<>();
			for (int word = 0; word < 7; word++) {
				String said = word < 3 ? letters(1 + theme, random.nextInt(9)) : letters(0, random.nextInt(120));
				words.put(said, said);
			}
			documents.add(document == 0 ? "en" : "fr", words);
			for (int d = 0; d < LENGTH; d++) {
				embeddings[document][d] = (float) (themes[theme][d] + 1.2 * (random.nextDouble() - 0.5));
			}
			Vectors.unit(embeddings[document]);
		}
	}

	/** Five letters that no other pair of numbers has. */
	private static String letters(int one, int other) {
		return "" + (char) ('a' + one) + (char) ('a' + other / 26) + (char) ('a' + other % 26) + "xy";
	}

	private float[][] shaken(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		float[][] shaken = new float[DOCUMENTS][];
		for (int document = 0; document < DOCUMENTS; document++) {
			shaken[document] = embeddings[document].clone();
			for (int d = 0; d < LENGTH; d++) {
				shaken[document][d] += (float) (APART * (2 * random.nextDouble() - 1));
			}
		}
		return shaken;
	}

	@Test
	void embeddingsThatDifferInTheSeventhDecimalGiveTheSameTopics() {
		talk();
		TopicFinder finder = new TopicFinder(8, 0.5, 1);
		List<Integer> topics = topics(finder, embeddings);
		assertTrue(topics.stream().distinct().count() > THEMES / 2, topics + " are too few topics to tell");
		for (int time = 1; time <= TIMES; time++) {
			assertEquals(topics, topics(finder, shaken(time)), "shaken " + time);
		}
	}

	private List<Integer> topics(TopicFinder finder, float[][] vectors) {
		return finder.find(vectors, documents, Progress.NONE).placements().stream().map(Placement::topic).toList();
	}
}
