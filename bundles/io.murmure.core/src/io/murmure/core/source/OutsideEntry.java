package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import io.murmure.core.component.Sentence;

/** An entry whose name leads out of the archive. */
record OutsideEntry(String archive, String location, String place, Instant modified) implements Source {

	@Override
	public String name() {
		return EntryPath.name(location);
	}

	@Override
	public InputStream open() throws IOException {
		throw new SourceException(Sentence.of(Archive.class, "outside", archive, location));
	}

	@Override
	public long size() {
		return -1;
	}

	@Override
	public Optional<Path> path() {
		return Optional.empty();
	}
}
