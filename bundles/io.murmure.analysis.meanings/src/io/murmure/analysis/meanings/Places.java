package io.murmure.analysis.meanings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;

/**
 * Where words lie among the embeddings: each in the mean of the posts that have it, around what all posts of a language have in common. An embedding of a reading model tells how something is said as much as
 * what it is about; the mean over many posts leaves what their words are about. O(words of posts x components), 4 bytes a component of each word.
 */
final class Places {

	/** A place is drawn to the middle as by so many posts that say nothing, so that a word of few posts, and one that is said of everything, tell little. */
	private static final float UNKNOWN = 5;
	/** Of which every word of a post is company. */
	static final int NO_WORD = -1;

	private final Talk talk;
	private final float[][] places;
	private final int components;

	private Places(Talk talk, float[][] places, int components) {
		this.talk = talk;
		this.places = places;
		this.components = components;
	}

	static Places of(Input input, Talk talk, Progress progress) {
		Map<Long, String> languages = new HashMap<>();
		input.scan(Tables.LANGUAGES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				languages.put(batch.longs("post_id")[row], batch.isNull("language", row) ? "" : batch.texts("language")[row]);
			}
		});
		Map<String, Mean> means = new HashMap<>();
		input.scan(Tables.EMBEDDINGS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				means.computeIfAbsent(languages.getOrDefault(batch.longs("post_id")[row], ""), first -> new Mean()).add(batch.vectors("embedding")[row]);
			}
		});
		int components = means.values().stream().mapToInt(Mean::components).max().orElse(0);
		Map<Long, int[]> words = new HashMap<>();
		talk.posts().forEach(post -> words.put(post.id(), post.words()));
		float[][] places = new float[talk.words()][];
		input.scan(Tables.EMBEDDINGS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				long post = batch.longs("post_id")[row];
				float[] around = Vectors.unit(means.get(languages.getOrDefault(post, "")).around(batch.vectors("embedding")[row]));
				for (int word : words.getOrDefault(post, new int[0])) {
					places[word] = places[word] == null ? new float[components] : places[word];
					Vectors.add(places[word], around, 1);
				}
			}
		});
		for (int word = 0; word < places.length; word++) {
			if (places[word] != null) {
				Vectors.scaled(places[word], 1 / (talk.count(word) + UNKNOWN));
			}
		}
		return new Places(talk, places, components);
	}

	/** The mean of vectors, and how many there were. */
	private static final class Mean {

		private double[] sum = new double[0];
		private long size;

		void add(float[] vector) {
			sum = sum.length == 0 ? new double[vector.length] : sum;
			for (int i = 0; i < vector.length; i++) {
				sum[i] += vector[i];
			}
			size++;
		}

		int components() {
			return sum.length;
		}

		float[] around(float[] vector) {
			float[] around = vector.clone();
			for (int i = 0; i < around.length; i++) {
				around[i] -= (float) (sum[i] / size);
			}
			return around;
		}
	}

	/** How many components the places have; 0 without embeddings. */
	int components() {
		return components;
	}

	/** Whether a word stands beside another whose place is known. */
	boolean hasCompany(Talk.Post post, int word) {
		return Arrays.stream(post.words()).anyMatch(other -> other != word && places[other] != null);
	}

	/** Where a post lies with all its words. */
	float[] all(Talk.Post post) {
		return company(post, NO_WORD, NO_WORD);
	}

	/**
	 * The company that a word keeps in a post: the places of the other words, the more they tell the heavier; of length 1, or of zeros where it stands alone.
	 *
	 * @param but is left out as well; {@value #NO_WORD} for none
	 */
	float[] company(Talk.Post post, int word, int but) {
		float[] sum = new float[components];
		for (int other : post.words()) {
			if (other != word && other != but && places[other] != null) {
				Vectors.add(sum, places[other], (float) talk.weight(other));
			}
		}
		return Vectors.unit(sum);
	}
}
