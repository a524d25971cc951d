package io.murmure.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import io.murmure.core.source.Source;

/** A file in memory. */
public record MemorySource(String location, byte[] bytes) implements Source {

	public static MemorySource of(String location, String text) {
		return new MemorySource(location, text.getBytes(StandardCharsets.UTF_8));
	}

	/** A text that is written in one encoding, but for {@code part} of it, which is in another. */
	public static MemorySource glued(String location, String text, Charset charset, String part, Charset other) {
		String bytes = asBytes(text, charset).replace(asBytes(part, charset), asBytes(part, other));
		return new MemorySource(location, bytes.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String asBytes(String text, Charset charset) {
		return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
	}

	@Override
	public String name() {
		return location.substring(location.lastIndexOf('/') + 1);
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
