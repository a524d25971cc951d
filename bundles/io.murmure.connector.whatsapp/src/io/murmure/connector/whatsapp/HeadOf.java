package io.murmure.connector.whatsapp;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import io.murmure.core.source.Source;

/** The first bytes of a source, already in memory. */
record HeadOf(Source source, byte[] bytes) implements Source {

	@Override
	public String name() {
		return source.name();
	}

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
}
