package io.murmure.analysis.meanings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the whole talk of each circle moves, so that a word is held against posts of the same time without it. The talk of a circle is cut into at most {@value #PARTS} parts of as many posts each, at least
 * {@value #LEAST}, so that the mean of a part is known. Memory: a vector each part.
 */
final class Drift {

	private static final int PARTS = 12;
	private static final int LEAST = 100;

	private final Places places;
	private final Map<Long, Part> parts = new HashMap<>();

	/** The sum of the places of some posts. */
	private static final class Part {

		private final float[] sum;
		private int size;

		Part(int components) {
			sum = new float[components];
		}

		void add(float[] place) {
			Vectors.add(sum, place, 1);
			size++;
		}

		/** The mean of its posts but those of another part. */
		float[] without(Part some) {
			float[] mean = sum.clone();
			if (some.size < size) {
				Vectors.add(mean, some.sum, -1);
			}
			return Vectors.scaled(mean, 1f / (some.size < size ? size - some.size : size));
		}
	}

	Drift(Talk talk, Places places) {
		this.places = places;
		Map<Integer, List<Talk.Post>> circles = new HashMap<>();
		talk.posts().stream().filter(post -> places.hasCompany(post, Places.NO_WORD)).forEach(post -> circles.computeIfAbsent(post.circle(), first -> new ArrayList<>()).add(post));
		circles.values().forEach(this::cut);
	}

	private void cut(List<Talk.Post> posts) {
		int count = Math.clamp(posts.size() / LEAST, 1, PARTS);
		for (int part = 0; part < count; part++) {
			Part one = new Part(places.components());
			for (Talk.Post post : posts.subList((int) ((long) posts.size() * part / count), (int) ((long) posts.size() * (part + 1) / count))) {
				one.add(places.all(post));
				parts.put(post.id(), one);
			}
		}
	}

	/**
	 * What companies of a word are beyond what the posts of that time and circle have without it.
	 *
	 * @param companies one a use
	 */
	List<float[]> beyond(List<Talk.Post> uses, List<float[]> companies) {
		Map<Part, Part> own = new HashMap<>();
		uses.forEach(post -> own.computeIfAbsent(parts.get(post.id()), part -> new Part(places.components())).add(places.all(post)));
		Map<Part, float[]> others = new HashMap<>();
		own.forEach((part, some) -> others.put(part, part.without(some)));
		return IntStream.range(0, uses.size()).mapToObj(use -> {
			float[] company = companies.get(use).clone();
			Vectors.add(company, others.get(parts.get(uses.get(use).id())), -1);
			return company;
		}).toList();
	}
}
