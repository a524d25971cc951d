package io.murmure.engine.djl.torchscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.murmure.core.component.Sentence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The named tensors of a {@code .safetensors} file, mapped into memory: an 8-byte length, a JSON header, then the raw values,
 * little-endian. Floating-point values of 16 bits are widened.
 */
final class Safetensors implements AutoCloseable {

	private static final long LONGEST_HEADER = 100_000_000;

	private final FileChannel file;
	private final long dataStart;
	private final Map<String, Entry> entries = new HashMap<>();

	private record Entry(String type, long[] shape, long start, long end) {
	}

	/** @throws IOException when the file is not of this format, or ends too early */
	Safetensors(Path path) throws IOException {
		file = FileChannel.open(path, StandardOpenOption.READ);
		try {
			long length = file.size() < Long.BYTES ? 0 : read(0, Long.BYTES).getLong();
			dataStart = Long.BYTES + length;
			if (length < 2 || length > LONGEST_HEADER || dataStart > file.size()) {
				throw new IOException(Sentence.of(Safetensors.class, "no-safetensors"));
			}
			readHeader(StandardCharsets.UTF_8.decode(read(Long.BYTES, (int) length)).toString());
		} catch (IOException broken) {
			file.close();
			throw broken;
		} catch (RuntimeException damaged) {
			file.close();
			throw new IOException(Sentence.of(Safetensors.class, "header"), damaged);
		}
	}

	private void readHeader(String header) throws IOException {
		for (Map.Entry<String, JsonElement> named : JsonParser.parseString(header).getAsJsonObject().entrySet()) {
			if (named.getKey().equals("__metadata__")) {
				continue;
			}
			JsonObject tensor = named.getValue().getAsJsonObject();
			JsonArray offsets = tensor.getAsJsonArray("data_offsets");
			Entry entry = new Entry(tensor.get("dtype").getAsString(),
					tensor.getAsJsonArray("shape").asList().stream().mapToLong(JsonElement::getAsLong).toArray(),
					dataStart + offsets.get(0).getAsLong(), dataStart + offsets.get(1).getAsLong());
			if (entry.end > file.size()) {
				throw new IOException(Sentence.of(Safetensors.class, "cut", named.getKey()));
			}
			entries.put(named.getKey(), entry);
		}
	}

	long[] shape(String name) throws IOException {
		return entry(name).shape.clone();
	}

	/** Whether a tensor is stored as signed bytes. */
	boolean isBytes(String name) throws IOException {
		return entry(name).type.equals("I8");
	}

	Set<String> names() {
		return Set.copyOf(entries.keySet());
	}

	/** The values of a tensor as they are stored, little-endian. */
	ByteBuffer raw(String name) throws IOException {
		Entry entry = entry(name);
		return file.map(FileChannel.MapMode.READ_ONLY, entry.start, entry.end - entry.start).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** The values of a tensor of floating-point numbers as 32-bit floats, little-endian. */
	ByteBuffer floats(String name) throws IOException {
		Entry entry = entry(name);
		ByteBuffer raw = raw(name);
		return switch (entry.type) {
			case "F32" -> raw;
			case "F16" -> widen(raw.asShortBuffer(), false);
			case "BF16" -> widen(raw.asShortBuffer(), true);
			default -> throw new IOException(Sentence.of(Safetensors.class, "type", name, entry.type));
		};
	}

	private static ByteBuffer widen(ShortBuffer halves, boolean brain) {
		ByteBuffer wide = ByteBuffer.allocate(Math.multiplyExact(halves.remaining(), Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
		while (halves.hasRemaining()) {
			short half = halves.get();
			wide.putFloat(brain ? Float.intBitsToFloat(half << 16) : Float.float16ToFloat(half));
		}
		return wide.flip();
	}

	private Entry entry(String name) throws IOException {
		Entry entry = entries.get(name);
		if (entry == null) {
			throw new IOException(Sentence.of(Safetensors.class, "lacks", name));
		}
		return entry;
	}

	private ByteBuffer read(long position, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
			// a channel may give less than asked for
		}
		return bytes.flip();
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
