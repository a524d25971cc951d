package io.murmure.engine.djl.internal;

import java.util.List;

import io.murmure.engine.djl.torchscript.Architecture;

/** What turns tokens into numbers, and the files it is made of. */
sealed interface Encoder {

	/** Names of its files in the model's folder. */
	List<String> files();

	/** The most tokens that are read at once, those around the text included. */
	int window();

	/** Id of the token that fills up. */
	int padding();

	/** Weights that Murmure turns into TorchScript. */
	record Weights(Architecture architecture, List<String> files) implements Encoder {

		@Override
		public int window() {
			return architecture.window();
		}

		@Override
		public int padding() {
			return architecture.padding();
		}
	}

	/**
	 * TorchScript that is read as it is: {@code forward(input_ids, attention_mask[, token_type_ids])} gives logits, alone or first.
	 *
	 * @param tokenTypes whether it takes a third input
	 */
	record Script(String file, int window, int padding, boolean tokenTypes) implements Encoder {

		@Override
		public List<String> files() {
			return List.of(file);
		}
	}
}
