package io.murmure.engine.djl.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the tokens of a text that is longer than a model's window into as few windows as will do, of like length, each between the
 * marks that stand around the text. A text of more than {@value #MOST_WINDOWS} windows is read that far.
 */
final class LongText {

	static final int MOST_WINDOWS = 16;

	/** Ordinary writing has four to six. */
	private static final int CHARACTERS_A_TOKEN = 16;

	private LongText() {
	}

	/**
	 * @param ids     of the whole text
	 * @param special 1 for each mark around the text, 0 for each token of it
	 */
	static List<long[]> windows(long[] ids, long[] special, int window) {
		if (ids.length <= window) {
			return List.of(ids);
		}
		int start = 0;
		while (start < special.length && special[start] == 1) {
			start++;
		}
		int end = special.length;
		while (end > start && special[end - 1] == 1) {
			end--;
		}
		int room = window - start - (ids.length - end);
		int count = Math.min(MOST_WINDOWS, (end - start + room - 1) / room);
		int tokens = Math.min(end - start, count * room);
		List<long[]> windows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int from = start + (int) ((long) tokens * i / count);
			int to = start + (int) ((long) tokens * (i + 1) / count);
			long[] part = new long[start + to - from + ids.length - end];
			System.arraycopy(ids, 0, part, 0, start);
			System.arraycopy(ids, from, part, start, to - from);
			System.arraycopy(ids, end, part, start + to - from, ids.length - end);
			windows.add(part);
		}
		return windows;
	}

	/** The mean of the windows' numbers, weighed by their tokens. */
	static float[] combine(List<float[]> numbers, List<long[]> windows) {
		if (numbers.size() == 1) {
			return numbers.get(0);
		}
		double all = windows.stream().mapToInt(window -> window.length).sum();
		float[] mean = new float[numbers.get(0).length];
		for (int i = 0; i < mean.length; i++) {
			double sum = 0;
			for (int window = 0; window < windows.size(); window++) {
				sum += numbers.get(window)[i] * (windows.get(window).length / all);
			}
			mean[i] = (float) sum;
		}
		return mean;
	}

	/** The part of a text that {@link #MOST_WINDOWS} windows hold. */
	static String readable(String text, int window) {
		int most = MOST_WINDOWS * window * CHARACTERS_A_TOKEN;
		return text.length() > most ? text.substring(0, most) : text;
	}
}
