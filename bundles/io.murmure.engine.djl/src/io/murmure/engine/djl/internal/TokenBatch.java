package io.murmure.engine.djl.internal;

import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

/** Token ids of some texts for an encoder, padded to the longest. */
record TokenBatch(long[][] ids, Encoder encoder) {

	/** Feeds a batch to the model and takes one row of numbers a text back. */
	static final class Feed implements Translator<TokenBatch, float[][]> {

		@Override
		public NDList processInput(TranslatorContext context, TokenBatch batch) {
			int width = 0;
			for (long[] text : batch.ids) {
				width = Math.max(width, text.length);
			}
			long[] tokens = new long[batch.ids.length * width];
			long[] mask = new long[tokens.length];
			Arrays.fill(tokens, batch.encoder.padding());
			for (int row = 0; row < batch.ids.length; row++) {
				long[] text = batch.ids[row];
				System.arraycopy(text, 0, tokens, row * width, text.length);
				Arrays.fill(mask, row * width, row * width + text.length, 1);
			}
			Shape shape = new Shape(batch.ids.length, width);
			NDManager manager = context.getNDManager();
			NDList inputs = new NDList(manager.create(tokens, shape), manager.create(mask, shape));
			if (batch.encoder instanceof Encoder.Script script && script.tokenTypes()) {
				inputs.add(manager.create(new long[tokens.length], shape));
			}
			return inputs;
		}

		@Override
		public float[][] processOutput(TranslatorContext context, NDList output) {
			NDArray numbers = output.get(0);
			int rows = (int) numbers.getShape().get(0);
			float[] flat = numbers.toFloatArray();
			float[][] table = new float[rows][];
			for (int row = 0; row < rows; row++) {
				table[row] = Arrays.copyOfRange(flat, row * (flat.length / rows), (row + 1) * (flat.length / rows));
			}
			return table;
		}

		@Override
		public Batchifier getBatchifier() {
			return null;
		}
	}
}
