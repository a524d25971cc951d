package io.murmure.core.live;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import io.murmure.core.source.Source;

/**
 * What was received at once, in memory.
 *
 * @param name  names the source in runs and warnings
 * @param bytes as received
 * @param at    when
 */
public record Received(String name, byte[] bytes, Instant at) implements Source {

	@Override
	public InputStream open() {
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

	@Override
	public Instant modified() {
		return at;
	}
}
