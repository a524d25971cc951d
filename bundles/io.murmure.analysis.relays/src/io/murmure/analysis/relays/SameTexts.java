package io.murmure.analysis.relays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.lib.circles.PostIndex;

/**
 * Posts that say nearly the same. Sketches are cut into {@value #BANDS} bands, posts that agree in a band are looked at again (A. Gionis,
 * P. Indyk, R. Motwani, "Similarity search in high dimensions via hashing", 1999), and their shingles decide, without those of {@link Formulas}. It goes over the texts
 * twice; 80 bytes a text that is long enough. Two texts with a Jaccard index of .6 meet with a probability of .89, of .7 with .99.
 */
final class SameTexts {

	private static final int BANDS = 16;
	private static final int ROWS = Shingles.BINS / BANDS;

	private final PostIndex posts;
	private final RelaysParameters parameters;
	private final Progress progress;

	SameTexts(PostIndex posts, RelaysParameters parameters, Progress progress) {
		this.posts = posts;
		this.parameters = parameters;
		this.progress = progress;
	}

	void find(Supplier<BatchReader> texts, Succession succession) {
		Bands bands = new Bands();
		forEach(texts.get(), (post, shingles) -> bands.add(post, Shingles.sketch(shingles)));
		Groups groups = new Groups();
		for (int band = 0; band < BANDS; band++) {
			progress.check();
			bands.join(band, groups);
		}
		Map<Integer, long[]> candidates = new HashMap<>();
		Collection<Set<Integer>> met = groups.all();
		Set<Integer> wanted = new HashSet<>();
		met.forEach(wanted::addAll);
		forEach(texts.get(), (post, shingles) -> {
			if (wanted.contains(post)) {
				candidates.put(post, shingles);
			}
		});
		Formulas formulas = Formulas.among(candidates, succession.inTime(wanted), posts);
		candidates.replaceAll((post, shingles) -> formulas.without(shingles));
		met.forEach(same -> succession.chain(same, Kind.TEXT, (post, earlier) -> likeness(candidates.get(post), candidates.get(earlier))));
	}

	/** Of what two texts say of their own, where that is long enough. */
	private double likeness(long[] one, long[] other) {
		double alike = Math.min(one.length, other.length) > parameters.shortest() - Shingles.WORDS ? Shingles.jaccard(one, other) : -1;
		return alike >= parameters.similarity() ? alike : -1;
	}

	/** Takes a text that is long enough. */
	@FunctionalInterface
	private interface Visitor {
		void visit(int post, long[] shingles);
	}

	private void forEach(BatchReader texts, Visitor visitor) {
		texts.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				String text = batch.texts("text")[row];
				long[] shingles = text == null ? new long[0] : Shingles.of(text, parameters.shortest());
				if (shingles.length > 0) {
					visitor.visit(posts.find(batch.longs("post_id")[row]), shingles);
				}
			}
		});
	}

	/** What remains of the sketches. */
	private static final class Bands {

		private int[] post = new int[256];
		private int[] keys = new int[256 * BANDS];
		private int size;

		void add(int place, long[] sketch) {
			if (size == post.length) {
				post = Arrays.copyOf(post, size * 2);
				keys = Arrays.copyOf(keys, size * 2 * BANDS);
			}
			post[size] = place;
			for (int band = 0; band < BANDS; band++) {
				keys[size * BANDS + band] = Arrays.hashCode(Arrays.copyOfRange(sketch, band * ROWS, band * ROWS + ROWS));
			}
			size++;
		}

		/** Joins the posts that agree in a band. */
		void join(int band, Groups groups) {
			long[] sorted = new long[size];
			for (int i = 0; i < size; i++) {
				sorted[i] = (long) keys[i * BANDS + band] << 32 | i;
			}
			Arrays.sort(sorted);
			for (int i = 1; i < size; i++) {
				if (sorted[i] >> 32 == sorted[i - 1] >> 32) {
					groups.join(post[(int) sorted[i - 1]], post[(int) sorted[i]]);
				}
			}
		}
	}

	/** Posts that met, directly or through others. */
	private static final class Groups {

		private final Map<Integer, Integer> parent = new HashMap<>();

		void join(int one, int other) {
			int first = root(one);
			int second = root(other);
			if (first != second) {
				parent.put(Math.max(first, second), Math.min(first, second));
			}
		}

		private int root(int post) {
			int at = post;
			while (parent.computeIfAbsent(at, key -> key) != at) {
				at = parent.get(at);
			}
			parent.put(post, at);
			return at;
		}

		Collection<Set<Integer>> all() {
			Map<Integer, Set<Integer>> groups = new TreeMap<>();
			for (int post : List.copyOf(parent.keySet())) {
				groups.computeIfAbsent(root(post), key -> new LinkedHashSet<>()).add(post);
			}
			return new ArrayList<>(groups.values());
		}
	}
}
