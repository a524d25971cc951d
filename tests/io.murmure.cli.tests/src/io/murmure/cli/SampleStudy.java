package io.murmure.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample study as it was imported and read by the model. That is done once for all tests, and each has a copy. */
final class SampleStudy {

	private static final Path READ = read();

	private SampleStudy() {
	}

	static Path copy(Path to) throws IOException {
		return Files.copy(READ, to);
	}

	private static Path read() {
		try {
			Path study = Files.createTempDirectory("sample").resolve("s.murmure");
			Ran.command("import", Checkout.SAMPLE, "--study", study, "--zone", "Europe/Paris", "--basis", "consent").exits(0);
			Ran.command("analyse", "--study", study, "--only", "emotion").exits(0);
			return study;
		} catch (IOException full) {
			throw new UncheckedIOException(full);
		}
	}
}
