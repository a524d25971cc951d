package io.murmure.core.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry that leads to another file, inside the archive or not: all that is packed of it is where to, which nobody wrote.
 *
 * @param file the place of the entry
 */
record LinkEntry(String location, String file, Instant modified) implements Source {

	@Override
	public String name() {
		return EntryPath.name(location);
	}

	/** Tells that it is none of the files. */
	@Override
	public String place() {
		return file + " → …";
	}

	@Override
	public InputStream open() {
		return InputStream.nullInputStream();
	}

	@Override
	public long size() {
		return 0;
	}

	@Override
	public Optional<Path> path() {
		return Optional.empty();
	}
}
