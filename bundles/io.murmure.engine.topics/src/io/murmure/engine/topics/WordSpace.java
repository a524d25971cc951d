package io.murmure.engine.topics;

import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * Documents in the few directions in which their weighted stems vary most: latent semantic analysis (S. Deerwester et al., 1990), by subspace iteration from a random start
 * (N. Halko, P. Martinsson, J. Tropp, SIAM Review 53, 2011, algorithm 4.4). The directions are a basis of the subspace, not the singular vectors one by one:
 * distances are the same. O(rounds x stems of documents x directions), 4 bytes times directions for each stem and document.
 */
final class WordSpace {

	private static final int ROUNDS = 8;

	private final Stems stems;
	private final int directions;

	private WordSpace(Stems stems, int directions) {
		this.stems = stems;
		this.directions = directions;
	}

	/** @return a unit vector a document, of zeros where it has no stem that tells */
	static float[][] of(Stems stems, int directions, long seed, Progress progress) {
		WordSpace space = new WordSpace(stems, Math.min(directions, Math.max(1, stems.size())));
		float[][] basis = new float[stems.size()][space.directions];
		SplittableRandom random = new SplittableRandom(seed);
		for (float[] row : basis) {
			for (int d = 0; d < row.length; d++) {
				row[d] = (float) (random.nextDouble() - 0.5);
			}
		}
		for (int round = 0; round < ROUNDS; round++) {
			basis = space.improved(basis, progress);
		}
		float[][] documents = new float[stems.documents()][];
		for (int document = 0; document < documents.length; document++) {
			documents[document] = Vectors.unit(space.project(document, basis));
		}
		return documents;
	}

	private float[] project(int document, float[][] basis) {
		double[] squares = { 0 };
		float[] sum = new float[directions];
		stems.forEach(document, stem -> {
			double weight = stems.weight(stem);
			squares[0] += weight * weight;
			Vectors.add(sum, basis[stem], (float) weight);
		});
		return squares[0] > 0 ? Vectors.scaled(sum, (float) (1 / Math.sqrt(squares[0]))) : sum;
	}

	/** The basis once through the documents and back, made orthonormal. */
	private float[][] improved(float[][] basis, Progress progress) {
		float[][] next = new float[basis.length][directions];
		for (int document = 0; document < stems.documents(); document++) {
			if (document % 4096 == 0) {
				progress.check();
			}
			double[] squares = { 0 };
			stems.forEach(document, stem -> squares[0] += stems.weight(stem) * stems.weight(stem));
			if (squares[0] > 0) {
				float[] there = project(document, basis);
				float scale = (float) (1 / Math.sqrt(squares[0]));
				stems.forEach(document, stem -> Vectors.add(next[stem], there, (float) stems.weight(stem) * scale));
			}
		}
		orthonormalise(next);
		return next;
	}

	/** Columns, by modified Gram-Schmidt. */
	private void orthonormalise(float[][] basis) {
		for (int d = 0; d < directions; d++) {
			for (int before = 0; before < d; before++) {
				double shared = 0;
				for (float[] row : basis) {
					shared += row[d] * (double) row[before];
				}
				for (float[] row : basis) {
					row[d] -= (float) (shared * row[before]);
				}
			}
			double squares = 0;
			for (float[] row : basis) {
				squares += row[d] * (double) row[d];
			}
			float scale = squares > 1e-20 ? (float) (1 / Math.sqrt(squares)) : 0;
			for (float[] row : basis) {
				row[d] *= scale;
			}
		}
	}
}
