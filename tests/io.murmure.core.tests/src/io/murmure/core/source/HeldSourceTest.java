package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;

/** Whoever looks at a source that is being recognised sees what it holds, and it is read once. */
class HeldSourceTest {

	/** Counts how often it is opened. */
	private static final class Counted implements Source {

		private final byte[] bytes;
		private int opened;

		Counted(int length) {
			bytes = new byte[length];
			for (int i = 0; i < length; i++) {
				bytes[i] = (byte) (i % 101);
			}
		}

		@Override
		public String name() {
			return "avis.txt";
		}

		@Override
		public InputStream open() {
			opened++;
			return new ByteArrayInputStream(bytes);
		}

		@Override
		public long size() {
			return bytes.length;
		}

		@Override
		public Optional<Path> path() {
			return Optional.empty();
		}
	}

	private static byte[] all(Source source) throws IOException {
		try (InputStream in = source.open()) {
			return in.readAllBytes();
		}
	}

	@Test
	void aSmallFileIsReadOnceForAll() throws IOException {
		Counted file = new Counted(300);
		Source held = new HeldSource(file, Progress.NONE);
		assertArrayEquals(Arrays.copyOf(file.bytes, 16), held.head(16));
		assertArrayEquals(file.bytes, held.head(1 << 18));
		assertArrayEquals(file.bytes, all(held));
		assertArrayEquals(Arrays.copyOfRange(file.bytes, 290, 300), held.tail(10));
		assertEquals(300, held.size());
		assertEquals(1, file.opened);
	}

	@Test
	void ofALargeFileTheBeginningIsReadOnceAndTheRestStays() throws IOException {
		Counted file = new Counted(400_000);
		Source held = new HeldSource(file, Progress.NONE);
		assertArrayEquals(Arrays.copyOf(file.bytes, 1 << 18), held.head(1 << 18));
		assertArrayEquals(Arrays.copyOf(file.bytes, 512), held.head(512));
		assertEquals(1, file.opened);
		assertArrayEquals(file.bytes, all(held));
	}

	@Test
	void whatSomebodyMakesOfItIsMadeOnce() throws IOException {
		Counted file = new Counted(300);
		Source held = new HeldSource(file, Progress.NONE);
		int[] made = new int[1];
		for (int asked = 0; asked < 3; asked++) {
			assertEquals("300 bytes", held.seen(String.class, source -> {
				made[0]++;
				return source.head(1000).length + " bytes";
			}));
		}
		assertEquals(1, made[0]);
	}

	@Test
	void itIsNotOpenedAnyMoreOnceTheListenerWantsToStop() throws IOException {
		boolean[] asked = new boolean[1];
		Source held = new HeldSource(new Counted(300), Progress.until(() -> asked[0]));
		held.head(10);
		asked[0] = true;
		assertThrows(CancelledException.class, () -> held.head(10));
		assertThrows(CancelledException.class, held::open);
	}
}
