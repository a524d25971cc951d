package io.murmure.engine.djl.torchscript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "F16, 0x3C00, 1", "F16, 0xC000, -2", "F16, 0x0001, 5.9604645e-8", "BF16, 0x3F80, 1", "BF16, 0xC049, -3.140625" })
	void sixteenBitsAreWidened(String type, String bits, float value) throws IOException {
		byte[] half = { Integer.decode(bits).byteValue(), (byte) (Integer.decode(bits) >> 8) };
		try (Safetensors tensors = new Safetensors(file(header(type, 2), half))) {
			assertEquals(value, tensors.floats("t").getFloat());
			assertArrayEquals(new long[] { 1 }, tensors.shape("t"));
		}
	}

	@Test
	void aFileThatEndsTooEarlySaysWithinWhichTensor() throws IOException {
		Path cut = file(header("F32", 4), new byte[3]);
		assertEquals("it ends within the tensor t; copy it again", assertThrows(IOException.class, () -> new Safetensors(cut)).getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "''", "x", "{\"t\": 3}", "not json at all" })
	void somethingElseIsNotTakenForWeights(String header) throws IOException {
		Path other = file(header, new byte[0]);
		assertThrows(IOException.class, () -> new Safetensors(other));
	}

	@Test
	void integersAreNotTakenForWeights() throws IOException {
		try (Safetensors tensors = new Safetensors(file(header("I64", 8), new byte[8]))) {
			assertTrue(assertThrows(IOException.class, () -> tensors.floats("t")).getMessage().contains("I64"));
		}
	}

	private static String header(String type, int bytes) {
		return "{\"__metadata__\":{},\"t\":{\"dtype\":\"" + type + "\",\"shape\":[1],\"data_offsets\":[0," + bytes + "]}}";
	}

	private Path file(String header, byte[] data) throws IOException {
		byte[] json = header.getBytes(StandardCharsets.UTF_8);
		return Files.write(folder.resolve("m.safetensors"), ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN)
				.putLong(json.length).put(json).put(data).array());
	}
}
