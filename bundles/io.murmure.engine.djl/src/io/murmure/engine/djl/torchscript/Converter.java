package io.murmure.engine.djl.torchscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an encoder with a classification head as TorchScript.
 *
 * <p>{@code forward(input_ids, attention_mask)}, both int64 of shape (texts, tokens), gives float32 of shape (texts, labels + width):
 * the head's logits, then the mean of the last layer over the tokens that the mask keeps.
 *
 * <p>Layers are those of Devlin et al., <i>BERT</i>, 2019 (arXiv:1810.04805), section 3, with query, key and value in one product.
 */
public final class Converter {

	/** Changes whenever the same weights would give another archive. */
	public static final String VERSION = "1";

	private final Architecture shape;
	private final Safetensors weights;
	private final TorchArchive archive = new TorchArchive();
	private final String prefix;

	private Converter(Architecture shape, Safetensors weights) {
		this.shape = shape;
		this.weights = weights;
		this.prefix = weights.has(shape.family().prefix + "embeddings.word_embeddings.weight") ? shape.family().prefix : "";
	}

	/**
	 * @param weights a {@code model.safetensors}
	 * @param archive does not exist yet
	 * @throws IOException with the rest of a sentence about the weights that says what is wrong with them
	 */
	public static void convert(Architecture shape, Path weights, Path archive) throws IOException {
		try (Safetensors tensors = new Safetensors(weights)) {
			Converter converter = new Converter(shape, tensors);
			converter.embeddings();
			for (int layer = 0; layer < shape.layers(); layer++) {
				converter.layer(layer);
			}
			converter.head();
			converter.archive.write(archive);
		}
	}

	private void embeddings() throws IOException {
		tensor("words", prefix + "embeddings.word_embeddings.weight");
		tensor("positions", prefix + "embeddings.position_embeddings.weight");
		linear("norm", prefix + "embeddings.LayerNorm");
		archive.line("B = torch.size(input_ids, 0)");
		archive.line("S = torch.size(input_ids, 1)");
		if (shape.family() == Family.ROBERTA) {
			archive.line("kept = torch.to(torch.ne(input_ids, %d), 4)", shape.padding());
			archive.line("at = torch.add(torch.mul(torch.cumsum(kept, 1), kept), %d)", shape.padding());
			archive.line("placed = torch.add(torch.embedding(self.words, input_ids), torch.embedding(self.positions, at))");
		} else {
			archive.line("placed = torch.add(torch.embedding(self.words, input_ids), torch.slice(self.positions, 0, 0, S))");
		}
		String sum = "placed";
		if (shape.family() != Family.DISTILBERT) {
			tensor("types", prefix + "embeddings.token_type_embeddings.weight");
			sum = "torch.add(placed, torch.select(self.types, 0, 0))";
		}
		archive.line("h0 = %s", norm(sum, "norm"));
		archive.line("mask = torch.unsqueeze(torch.unsqueeze(torch.ne(attention_mask, 0), 1), 1)");
	}

	private void layer(int n) throws IOException {
		Family.Names names = shape.family().names;
		String part = prefix + names.layer() + n + '.';
		String name = "l" + n;
		joined(name + "qkv", part + names.query(), part + names.key(), part + names.value());
		linear(name + "o", part + names.attended());
		linear(name + "n1", part + names.attendedNorm());
		linear(name + "up", part + names.widen());
		linear(name + "down", part + names.narrow());
		linear(name + "n2", part + names.outputNorm());
		archive.line("qkv%d = torch.permute(torch.view(%s, [B, S, 3, %d, %d]), [2, 0, 3, 1, 4])", n, apply("h" + n, name + "qkv"), shape.heads(),
				shape.width() / shape.heads());
		archive.line("a%1$d = torch.scaled_dot_product_attention(torch.select(qkv%1$d, 0, 0), torch.select(qkv%1$d, 0, 1), torch.select(qkv%1$d, 0, 2), mask)", n);
		archive.line("c%d = torch.reshape(torch.transpose(a%d, 1, 2), [B, S, %d])", n, n, shape.width());
		archive.line("r%d = %s", n, norm("torch.add(" + apply("c" + n, name + "o") + ", h" + n + ")", name + "n1"));
		archive.line("f%d = %s", n, shape.activate(apply("r" + n, name + "up")));
		archive.line("h%d = %s", n + 1, norm("torch.add(" + apply("f" + n, name + "down") + ", r" + n + ")", name + "n2"));
	}

	private void head() throws IOException {
		String last = "h" + shape.layers();
		String squash = shape.family() == Family.DISTILBERT ? "relu" : "tanh";
		switch (shape.family()) {
			case BERT -> head(prefix + "pooler.dense", "classifier");
			case ROBERTA -> head("classifier.dense", "classifier.out_proj");
			case DISTILBERT -> head("pre_classifier", "classifier");
		}
		archive.line("logits = %s", apply("torch." + squash + "(" + apply("torch.select(" + last + ", 1, 0)", "dense") + ")", "labels"));
		archive.line("weight = torch.unsqueeze(torch.type_as(attention_mask, %s), 2)", last);
		archive.line("mean = torch.div(torch.sum(torch.mul(%s, weight), [1]), torch.sum(weight, [1]))", last);
		archive.line("return torch.cat([logits, mean], 1)");
	}

	private void head(String dense, String labels) throws IOException {
		if (!weights.has(labels + ".weight")) {
			throw new IOException("it is an encoder without a classification head; train one on labelled texts first");
		}
		linear("dense", dense);
		linear("labels", labels);
	}

	private static String apply(String input, String layer) {
		return "torch.linear(" + input + ", self." + layer + "_w, self." + layer + "_b)";
	}

	private String norm(String input, String layer) {
		return "torch.layer_norm(" + input + ", [" + shape.width() + "], self." + layer + "_w, self." + layer + "_b, " + shape.epsilon() + ")";
	}

	private void linear(String attribute, String name) throws IOException {
		boolean named = weights.has(name + ".weight");
		tensor(attribute + "_w", name + (named ? ".weight" : ".gamma"));
		tensor(attribute + "_b", name + (named ? ".bias" : ".beta"));
	}

	private void tensor(String attribute, String name) throws IOException {
		archive.tensor(attribute, weights.shape(name), () -> List.of(weights.floats(name)));
	}

	/** Several layers of the same shape as one. */
	private void joined(String attribute, String... names) throws IOException {
		long width = shape.width();
		archive.tensor(attribute + "_w", new long[] { names.length * width, width }, () -> all(".weight", names));
		archive.tensor(attribute + "_b", new long[] { names.length * width }, () -> all(".bias", names));
	}

	private List<ByteBuffer> all(String suffix, String... names) throws IOException {
		List<ByteBuffer> parts = new ArrayList<>();
		for (String name : names) {
			parts.add(weights.floats(name + suffix));
		}
		return parts;
	}
}
