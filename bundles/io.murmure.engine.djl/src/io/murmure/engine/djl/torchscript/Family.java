package io.murmure.engine.djl.torchscript;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The families of encoders that are read, and how each names its parts in the weights and in {@code config.json}. A MiniLM is of the
 * family that its {@code model_type} names.
 */
public enum Family {

	BERT(List.of("bert"), "bert.", 0, Names.BERT),
	ROBERTA(List.of("roberta", "xlm-roberta", "camembert"), "roberta.", 1, Names.BERT),
	DISTILBERT(List.of("distilbert"), "distilbert.", 0, Names.DISTILBERT),
	ELECTRA(List.of("electra"), "electra.", 0, Names.BERT);

	private final List<String> types;
	final String prefix;
	final int padding;
	final Names names;

	Family(List<String> types, String prefix, int padding, Names names) {
		this.types = types;
		this.prefix = prefix;
		this.padding = padding;
		this.names = names;
	}

	/** The family of a {@code model_type}. */
	public static Optional<Family> of(String type) {
		return Arrays.stream(values()).filter(family -> family.types.contains(type)).findFirst();
	}

	/** Every {@code model_type} that is read. */
	public static String types() {
		return Arrays.stream(values()).flatMap(family -> family.types.stream()).collect(Collectors.joining(", "));
	}

	/** What a family calls its sizes and the parts of a layer. */
	record Names(String width, String layers, String heads, String activation, String layer, String query, String key, String value,
			String attended, String attendedNorm, String widen, String narrow, String outputNorm) {

		static final Names BERT = new Names("hidden_size", "num_hidden_layers", "num_attention_heads", "hidden_act", "encoder.layer.",
				"attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "attention.output.LayerNorm",
				"intermediate.dense", "output.dense", "output.LayerNorm");

		static final Names DISTILBERT = new Names("dim", "n_layers", "n_heads", "activation", "transformer.layer.", "attention.q_lin",
				"attention.k_lin", "attention.v_lin", "attention.out_lin", "sa_layer_norm", "ffn.lin1", "ffn.lin2", "output_layer_norm");
	}
}
