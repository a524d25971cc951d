package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.ModelException;

/** A model's tokenizer, which prepares texts as the model's own {@code tokenizer.json} says. */
final class Tokens implements AutoCloseable {

	private final ModelFolder model;
	private final HuggingFaceTokenizer tokenizer;

	Tokens(ModelFolder model) throws IOException {
		this.model = model;
		try {
			tokenizer = HuggingFaceTokenizer.builder().optTokenizerPath(model.file(ModelFolder.TOKENIZER)).optAddSpecialTokens(true).optPadding(false)
					.optTruncation(false).build();
		} catch (RuntimeException damaged) {
			throw new ModelException(Sentence.of(Tokens.class, "damaged", model.id()), damaged);
		}
	}

	/** Ids of the windows of each text. */
	List<List<long[]>> windows(List<String> texts) {
		int window = model.encoder().window();
		try {
			List<List<long[]>> windows = new ArrayList<>(texts.size());
			for (Encoding encoding : tokenizer.batchEncode(texts.stream().map(text -> LongText.readable(text, window)).toList())) {
				windows.add(LongText.windows(encoding.getIds(), encoding.getSpecialTokenMask(), window));
			}
			return windows;
		} catch (RuntimeException broken) {
			throw new ModelException(Sentence.of(Tokens.class, "failed", model.id()), broken);
		}
	}

	@Override
	public void close() {
		tokenizer.close();
	}
}
