package io.murmure.core.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A text in memory that gives at most so many bytes at once. */
record PiecemealSource(byte[] bytes, int atOnce) implements Source {

	@Override
	public String name() {
		return "talk.txt";
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(bytes) {
			@Override
			public int read(byte[] into, int offset, int length) {
				return super.read(into, offset, Math.min(length, atOnce));
			}
		};
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
