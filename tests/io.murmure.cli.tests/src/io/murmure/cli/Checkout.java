package io.murmure.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the project that the tests listen to. */
final class Checkout {

	static final Path SAMPLE = file("examples/velo-cafe");
	static final Path REVIEWS = SAMPLE.resolve("avis-lampe.csv");

	private Checkout() {
	}

	/** A file or folder of the project; tests run in a folder somewhere below its root. */
	static Path file(String path) {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolve(path);
			if (Files.exists(file)) {
				return file;
			}
		}
		throw new AssertionError("the project has no " + path);
	}
}
