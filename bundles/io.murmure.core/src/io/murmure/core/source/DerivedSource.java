package io.murmure.core.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is made of the bytes of another source while they are read, and stands in its place: it differs in them alone. */
public interface DerivedSource extends Source {

	/** Whose bytes they are made of. */
	Source origin();

	@Override
	default String name() {
		return origin().name();
	}

	@Override
	default String location() {
		return origin().location();
	}

	@Override
	default String place() {
		return origin().place();
	}

	/** Unknown: the bytes are made as they are read. */
	@Override
	default long size() {
		return -1;
	}

	/** None: the file on disk has other bytes. */
	@Override
	default Optional<Path> path() {
		return Optional.empty();
	}

	@Override
	default Optional<Source> near(String relative) {
		return origin().near(relative);
	}

	@Override
	default List<Source> around(int foldersUp) throws IOException {
		return origin().around(foldersUp);
	}

	@Override
	default Instant modified() throws IOException {
		return origin().modified();
	}

	@Override
	default Closeable kept() {
		return origin().kept();
	}

	@Override
	default Optional<String> flaw() {
		return origin().flaw();
	}
}
