package io.murmure.engine.djl.torchscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A TorchScript archive in the making: a module {@code M} whose tensors are its attributes, and the source of its method
 * {@code forward}. The format is that of {@code torch.jit.save}.
 */
final class TorchArchive {

	/** The set of operators, and their arguments, that the source is written in: PyTorch 1.13 and newer. */
	private static final String OPERATORS = "10";

	private final Map<String, Tensor> tensors = new LinkedHashMap<>();
	private final StringBuilder body = new StringBuilder();

	/** Values that are fetched when they are written, so that one tensor at a time is in memory. */
	interface Values {
		List<ByteBuffer> get() throws IOException;
	}

	private record Tensor(long[] shape, Values values) {

		long count() {
			return LongStream.of(shape).reduce(1, Math::multiplyExact);
		}

		/** Elements between neighbours in each dimension. */
		long[] strides() {
			long[] strides = new long[shape.length];
			long step = 1;
			for (int i = shape.length - 1; i >= 0; i--) {
				strides[i] = step;
				step *= shape[i];
			}
			return strides;
		}
	}

	void tensor(String attribute, long[] shape, Values values) {
		tensors.put(attribute, new Tensor(shape, values));
	}

	/** Adds a statement to {@code forward(self, input_ids, attention_mask)}. */
	void line(String statement, Object... arguments) {
		body.append("    ").append(arguments.length == 0 ? statement : statement.formatted(arguments)).append('\n');
	}

	void write(Path path) throws IOException {
		try (AlignedZip zip = new AlignedZip(path)) {
			zip.put("m/data.pkl", List.of(ByteBuffer.wrap(pickle())));
			zip.put("m/code/__torch__.py", source());
			zip.put("m/constants.pkl", List.of(ByteBuffer.wrap(new Pickle().emptyTuple().end())));
			int key = 0;
			for (Tensor tensor : tensors.values()) {
				zip.put("m/data/" + key++, tensor.values.get());
			}
			zip.put("m/version", OPERATORS + "\n");
			zip.put("m/byteorder", "little");
			zip.finish();
		}
	}

	private String source() {
		StringBuilder source = new StringBuilder("class M(Module):\n  __parameters__ = [");
		tensors.keySet().forEach(name -> source.append('"').append(name).append("\", "));
		source.append("]\n  __buffers__ = []\n");
		tensors.keySet().forEach(name -> source.append("  ").append(name).append(" : Tensor\n"));
		return source.append("""
				  training : bool
				  _is_full_backward_hook : Optional[bool]
				  def forward(self: __torch__.M,
				    input_ids: Tensor,
				    attention_mask: Tensor) -> Tensor:
				""").append(body).toString();
	}

	private byte[] pickle() {
		Pickle pickle = new Pickle().global("__torch__", "M").emptyTuple().object().emptyMap().mark();
		int key = 0;
		for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
			pickle.text(named.getKey());
			reference(pickle, Integer.toString(key++), named.getValue());
		}
		return pickle.text("training").no().text("_is_full_backward_hook").none().putAll().attributes().end();
	}

	private static void reference(Pickle pickle, String key, Tensor tensor) {
		pickle.global("torch._utils", "_rebuild_tensor_v2").mark();
		pickle.mark().text("storage").global("torch", "FloatStorage").text(key).text("cpu").number(tensor.count()).tuple().persistent();
		pickle.number(0).numbers(tensor.shape).numbers(tensor.strides()).no();
		pickle.global("collections", "OrderedDict").emptyTuple().call().tuple().call();
	}
}
