package io.murmure.analysis.meanings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which posts show the old use of a word and which the new one. Posts are ranked along the way from the mean company before to that since; a post since then is new where it lies further along it than nine of ten did
 * before. O(uses x components).
 *
 * @param before all posts before, those that lie furthest back first
 * @param since  how many posts there are since then
 * @param fresh  the new ones, those that lie furthest along first
 */
record Senses(List<Talk.Post> before, int since, List<Talk.Post> fresh) {

	private static final double USUAL = 0.9;

	/** A post along the way. */
	private record Placed(Talk.Post post, double along) {
	}

	/**
	 * @param uses      in the order of time
	 * @param companies of the word in each
	 * @param day       the first day of the new use
	 */
	static Senses of(List<Talk.Post> uses, List<float[]> companies, long day) {
		int first = (int) uses.stream().filter(post -> post.day() < day).count();
		float[] way = mean(companies.subList(first, companies.size()));
		Vectors.add(way, mean(companies.subList(0, first)), -1);
		List<Placed> placed = new ArrayList<>();
		for (int i = 0; i < uses.size(); i++) {
			placed.add(new Placed(uses.get(i), Vectors.dot(companies.get(i), way)));
		}
		List<Placed> before = placed.subList(0, first);
		List<Placed> since = placed.subList(first, placed.size());
		double[] along = before.stream().mapToDouble(Placed::along).sorted().toArray();
		double usual = along[(int) (USUAL * (along.length - 1))];
		return new Senses(posts(before.stream().sorted(Comparator.comparingDouble(Placed::along)).toList()), since.size(),
				posts(since.stream().filter(one -> one.along() > usual).sorted(Comparator.comparingDouble(Placed::along).reversed()).toList()));
	}

	private static float[] mean(List<float[]> vectors) {
		float[] sum = new float[vectors.getFirst().length];
		vectors.forEach(vector -> Vectors.add(sum, vector, 1));
		return Vectors.scaled(sum, 1f / vectors.size());
	}

	private static List<Talk.Post> posts(List<Placed> placed) {
		return placed.stream().map(Placed::post).toList();
	}

	/** How many people wrote some posts. */
	static long people(List<Talk.Post> posts) {
		return posts.stream().mapToLong(Talk.Post::author).distinct().count();
	}

	/** On how many days it was said in the new way. */
	long days() {
		return fresh.stream().mapToLong(Talk.Post::day).distinct().count();
	}

	/** The share of new posts that the person who wrote most of them wrote. */
	double loudest() {
		long[] authors = fresh.stream().mapToLong(Talk.Post::author).sorted().toArray();
		int most = 0;
		for (int i = 0, run = 0; i < authors.length; i++) {
			run = i > 0 && authors[i] == authors[i - 1] ? run + 1 : 1;
			most = Math.max(most, run);
		}
		return most / (double) Math.max(1, authors.length);
	}

	/** The share of all posts since then that are new. */
	double share() {
		return fresh.size() / (double) since;
	}
}
