package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A text source, read as it was before it was damaged.
 *
 * @param damaged   as it is
 * @param stretches what of it is no text
 * @param misread   how often its UTF-8 was taken for windows-1252
 * @param escaped   whether also where it was then written as the escapes of JSON
 */
record RepairedSource(Source damaged, List<Stretch> stretches, int misread, boolean escaped) implements Source {

	@Override
	public String name() {
		return damaged.name();
	}

	@Override
	public String location() {
		return damaged.location();
	}

	@Override
	public InputStream open() throws IOException {
		return new RepairedStream(PlainText.open(new TextOnlySource(damaged, stretches), escaped), misread);
	}

	@Override
	public long size() {
		return -1;
	}

	/** None: the file on disk has the damage. */
	@Override
	public Optional<Path> path() {
		return Optional.empty();
	}

	@Override
	public Optional<Source> near(String relative) {
		return damaged.near(relative);
	}

	@Override
	public Instant modified() throws IOException {
		return damaged.modified();
	}

	@Override
	public Optional<String> flaw() {
		return damaged.flaw();
	}
}
