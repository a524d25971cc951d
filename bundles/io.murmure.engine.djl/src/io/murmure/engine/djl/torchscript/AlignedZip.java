package io.murmure.engine.djl.torchscript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

import io.murmure.core.component.Sentence;

/**
 * Writes a zip file of uncompressed entries whose contents start at multiples of 64 bytes, which PyTorch maps into memory as they
 * are. The JDK's writer cannot align; archives above 4 GiB are refused.
 */
final class AlignedZip implements AutoCloseable {

	private static final int ALIGNMENT = 64;
	private static final int LOCAL_HEADER = 30;
	private static final int CENTRAL_HEADER = 46;
	private static final int END_RECORD = 22;
	private static final int PADDING_FIELD = 4;
	private static final long LARGEST = 0xFFFF_FFFFL;
	private static final short UTF8_NAMES = 0x800;
	private static final short FIRST_OF_1980 = 0x21;

	private final FileChannel file;
	private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
	private int entries;

	AlignedZip(Path path) throws IOException {
		file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}

	void put(String name, String text) throws IOException {
		put(name, List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
	}

	/** Adds an entry made of the buffers one after the other. */
	void put(String name, List<ByteBuffer> parts) throws IOException {
		byte[] path = name.getBytes(StandardCharsets.UTF_8);
		CRC32 crc = new CRC32();
		long size = 0;
		for (ByteBuffer part : parts) {
			crc.update(part.duplicate());
			size += part.remaining();
		}
		long offset = file.position();
		if (offset + size > LARGEST) {
			throw new IOException(Sentence.of(AlignedZip.class, "large"));
		}
		int padding = (int) (-(offset + LOCAL_HEADER + path.length + PADDING_FIELD) & (ALIGNMENT - 1));
		ByteBuffer local = little(LOCAL_HEADER + path.length + PADDING_FIELD + padding).putInt(0x04034b50);
		common(local, crc, size, path).putShort((short) (PADDING_FIELD + padding)).put(path);
		local.put((byte) 'F').put((byte) 'B').putShort((short) padding);
		write(local.rewind());
		for (ByteBuffer part : parts) {
			write(part.duplicate());
		}
		ByteBuffer central = little(CENTRAL_HEADER + path.length).putInt(0x02014b50).putShort((short) 20);
		common(central, crc, size, path).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) offset);
		directory.writeBytes(central.put(path).array());
		entries++;
	}

	/** What the header of an entry and its line in the directory share. */
	private static ByteBuffer common(ByteBuffer header, CRC32 crc, long size, byte[] path) {
		short stored = 0;
		short midnight = 0;
		return header.putShort((short) 20).putShort(UTF8_NAMES).putShort(stored).putShort(midnight).putShort(FIRST_OF_1980)
				.putInt((int) crc.getValue()).putInt((int) size).putInt((int) size).putShort((short) path.length);
	}

	/** Writes the directory; the archive is whole only after this. */
	void finish() throws IOException {
		long start = file.position();
		write(ByteBuffer.wrap(directory.toByteArray()));
		write(little(END_RECORD).putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) entries).putShort((short) entries)
				.putInt(directory.size()).putInt((int) start).putShort((short) 0).rewind());
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private void write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			file.write(bytes);
		}
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
