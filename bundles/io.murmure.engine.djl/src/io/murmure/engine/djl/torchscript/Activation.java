package io.murmure.engine.djl.torchscript;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between the two products of a layer, as {@code config.json} names it and as TorchScript computes it. */
public enum Activation {

	GELU("torch.gelu(%s)", "gelu", "\"none\"", "gelu"),
	GELU_BY_TANH("torch.gelu(%s, approximate=\"tanh\")", "gelu", "\"tanh\"", "gelu_new", "gelu_pytorch_tanh", "gelu_fast"),
	RELU("torch.relu(%s)", "relu", "None", "relu"),
	SILU("torch.silu(%s)", "swish", "None", "silu", "swish");

	private final String form;
	private final String oneDnn;
	private final String algorithm;
	private final List<String> names;

	Activation(String form, String oneDnn, String algorithm, String... names) {
		this.form = form;
		this.oneDnn = oneDnn;
		this.algorithm = algorithm;
		this.names = List.of(names);
	}

	static Optional<Activation> named(String name) {
		return Stream.of(values()).filter(activation -> activation.names.contains(name)).findFirst();
	}

	/** Applied to an expression. */
	String of(String expression) {
		return form.formatted(expression);
	}

	/** The arguments by which oneDNN applies it to a product. */
	String afterProduct() {
		return afterProduct(oneDnn, algorithm);
	}

	/** The arguments by which oneDNN leaves a product as it is. */
	static String nothingAfterProduct() {
		return afterProduct("none", "None");
	}

	private static String afterProduct(String name, String algorithm) {
		return "\"" + name + "\", annotate(List[Optional[number]], []), " + algorithm;
	}
}
