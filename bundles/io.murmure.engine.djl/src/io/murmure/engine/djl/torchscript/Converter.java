package io.murmure.engine.djl.torchscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.murmure.core.component.Sentence;
import io.murmure.engine.djl.torchscript.TorchArchive.Type;
import io.murmure.engine.djl.torchscript.Weights.Quantised;

/**
 * Writes an encoder with a classification head as TorchScript.
 *
 * <p>{@code forward(input_ids, attention_mask)}, both int64 of shape (texts, tokens), gives float32 of shape (texts, labels + size of the
 * embedding): the head's logits, then the mean of the last layer over the tokens that the mask keeps, through the matrix
 * {@code alignment.weight} where the model has one.
 *
 * <p>Layers are those of Devlin et al., <i>BERT</i>, 2019 (arXiv:1810.04805), section 3, with query, key and value in one product. In 8-bit
 * integers the products of the layers are; embeddings, normalisation, attention and the heads stay floating-point.
 */
public final class Converter {

	/** Changes whenever the same weights would give another archive. */
	public static final String VERSION = "3";

	private static final String ALIGNMENT = "alignment.weight";
	private static final String POOLING_SCORE = "pooling.score.weight";
	private static final String UNSEEN = "-1e9";
	private static final String LEAST_MAGNITUDE = "1e-12";

	private final Architecture shape;
	private final Weights weights;
	private final Products products;
	private final TorchArchive archive = new TorchArchive();
	private final String prefix;

	private Converter(Architecture shape, Weights weights, Products products) {
		this.shape = shape;
		this.weights = weights;
		this.products = products;
		this.prefix = weights.has(shape.family().prefix + "embeddings.word_embeddings.weight") ? shape.family().prefix : "";
	}

	/**
	 * @param weights  files of safetensors
	 * @param products what shall compute the products of the layers
	 * @param archive  does not exist yet
	 * @throws IOException with the rest of a sentence about the weights that says what is wrong with them
	 */
	public static void convert(Architecture shape, List<Path> weights, Products products, Path archive) throws IOException {
		try (Weights tensors = new Weights(weights)) {
			Converter converter = new Converter(shape, tensors, products);
			converter.embeddings();
			for (int layer = 0; layer < shape.layers(); layer++) {
				converter.layer(layer);
			}
			converter.head();
			converter.archive.write(archive);
		}
	}

	private void embeddings() throws IOException {
		words(prefix + "embeddings.word_embeddings.weight");
		tensor("positions", prefix + "embeddings.position_embeddings.weight");
		linear("norm", prefix + "embeddings.LayerNorm");
		archive.line("B = torch.size(input_ids, 0)");
		archive.line("S = torch.size(input_ids, 1)");
		if (shape.family() == Family.ROBERTA) {
			archive.line("kept = torch.to(torch.ne(input_ids, %d), 4)", shape.padding());
			archive.line("at = torch.add(torch.mul(torch.cumsum(kept, 1), kept), %d)", shape.padding());
			archive.line("placed = torch.add(word, torch.embedding(self.positions, at))");
		} else {
			archive.line("placed = torch.add(word, torch.slice(self.positions, 0, 0, S))");
		}
		String sum = "placed";
		if (shape.family() != Family.DISTILBERT) {
			tensor("types", prefix + "embeddings.token_type_embeddings.weight");
			sum = "torch.add(placed, torch.select(self.types, 0, 0))";
		}
		String normal = norm(sum, "norm", shape.embeddingWidth());
		if (shape.embeddingWidth() != shape.width()) {
			linear("widen", prefix + "embeddings_project");
			normal = apply(normal, "widen");
		}
		archive.line("h0 = %s", normal);
		archive.line("mask = torch.unsqueeze(torch.unsqueeze(torch.ne(attention_mask, 0), 1), 1)");
	}

	/** The largest table; it stays in bytes where it is stored so, and only the rows in use are widened. */
	private void words(String name) throws IOException {
		if (!weights.isQuantised(name)) {
			tensor("words", name);
			archive.line("word = torch.embedding(self.words, input_ids)");
			return;
		}
		archive.tensor("words", Type.BYTE, weights.shape(name), () -> List.of(weights.quantised(name).bytes()));
		archive.tensor("scales", Type.FLOAT, new long[] { weights.shape(name)[0], 1 }, () -> List.of(weights.quantised(name).scaleBytes()));
		archive.line("word = torch.mul(torch.to(torch.embedding(self.words, input_ids), 6), torch.embedding(self.scales, input_ids))");
	}

	private void layer(int n) throws IOException {
		Family.Names names = shape.family().names;
		String part = prefix + names.layer() + n + '.';
		String name = "l" + n;
		product(name + "qkv", part + names.query(), part + names.key(), part + names.value());
		product(name + "o", part + names.attended());
		linear(name + "n1", part + names.attendedNorm());
		product(name + "up", part + names.widen());
		product(name + "down", part + names.narrow());
		linear(name + "n2", part + names.outputNorm());
		archive.line("qkv%d = torch.permute(torch.view(%s, [B, S, 3, %d, %d]), [2, 0, 3, 1, 4])", n, applyProduct("h" + n, name + "qkv"), shape.heads(),
				shape.width() / shape.heads());
		archive.line("a%1$d = torch.scaled_dot_product_attention(torch.select(qkv%1$d, 0, 0), torch.select(qkv%1$d, 0, 1), torch.select(qkv%1$d, 0, 2), mask)", n);
		archive.line("c%d = torch.reshape(torch.transpose(a%d, 1, 2), [B, S, %d])", n, n, shape.width());
		archive.line("r%d = %s", n, norm("torch.add(" + applyProduct("c" + n, name + "o") + ", h" + n + ")", name + "n1", shape.width()));
		archive.line("f%d = %s", n, activated("r" + n, name + "up"));
		archive.line("h%d = %s", n + 1, norm("torch.add(" + applyProduct("f" + n, name + "down") + ", r" + n + ")", name + "n2", shape.width()));
	}

	private void head() throws IOException {
		String last = "h" + shape.layers();
		String squash = switch (shape.family()) {
			case BERT -> head("tanh", prefix + "pooler.dense", "classifier");
			case ROBERTA -> head("tanh", "classifier.dense", "classifier.out_proj");
			case DISTILBERT -> head("relu", "pre_classifier", "classifier");
			case ELECTRA -> head("gelu", "classifier.dense", "classifier.out_proj");
		};
		archive.line("logits = %s", apply("torch." + squash + "(" + apply("torch.select(" + last + ", 1, 0)", "dense") + ")", "labels"));
		archive.line("weight = %s", shares(last));
		archive.line("mean = torch.div(torch.sum(torch.mul(%s, weight), [1]), torch.sum(weight, [1]))", last);
		if (weights.has(ALIGNMENT)) {
			tensor("alignment", ALIGNMENT);
			archive.line("return torch.cat([logits, torch.linear(mean, self.alignment)], 1)");
		} else {
			archive.line("return torch.cat([logits, mean], 1)");
		}
	}

	/** How much each token counts in the embedding: (texts, tokens, 1). */
	private String shares(String last) throws IOException {
		if (!weights.has(POOLING_SCORE)) {
			return "torch.unsqueeze(torch.type_as(attention_mask, " + last + "), 2)";
		}
		linear("pooling", "pooling.attention");
		tensor("score", POOLING_SCORE);
		archive.line("scores = torch.linear(torch.tanh(%s), self.score)", apply(last, "pooling"));
		return "torch.softmax(torch.masked_fill(scores, torch.unsqueeze(torch.eq(attention_mask, 0), 2), " + UNSEEN + "), 1)";
	}

	private String head(String squash, String dense, String labels) throws IOException {
		if (!weights.has(labels + ".weight")) {
			throw new IOException(Sentence.of(Converter.class, "no-head"));
		}
		linear("dense", dense);
		linear("labels", labels);
		return squash;
	}

	private static String apply(String input, String layer) {
		return "torch.linear(" + input + ", self." + layer + "_w, self." + layer + "_b)";
	}

	/**
	 * In bytes, each token has a scale of its own: its largest magnitude. One scale a batch, as PyTorch's own dynamic layers have it, would let a
	 * text read otherwise in other company.
	 */
	private String applyProduct(String input, String layer) {
		if (!products.ofBytes()) {
			return products == Products.FLOATS_BY_ONEDNN ? byOneDnn(input, layer, Activation.nothingAfterProduct()) : apply(input, layer);
		}
		archive.line("m_%s = torch.clamp_min(torch.amax(torch.abs(%s), [-1], True), %s)", layer, input, LEAST_MAGNITUDE);
		archive.line("p_%1$s = ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32(torch.div(%2$s, m_%1$s), %3$s, %4$d, self.%1$s)", layer, input,
				products.step(), products.zero());
		return "torch.addcmul(self." + layer + "_b, p_" + layer + ", m_" + layer + ")";
	}

	private String activated(String input, String layer) {
		return products == Products.FLOATS_BY_ONEDNN ? byOneDnn(input, layer, shape.activation().afterProduct()) : shape.activation().of(applyProduct(input, layer));
	}

	private static String byOneDnn(String input, String layer, String then) {
		return "ops.mkldnn._linear_pointwise(" + input + ", self." + layer + "_w, self." + layer + "_b, " + then + ")";
	}

	private String norm(String input, String layer, int width) {
		return "torch.layer_norm(" + input + ", [" + width + "], self." + layer + "_w, self." + layer + "_b, " + shape.epsilon() + ")";
	}

	private void linear(String attribute, String name) throws IOException {
		boolean named = weights.has(name + ".weight");
		tensor(attribute + "_w", name + (named ? ".weight" : ".gamma"));
		tensor(attribute + "_b", name + (named ? ".bias" : ".beta"));
	}

	private void tensor(String attribute, String name) throws IOException {
		archive.tensor(attribute, Type.FLOAT, weights.shape(name), () -> List.of(weights.floats(name)));
	}

	/** One linear layer, or several of the same inputs as one. */
	private void product(String attribute, String... names) throws IOException {
		long rows = 0;
		for (String name : names) {
			rows += weights.shape(name + ".weight")[0];
		}
		long[] matrix = { rows, weights.shape(names[0] + ".weight")[1] };
		if (products.ofBytes()) {
			archive.packed(attribute, matrix, () -> all(name -> quantised(name).bytes(), names), () -> all(name -> quantised(name).scaleBytes(), names));
		} else {
			archive.tensor(attribute + "_w", Type.FLOAT, matrix, () -> all(name -> weights.floats(name + ".weight"), names));
		}
		archive.tensor(attribute + "_b", Type.FLOAT, new long[] { rows }, () -> all(name -> weights.floats(name + ".bias"), names));
	}

	private Quantised quantised(String name) throws IOException {
		return weights.quantised(name + ".weight");
	}

	private interface Part {
		ByteBuffer of(String name) throws IOException;
	}

	private static List<ByteBuffer> all(Part part, String... names) throws IOException {
		List<ByteBuffer> parts = new ArrayList<>();
		for (String name : names) {
			parts.add(part.of(name));
		}
		return parts;
	}
}
