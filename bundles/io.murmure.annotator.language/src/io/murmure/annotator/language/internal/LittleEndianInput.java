package io.murmure.annotator.language.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The primitive values of a fastText file. */
final class LittleEndianInput implements AutoCloseable {

	private final InputStream in;

	LittleEndianInput(InputStream in) {
		this.in = in;
	}

	byte[] bytes(int count) throws IOException {
		byte[] bytes = in.readNBytes(count);
		if (bytes.length < count) {
			throw new EOFException("the model ends too early");
		}
		return bytes;
	}

	int int32() throws IOException {
		return buffer(Integer.BYTES).getInt();
	}

	long int64() throws IOException {
		return buffer(Long.BYTES).getLong();
	}

	boolean bool() throws IOException {
		return bytes(1)[0] != 0;
	}

	/** Bytes up to the next zero, as UTF-8. */
	String string() throws IOException {
		ByteArrayOutputStream word = new ByteArrayOutputStream();
		for (byte next = bytes(1)[0]; next != 0; next = bytes(1)[0]) {
			word.write(next);
		}
		return word.toString(StandardCharsets.UTF_8);
	}

	float[] floats(int count) throws IOException {
		float[] values = new float[count];
		buffer(Math.multiplyExact(count, Float.BYTES)).asFloatBuffer().get(values);
		return values;
	}

	/** Rows of an uncompressed matrix, after its two dimensions. */
	float[][] matrix() throws IOException {
		int rows = Math.toIntExact(int64());
		int columns = Math.toIntExact(int64());
		float[][] matrix = new float[rows][];
		for (int row = 0; row < rows; row++) {
			matrix[row] = floats(columns);
		}
		return matrix;
	}

	void skip(int count) throws IOException {
		bytes(count);
	}

	private ByteBuffer buffer(int count) throws IOException {
		return ByteBuffer.wrap(bytes(count)).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
