package io.murmure.annotator.language.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A supervised fastText model in its compressed form ({@code .ftz}), read and evaluated in Java. Immutable.
 *
 * <p>A text is the mean of the vectors of its words and of their character n-grams; a Huffman tree over the labels turns it into
 * probabilities. Cost of one text: O(characters x dimension), below 0.1 ms for a chat message.
 *
 * <p>Joulin et al., <i>FastText.zip: Compressing text classification models</i>, 2016 (arXiv:1612.03651).
 */
public final class FastText {

	private static final int MAGIC = 793712314;
	private static final int VERSION = 12;
	private static final int HIERARCHICAL_SOFTMAX = 1;

	private final FeatureIndex features;
	private final QuantizedMatrix input;
	private final float[][] output;
	private final LabelTree tree;
	private final int dimension;

	private FastText(FeatureIndex features, QuantizedMatrix input, float[][] output, LabelTree tree, int dimension) {
		this.features = features;
		this.input = input;
		this.output = output;
		this.tree = tree;
		this.dimension = dimension;
	}

	/** @throws IOException when the stream is not a compressed model with a label tree */
	public static FastText read(InputStream stream) throws IOException {
		try (LittleEndianInput in = new LittleEndianInput(new BufferedInputStream(stream, 1 << 16))) {
			if (in.int32() != MAGIC || in.int32() != VERSION) {
				throw new IOException("not a fastText model of version " + VERSION);
			}
			int dimension = in.int32();
			in.skip(4 * Integer.BYTES);
			int wordNgrams = in.int32();
			int loss = in.int32();
			in.skip(Integer.BYTES);
			int buckets = in.int32();
			int shortest = in.int32();
			int longest = in.int32();
			in.skip(Integer.BYTES + Double.BYTES);
			if (loss != HIERARCHICAL_SOFTMAX || wordNgrams != 1) {
				throw new IOException("only models of single words with a label tree are read");
			}
			FeatureIndex features = FeatureIndex.read(in, buckets, shortest, longest);
			if (!in.bool()) {
				throw new IOException("only compressed models are read");
			}
			QuantizedMatrix input = QuantizedMatrix.read(in);
			if (in.bool()) {
				throw new IOException("models with a compressed output are not read");
			}
			return new FastText(features, input, in.matrix(), LabelTree.of(features.labelCounts()), dimension);
		}
	}

	/** Labels without their prefix, in the order of the probabilities. */
	public List<String> labels() {
		return features.labels();
	}

	/** The probability of each label, in [0, 1]; all 0 when nothing in the text is known. */
	public double[] probabilities(String text) {
		int[] known = features.of(text.getBytes(StandardCharsets.UTF_8));
		if (known.length == 0) {
			return new double[labels().size()];
		}
		float[] mean = new float[dimension];
		for (int row : known) {
			input.addRow(row, 1f / known.length, mean);
		}
		return tree.probabilities(node -> dot(output[node], mean));
	}

	private static double dot(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}
}
