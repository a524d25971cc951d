package io.murmure.lib.circles;

import java.util.Arrays;
import java.util.List;

import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;

/** What was read in each post: the probability of each emotion, and the one that was told. 29 bytes a post. */
public final class Feelings {

	/** The number of a post in which no emotion was told. */
	public static final int NONE = -1;

	private static final int KINDS = Tables.EMOTIONS.size();

	private final float[] probability;
	private final byte[] told;

	private Feelings(int posts) {
		probability = new float[posts * KINDS];
		told = new byte[posts];
		Arrays.fill(told, (byte) NONE);
	}

	/** Reads the table of readings; the order of emotions is that of {@link Tables#EMOTIONS}. */
	public static Feelings read(BatchReader readings, PostIndex posts) {
		Feelings feelings = new Feelings(posts.size());
		List<String> words = Tables.EMOTIONS;
		readings.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				int post = posts.find(batch.longs("post_id")[row]);
				if (post >= 0) {
					feelings.told[post] = (byte) words.indexOf(batch.texts("emotion")[row]);
					for (int e = 0; e < KINDS; e++) {
						feelings.probability[post * KINDS + e] = (float) batch.doubles(words.get(e))[row];
					}
				}
			}
		});
		return feelings;
	}

	/** The number of the emotion that was told, or {@link #NONE}. */
	public int told(int post) {
		return told[post];
	}

	/** Whether the post was read at all. */
	public boolean isRead(int post) {
		for (int e = 0; e < KINDS; e++) {
			if (probability[post * KINDS + e] > 0) {
				return true;
			}
		}
		return false;
	}

	/** Adds the probabilities of a post to a sum over posts. */
	public void addTo(double[] sum, int post) {
		for (int e = 0; e < KINDS; e++) {
			sum[e] += probability[post * KINDS + e];
		}
	}
}
