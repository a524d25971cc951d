package io.murmure.analysis.meanings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A word's uses by day and circle, in the order of time: what is said on one day in one circle is of one piece, so that a conversation counts once.
 *
 * @param days      the day of each
 * @param circles   the circle of each
 * @param companies the mean company of the word on each
 */
record Occasions(long[] days, int[] circles, float[][] companies) {

	private record Occasion(long day, int circle) implements Comparable<Occasion> {

		@Override
		public int compareTo(Occasion other) {
			return day != other.day ? Long.compare(day, other.day) : Integer.compare(circle, other.circle);
		}
	}

	/** @param companies one a use */
	static Occasions of(List<Talk.Post> uses, List<float[]> companies) {
		TreeMap<Occasion, List<float[]>> said = new TreeMap<>();
		for (int i = 0; i < uses.size(); i++) {
			said.computeIfAbsent(new Occasion(uses.get(i).day(), uses.get(i).circle()), first -> new ArrayList<>()).add(companies.get(i));
		}
		return new Occasions(said.keySet().stream().mapToLong(Occasion::day).toArray(), said.keySet().stream().mapToInt(Occasion::circle).toArray(),
				said.values().stream().map(Occasions::mean).toArray(float[][]::new));
	}

	private static float[] mean(List<float[]> vectors) {
		float[] sum = new float[vectors.getFirst().length];
		vectors.forEach(vector -> Vectors.add(sum, vector, 1));
		return Vectors.scaled(sum, 1f / vectors.size());
	}

	int size() {
		return days.length;
	}
}
