package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

import io.murmure.core.component.Sentence;

/**
 * A file of this process alone that what is unpacked is kept in. It has no name any more once it is open (on Windows, once the process ends), so
 * that nothing is left of it however the process ends; the room on disk is free again when nobody holds a piece of it.
 */
final class Spool {

	private static final int CHUNK = 1 << 16;

	private final FileChannel file;
	private long end;

	Spool() throws IOException {
		this.file = FileChannel.open(Files.createTempFile("murmure", null), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
	}

	/** Bytes that are in it. */
	long end() {
		return end;
	}

	/** All of it, to be read at any place. */
	FileChannel channel() throws IOException {
		return file.position(0);
	}

	/** Takes what comes, to its end; what came before it broke stays. */
	void take(InputStream in, Nest nest, String name) throws IOException {
		byte[] chunk = new byte[CHUNK];
		for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
			nest.unpacked(read, name);
			write(ByteBuffer.wrap(chunk, 0, read), name);
		}
	}

	private void write(ByteBuffer bytes, String name) throws Nest.LimitException {
		try {
			while (bytes.hasRemaining()) {
				end += file.write(bytes, end);
			}
		} catch (IOException full) {
			throw new Nest.LimitException(Sentence.of(Archive.class, "room", name));
		}
	}

	/** Takes back what came after {@code mark}. */
	void back(long mark) {
		end = mark;
	}

	InputStream open(long from, long length) {
		return new InputStream() {
			private long at = from;

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
			}

			@Override
			public int read(byte[] target, int offset, int wanted) throws IOException {
				long left = from + length - at;
				if (left <= 0 || wanted == 0) {
					return wanted == 0 ? 0 : -1;
				}
				int read = file.read(ByteBuffer.wrap(target, offset, (int) Math.min(wanted, left)), at);
				at += Math.max(0, read);
				return read;
			}
		};
	}
}
