package io.murmure.engine.djl.torchscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.component.Sentence;

/**
 * The named tensors of a model, from one file or several. A matrix may be stored as signed bytes with a companion
 * {@code NAME.scale}, one number a row: value(row, column) = byte(row, column) * scale(row).
 */
final class Weights implements AutoCloseable {

	private static final String SCALE = ".scale";
	private static final int LARGEST = 127;

	private final List<Safetensors> files = new ArrayList<>();
	private final Map<String, Safetensors> owners = new HashMap<>();

	/** @throws IOException with the rest of a sentence about the weights that says what is wrong with them */
	Weights(List<Path> paths) throws IOException {
		try {
			for (Path path : paths) {
				Safetensors file = new Safetensors(path);
				files.add(file);
				file.names().forEach(name -> owners.put(name, file));
			}
		} catch (IOException broken) {
			close();
			throw broken;
		}
	}

	/** Bytes with the scale of each row. */
	record Quantised(ByteBuffer bytes, float[] scales) {

		ByteBuffer scaleBytes() {
			ByteBuffer bytes = ByteBuffer.allocate(scales.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
			for (float scale : scales) {
				bytes.putFloat(scale);
			}
			return bytes.flip();
		}
	}

	boolean has(String name) {
		return owners.containsKey(name);
	}

	long[] shape(String name) throws IOException {
		return owner(name).shape(name);
	}

	boolean isQuantised(String name) throws IOException {
		return owner(name).isBytes(name) && has(name + SCALE) && shape(name).length == 2;
	}

	/** As 32-bit floats, little-endian. */
	ByteBuffer floats(String name) throws IOException {
		if (!isQuantised(name)) {
			return owner(name).floats(name);
		}
		Quantised stored = quantised(name);
		int columns = (int) shape(name)[1];
		ByteBuffer wide = ByteBuffer.allocate(Math.multiplyExact(stored.bytes.remaining(), Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
		for (float scale : stored.scales) {
			for (int column = 0; column < columns; column++) {
				wide.putFloat(stored.bytes.get() * scale);
			}
		}
		return wide.flip();
	}

	/** A matrix as bytes: as it is stored, or rounded to a 127th of each row's largest magnitude. */
	Quantised quantised(String name) throws IOException {
		int rows = (int) shape(name)[0];
		if (isQuantised(name)) {
			float[] scales = new float[rows];
			owner(name + SCALE).floats(name + SCALE).asFloatBuffer().get(scales);
			return new Quantised(owner(name).raw(name), scales);
		}
		ByteBuffer values = floats(name);
		int columns = values.remaining() / Float.BYTES / rows;
		ByteBuffer bytes = ByteBuffer.allocate(rows * columns);
		float[] scales = new float[rows];
		for (int row = 0; row < rows; row++) {
			float most = 0;
			for (int i = row * columns; i < (row + 1) * columns; i++) {
				most = Math.max(most, Math.abs(values.getFloat(i * Float.BYTES)));
			}
			scales[row] = most == 0 ? 1 : most / LARGEST;
			for (int i = row * columns; i < (row + 1) * columns; i++) {
				bytes.put((byte) Math.round(values.getFloat(i * Float.BYTES) / scales[row]));
			}
		}
		return new Quantised(bytes.flip(), scales);
	}

	private Safetensors owner(String name) throws IOException {
		Safetensors owner = owners.get(name);
		if (owner == null) {
			throw new IOException(Sentence.of(Safetensors.class, "lacks", name));
		}
		return owner;
	}

	@Override
	public void close() throws IOException {
		for (Safetensors file : files) {
			file.close();
		}
	}
}
