package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file on disk. */
public record FileSource(Path file) implements Source {

	@Override
	public String name() {
		return file.getFileName().toString();
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(file);
	}

	@Override
	public long size() {
		try {
			return Files.size(file);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	@Override
	public Optional<Path> path() {
		return Optional.of(file);
	}
}
