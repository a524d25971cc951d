package io.murmure.core.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.progress.Progress;

/**
 * A source while it is being recognised: a dozen connectors look at its beginning, which is read once and held in memory, a small file wholly. Looks for a stop
 * whenever it is asked for bytes. For one thread.
 */
public final class HeldSource implements DerivedSource {

	/** Read at least, so that those who want less and more than each other share one reading. */
	private static final int FEWEST = 1 << 16;

	private final Source origin;
	private final Progress progress;
	private final Map<Class<?>, Object> seen = new HashMap<>();
	private byte[] beginning = new byte[0];
	private boolean whole;

	/** @param origin no archive */
	public HeldSource(Source origin, Progress progress) {
		this.origin = origin;
		this.progress = progress;
	}

	@Override
	public Source origin() {
		return origin;
	}

	@Override
	public long size() {
		return origin.size();
	}

	@Override
	public Optional<Path> path() {
		return origin.path();
	}

	@Override
	public byte[] head(int length) throws IOException {
		hold(length);
		return Arrays.copyOf(beginning, Math.min(length, beginning.length));
	}

	@Override
	public InputStream open() throws IOException {
		hold(FEWEST);
		return whole ? new ByteArrayInputStream(beginning) : origin.open();
	}

	@Override
	public <T> T seen(Class<T> kind, Look<T> look) throws IOException {
		Object known = seen.get(kind);
		if (known == null) {
			known = look.at(this);
			seen.put(kind, known);
		}
		return kind.cast(known);
	}

	private void hold(int length) throws IOException {
		progress.check();
		if (!whole && beginning.length < length) {
			int wanted = Math.max(FEWEST, length);
			beginning = origin.head(wanted);
			whole = beginning.length < wanted;
		}
	}
}
