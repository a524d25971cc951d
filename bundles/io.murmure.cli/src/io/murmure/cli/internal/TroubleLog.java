package io.murmure.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

import io.murmure.core.home.MurmureHome;

/** Where the details of a failure that nobody foresaw are kept, for who can read them. */
final class TroubleLog {

	private static final String FILE = "trouble.log";

	private TroubleLog() {
	}

	/** @return the file; empty when it cannot be written */
	static Optional<Path> add(Throwable failure) {
		Path log = MurmureHome.folder().resolve(FILE);
		try {
			Files.createDirectories(log.getParent());
			try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
				out.println(Instant.now());
				failure.printStackTrace(out);
			}
			return Optional.of(log);
		} catch (IOException unwritable) {
			return Optional.empty();
		}
	}
}
