package io.murmure.connector.table.internal.rows;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import io.murmure.core.source.Source;

/** The parts of a ZIP file in the order in which they stand, without the list at its end, up to where the file is cut off or damaged. */
final class ZipParts implements Closeable {

	/** A part that is packed a hundred times smaller than this many bytes is a bomb. */
	private static final int HARMLESS = 1 << 20;
	private static final int MOST_TIMES = 100;

	private final Counted packed;
	private final ZipInputStream zip;

	ZipParts(Source source) throws IOException {
		this.packed = new Counted(source.open());
		this.zip = new ZipInputStream(new BufferedInputStream(packed));
	}

	/** The name of the next part; empty where the file ends, or is no ZIP file any more. */
	Optional<String> next() {
		try {
			return Optional.ofNullable(zip.getNextEntry()).map(ZipEntry::getName);
		} catch (IOException | IllegalArgumentException cutOff) {
			return Optional.empty();
		}
	}

	/** The part that was named last; closing it leaves the file open for the parts behind it. */
	InputStream part() {
		return new Part(zip);
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	private static final class Counted extends FilterInputStream {
		private long count;

		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = in.read(buffer, offset, length);
			count += Math.max(0, read);
			return read;
		}
	}

	private final class Part extends FilterInputStream {
		private final long before = packed.count;
		private long unpacked;

		Part(InputStream zip) {
			super(zip);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = in.read(buffer, offset, length);
			unpacked += Math.max(0, read);
			if (unpacked > HARMLESS && unpacked / MOST_TIMES > packed.count - before + HARMLESS / MOST_TIMES) {
				throw new ZipException();
			}
			return read;
		}

		@Override
		public void close() {
			// the next part is read from the same file
		}
	}
}
