package io.murmure.engine.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.murmure.core.progress.Progress;

/**
 * The neighbours of points in each of their languages. Two points of one language are nearer than two of different ones, whatever they are about, because words are shared
 * in one language alone; nearest neighbours by distance hardly ever cross languages, and what is found among them is languages. So of a point's neighbours each language has
 * the share that it has of all points; those that are too few for one count with the largest. Who has a counterpart nowhere in another language still has a nearest one there: across languages only those are neighbours who choose each other.
 * Our own rule. O(n² d) shared out over all processors, 8 k bytes a point and language for k neighbours.
 */
final class Neighbourhood {

	/** A neighbour: its rank in its language, as a share of those that its language may have, and its distance. */
	private record Candidate(int place, double rank, float distance) {
	}

	private static final Comparator<Candidate> BY_RANK = Comparator.comparingDouble(Candidate::rank).thenComparingDouble(Candidate::distance).thenComparingInt(Candidate::place);
	private static final Comparator<Candidate> BY_DISTANCE = Comparator.comparingDouble(Candidate::distance).thenComparingInt(Candidate::place);

	private final int most;
	/** By point. */
	private final int[] languages;
	/** How many neighbours of each language a point has. */
	private final int[] shares;
	/** By language and point, the nearest first. */
	private final int[][][] places;
	private final float[][][] distances;

	private Neighbourhood(int[] languages, int most) {
		this.most = most;
		int[] sizes = new int[Arrays.stream(languages).max().orElse(-1) + 1];
		IntStream.of(languages).forEach(language -> sizes[language]++);
		shares = IntStream.of(sizes).map(size -> (int) Math.round(most * (double) size / languages.length)).toArray();
		int largest = IntStream.range(0, sizes.length).boxed().max(Comparator.comparingInt(language -> sizes[language])).orElse(0);
		this.languages = IntStream.of(languages).map(language -> shares[language] > 0 ? language : largest).toArray();
		places = new int[shares.length][languages.length][];
		distances = new float[shares.length][languages.length][];
	}

	/**
	 * @param languages of the points, from 0
	 * @param most      neighbours of a point
	 */
	static Neighbourhood of(float[][] points, int[] languages, int most, Progress progress) {
		Neighbourhood neighbourhood = new Neighbourhood(languages, most);
		for (int language = 0; language < neighbourhood.shares.length; language++) {
			neighbourhood.search(points, language, progress);
		}
		return neighbourhood;
	}

	private void search(float[][] points, int language, Progress progress) {
		int[] speakers = IntStream.range(0, languages.length).filter(point -> languages[point] == language).toArray();
		Neighbours nearest = Neighbours.of(points, IntStream.of(speakers).mapToObj(speaker -> points[speaker]).toArray(float[][]::new), most + 1, progress);
		for (int point = 0; point < languages.length; point++) {
			int itself = point;
			int[] found = nearest.of(point);
			float[] far = nearest.distances(point);
			int[] others = IntStream.range(0, found.length).filter(rank -> speakers[found[rank]] != itself).limit(most).toArray();
			places[language][point] = IntStream.of(others).map(rank -> speakers[found[rank]]).toArray();
			distances[language][point] = new float[others.length];
			for (int i = 0; i < others.length; i++) {
				distances[language][point][i] = far[others[i]];
			}
		}
	}

	int size() {
		return languages.length;
	}

	/** Places of a point's neighbours, each language by its share, those that come first in their languages first. */
	int[] shared(int point) {
		List<Candidate> shared = new ArrayList<>(most);
		for (int language = 0; language < shares.length; language++) {
			for (int rank = 0; rank < share(language, point); rank++) {
				int place = places[language][point][rank];
				if (language == languages[point] || chooses(place, point)) {
					shared.add(new Candidate(place, (rank + 0.5) / shares[language], distances[language][point][rank]));
				}
			}
		}
		return shared.stream().sorted(BY_RANK).mapToInt(Candidate::place).toArray();
	}

	private int share(int language, int point) {
		return Math.min(shares[language], places[language][point].length);
	}

	private boolean chooses(int point, int other) {
		int language = languages[other];
		return IntStream.range(0, share(language, point)).anyMatch(rank -> places[language][point][rank] == other);
	}

	/** The nearest of each point, whatever their language. */
	Neighbours nearest() {
		int[][] nearest = new int[languages.length][];
		float[][] far = new float[languages.length][];
		IntStream.range(0, languages.length).parallel().forEach(point -> {
			List<Candidate> all = new ArrayList<>();
			for (int language = 0; language < shares.length; language++) {
				for (int rank = 0; rank < places[language][point].length; rank++) {
					all.add(new Candidate(places[language][point][rank], 0, distances[language][point][rank]));
				}
			}
			all.sort(BY_DISTANCE);
			List<Candidate> kept = all.subList(0, Math.min(most, all.size()));
			nearest[point] = kept.stream().mapToInt(Candidate::place).toArray();
			far[point] = new float[kept.size()];
			for (int i = 0; i < far[point].length; i++) {
				far[point][i] = kept.get(i).distance();
			}
		});
		return new Neighbours(nearest, far);
	}
}
