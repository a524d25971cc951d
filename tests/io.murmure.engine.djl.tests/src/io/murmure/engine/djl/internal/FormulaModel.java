package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A small model whose weights follow the formula of {@code tests/golden/families/make.py}, and the texts that it read there. */
final class FormulaModel {

	private static final int TEXTS = 200;

	private FormulaModel() {
	}

	/** A tensor to store: its bytes as they stand in the file. */
	record Tensor(String type, int[] shape, ByteBuffer bytes) {
	}

	/** By name, in 32-bit floats. */
	static Map<String, float[]> weights(Path family) throws IOException {
		Map<String, float[]> weights = new LinkedHashMap<>();
		for (Map.Entry<String, int[]> tensor : shapes(family).entrySet()) {
			weights.put(tensor.getKey(), values(tensor.getKey(), tensor.getValue()));
		}
		return weights;
	}

	static Map<String, int[]> shapes(Path family) throws IOException {
		Map<String, int[]> shapes = new LinkedHashMap<>();
		for (String line : Files.readAllLines(family.resolve("tensors.csv"))) {
			String[] parts = line.split(",");
			shapes.put(parts[0], Arrays.stream(parts[1].split("x")).mapToInt(Integer::parseInt).toArray());
		}
		return shapes;
	}

	/** A folder with the model in one file. */
	static Path write(Path family, Path folder) throws IOException {
		Map<String, Tensor> tensors = floats(family);
		files(family, folder);
		safetensors(folder.resolve("model.safetensors"), tensors);
		return folder;
	}

	/** A folder with the model in {@code parts} files and an index. */
	static Path writeSharded(Path family, Path folder, int parts) throws IOException {
		files(family, folder);
		List<Map<String, Tensor>> shards = IntStream.range(0, parts).<Map<String, Tensor>>mapToObj(i -> new LinkedHashMap<>()).toList();
		Map<String, String> index = new LinkedHashMap<>();
		int next = 0;
		for (Map.Entry<String, Tensor> tensor : floats(family).entrySet()) {
			int shard = next++ % parts;
			shards.get(shard).put(tensor.getKey(), tensor.getValue());
			index.put(tensor.getKey(), shardName(shard, parts));
		}
		for (int i = 0; i < parts; i++) {
			safetensors(folder.resolve(shardName(i, parts)), shards.get(i));
		}
		Files.writeString(folder.resolve("model.safetensors.index.json"), index.entrySet().stream()
				.map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"").collect(Collectors.joining(",", "{\"weight_map\":{", "}}")));
		return folder;
	}

	private static String shardName(int shard, int parts) {
		return "model-%05d-of-%05d.safetensors".formatted(shard + 1, parts);
	}

	private static void files(Path family, Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.copy(family.resolve("config.json"), folder.resolve("config.json"));
		Files.copy(family.resolveSibling("tokenizer.json"), folder.resolve("tokenizer.json"));
	}

	static Map<String, Tensor> floats(Path family) throws IOException {
		Map<String, int[]> shapes = shapes(family);
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		weights(family).forEach((name, values) -> tensors.put(name, floats(shapes.get(name), values)));
		return tensors;
	}

	static Tensor floats(int[] shape, float[] values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		return new Tensor("F32", shape, bytes);
	}

	static void safetensors(Path file, Map<String, Tensor> tensors) throws IOException {
		StringBuilder header = new StringBuilder("{");
		List<ByteBuffer> data = new ArrayList<>();
		int offset = 0;
		for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
			Tensor tensor = named.getValue();
			header.append(header.length() > 1 ? "," : "").append('"').append(named.getKey()).append("\":{\"dtype\":\"").append(tensor.type).append("\",\"shape\":")
					.append(Arrays.toString(tensor.shape)).append(",\"data_offsets\":[").append(offset).append(',').append(offset + tensor.bytes.capacity()).append("]}");
			offset += tensor.bytes.capacity();
			data.add(tensor.bytes);
		}
		byte[] json = header.append('}').toString().getBytes(StandardCharsets.UTF_8);
		try (SeekableByteChannel out = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).flip());
			out.write(ByteBuffer.wrap(json));
			for (ByteBuffer bytes : data) {
				out.write(bytes.duplicate().clear());
			}
		}
	}

	private static float[] values(String name, int[] shape) {
		int count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
		boolean norm = shape.length == 1 && name.toLowerCase(Locale.ROOT).contains("norm") && name.endsWith("weight");
		float scale = (float) scale(name, shape);
		float[] values = new float[count];
		for (int i = 0; i < count; i++) {
			float chance = (float) ((mix(((long) fnv(name) << 32) + i) >>> 40) / (double) (1 << 23) - 1);
			values[i] = chance * scale + (norm ? 1 : 0);
		}
		return values;
	}

	private static double scale(String name, int[] shape) {
		if (shape.length == 1) {
			return 0.2;
		}
		if (name.contains("embeddings") && !name.contains("project")) {
			return 1;
		}
		boolean last = name.equals("classifier.weight") || name.equals("classifier.out_proj.weight");
		return Math.sqrt(3.0 / shape[1]) * (last ? 8 : 1.5);
	}

	static List<String> texts() {
		return LongStream.range(0, TEXTS).mapToObj(i -> LongStream.range(0, 1 + Long.remainderUnsigned(mix(i), 45))
				.mapToObj(j -> "w" + Long.remainderUnsigned(mix(i * 1000 + j), 60)).collect(Collectors.joining(" "))).toList();
	}

	/** SplitMix64 (Steele et al., 2014). */
	private static long mix(long x) {
		long z = x + 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	private static int fnv(String text) {
		int value = 0x811C9DC5;
		for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
			value = (value ^ one & 0xff) * 0x01000193;
		}
		return value;
	}
}
