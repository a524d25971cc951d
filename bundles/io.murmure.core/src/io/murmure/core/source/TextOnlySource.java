package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A text source without what is no text in it; the line ends in there stay, so that lines keep their numbers, but for those of UTF-16, where a byte is no character.
 *
 * @param stretches in their order
 */
record TextOnlySource(Source origin, List<Stretch> stretches) implements DerivedSource {

	@Override
	public InputStream open() throws IOException {
		boolean wide = TextDecoding.of(origin).filter(TextDecoding::isWide).isPresent();
		return new TextOnly(origin.open(), stretches, wide);
	}

	/** Leaves out the stretches. */
	static final class TextOnly extends ChunkedStream {
		private static final int CHUNK = 1 << 16;

		private final InputStream in;
		private final List<Stretch> stretches;
		private final boolean wide;
		private long position;
		private int next;

		TextOnly(InputStream in, List<Stretch> stretches, boolean wide) {
			super(CHUNK);
			this.in = in;
			this.stretches = stretches;
			this.wide = wide;
		}

		@Override
		boolean fill() throws IOException {
			while (from == to) {
				int read = in.read(ready);
				if (read < 0) {
					return false;
				}
				from = 0;
				to = kept(read);
			}
			return true;
		}

		private int kept(int read) {
			int length = 0;
			for (int i = 0; i < read; i++, position++) {
				while (next < stretches.size() && stretches.get(next).to() <= position) {
					next++;
				}
				boolean text = next == stretches.size() || position < stretches.get(next).from();
				if (text || !wide && (ready[i] == '\n' || ready[i] == '\r')) {
					ready[length++] = ready[i];
				}
			}
			return length;
		}

		@Override
		public void close() throws IOException {
			in.close();
		}
	}
}
