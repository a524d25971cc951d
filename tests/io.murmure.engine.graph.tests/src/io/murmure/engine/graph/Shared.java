package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Data that is read in place where it lies beside the checkout. */
final class Shared {

	private Shared() {
	}

	/** Skips the test where it is not there. */
	static Path file(String name) {
		Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
				.map(path -> path.resolve("shared/data").resolve(name)).filter(Files::isReadable).findFirst();
		assumeTrue(file.isPresent(), "There is no shared/data/" + name + " beside the checkout.");
		return file.get();
	}
}
