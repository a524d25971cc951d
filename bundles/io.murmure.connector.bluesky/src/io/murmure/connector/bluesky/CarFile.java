package io.murmure.connector.bluesky;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

import io.murmure.core.component.Sentence;

/** The blocks of a content addressable archive (CAR, version 1), one after the other. Memory for one block. */
final class CarFile implements Closeable {

	private static final int LARGEST = 4 << 20;
	private static final int LONGEST_HEADER = 1 << 16;

	private final InputStream in;
	private long ordinal;

	/**
	 * One block.
	 *
	 * @param id      text of its content id
	 * @param content its bytes; none when they are too many to be a record
	 * @param ordinal from 1
	 */
	record Block(String id, byte[] content, long ordinal) {
	}

	/** @throws IOException when it is no such archive */
	CarFile(InputStream stream) throws IOException {
		this.in = new BufferedInputStream(stream, 1 << 16);
		try {
			long length = varint();
			if (length <= 0 || length > LONGEST_HEADER || !DagCbor.read(whole((int) length)).get("roots").isList()) {
				throw new IOException(Sentence.of(CarFile.class, "no-archive"));
			}
		} catch (IOException broken) {
			in.close();
			throw broken;
		}
	}

	/** The next block; empty at the end. An end in the middle of a block, and what is no block, is an {@link IOException}. */
	Optional<Block> next() throws IOException {
		long length = varint();
		if (length < 0) {
			return Optional.empty();
		}
		if (length == 0) {
			throw new IOException(Sentence.of(CarFile.class, "no-id"));
		}
		ordinal++;
		if (length > LARGEST) {
			in.skipNBytes(length);
			return Optional.of(new Block("", new byte[0], ordinal));
		}
		byte[] block = whole((int) length);
		int content = idLength(block);
		return Optional.of(new Block(ContentId.text(block, 0, content), Arrays.copyOfRange(block, content, block.length), ordinal));
	}

	/** Version 0 is a bare SHA-256; version 1 is version, codec, hash function and the length of the hash. */
	private static int idLength(byte[] block) throws IOException {
		int length = block.length > 3 && block[0] == 0x12 && block[1] == 0x20 ? 34 : block.length > 3 && block[0] == 1 ? 4 + (block[3] & 0x7F) : block.length + 1;
		if (length > block.length) {
			throw new IOException(Sentence.of(CarFile.class, "no-id"));
		}
		return length;
	}

	private byte[] whole(int length) throws IOException {
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException();
		}
		return bytes;
	}

	/** A number of seven bits a byte, the lowest first (LEB128); -1 at the end. */
	private long varint() throws IOException {
		long value = 0;
		for (int shift = 0; shift < 63; shift += 7) {
			int next = in.read();
			if (next < 0) {
				return -1;
			}
			value |= (next & 0x7FL) << shift;
			if (next < 0x80) {
				return value;
			}
		}
		throw new IOException(Sentence.of(CarFile.class, "no-length"));
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
