package io.murmure.engine.djl.torchscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A TorchScript archive in the making: a module {@code M} whose state is a list of tensors, the source of its method
 * {@code forward}, and that of {@code __setstate__}, which makes the module's attributes of the list when the archive is loaded. The
 * format is that of {@code torch.jit.save}.
 */
final class TorchArchive {

	/** The set of operators, and their arguments, that the source is written in: PyTorch 1.13 and newer. */
	private static final String OPERATORS = "10";

	private final List<Tensor> state = new ArrayList<>();
	private final StringBuilder attributes = new StringBuilder();
	private final StringBuilder loading = new StringBuilder();
	private final StringBuilder body = new StringBuilder();

	/** Values that are fetched when they are written, so that one tensor at a time is in memory. */
	interface Values {
		List<ByteBuffer> get() throws IOException;
	}

	/** What a tensor is made of, as PyTorch names its storage. */
	enum Type {
		FLOAT("FloatStorage"), BYTE("CharStorage");

		private final String storage;

		Type(String storage) {
			this.storage = storage;
		}
	}

	private record Tensor(Type type, long[] shape, Values values) {

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

	/** Adds an attribute. */
	void tensor(String attribute, Type type, long[] shape, Values values) {
		attributes.append("  ").append(attribute).append(" : Tensor\n");
		loading.append("    self.%s = %s\n".formatted(attribute, stored(type, shape, values)));
	}

	/**
	 * Adds the weights of a linear layer in 8-bit integers, packed for the products of {@code ops.quantized}.
	 *
	 * @param values of shape (outputs, inputs), bytes
	 * @param scales one an output
	 */
	void packed(String attribute, long[] shape, Values values, Values scales) {
		attributes.append("  ").append(attribute).append(" : __torch__.torch.classes.quantized.LinearPackedParamsBase\n");
		loading.append("""
				    scales_%1$s = %3$s
				    zeros_%1$s = torch.to(torch.zeros_like(scales_%1$s), 4)
				    weights_%1$s = torch._make_per_channel_quantized_tensor(%2$s, torch.to(scales_%1$s, 7), zeros_%1$s, 0)
				    self.%1$s = ops.quantized.linear_prepack(weights_%1$s, None)
				""".formatted(attribute, stored(Type.BYTE, shape, values), stored(Type.FLOAT, new long[] { shape[0] }, scales)));
	}

	private String stored(Type type, long[] shape, Values values) {
		state.add(new Tensor(type, shape, values));
		return "state[" + (state.size() - 1) + "]";
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
			for (Tensor tensor : state) {
				zip.put("m/data/" + key++, tensor.values.get());
			}
			zip.put("m/version", OPERATORS + "\n");
			zip.put("m/byteorder", "little");
			zip.finish();
		}
	}

	private String source() {
		return """
				class M(Module):
				  __parameters__ = []
				  __buffers__ = []
				  training : bool
				%s  def forward(self: __torch__.M,
				    input_ids: Tensor,
				    attention_mask: Tensor) -> Tensor:
				%s  def __getstate__(self: __torch__.M) -> List[Tensor]:
				    return annotate(List[Tensor], [])
				  def __setstate__(self: __torch__.M,
				    state: List[Tensor]) -> NoneType:
				    self.training = False
				%s    return None
				""".formatted(attributes, body, loading);
	}

	private byte[] pickle() {
		Pickle pickle = new Pickle().global("__torch__", "M").emptyTuple().object();
		pickle.global("torch.jit._pickle", "build_tensorlist").emptyList().mark();
		for (int key = 0; key < state.size(); key++) {
			reference(pickle, Integer.toString(key), state.get(key));
		}
		return pickle.appendAll().single().call().attributes().end();
	}

	private static void reference(Pickle pickle, String key, Tensor tensor) {
		pickle.global("torch._utils", "_rebuild_tensor_v2").mark();
		pickle.mark().text("storage").global("torch", tensor.type.storage).text(key).text("cpu").number(tensor.count()).tuple().persistent();
		pickle.number(0).numbers(tensor.shape).numbers(tensor.strides()).no();
		pickle.global("collections", "OrderedDict").emptyTuple().call().tuple().call();
	}
}
