package io.murmure.core.home;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the details of a failure that nobody foresaw are kept in the user's own folder, for who can read them. */
public final class TroubleLog {

	private static final String FILE = "trouble.log";
	private static final long MOST_BYTES = 4_000_000;

	private TroubleLog() {
	}

	/** @return the file; empty when it cannot be written */
	public static Optional<Path> add(Throwable failure) {
		return write(failure::printStackTrace);
	}

	/**
	 * Keeps where in the code it was, and not what it says of itself, which may be what people wrote.
	 *
	 * @return the file; empty when it cannot be written
	 */
	public static Optional<Path> addWithoutWords(Throwable failure) {
		return write(out -> {
			for (Throwable one = failure; one != null; one = one.getCause()) {
				out.println(one.getClass().getName());
				for (StackTraceElement frame : one.getStackTrace()) {
					out.println("\tat " + frame);
				}
			}
		});
	}

	private static Optional<Path> write(Consumer<PrintWriter> details) {
		Path log = MurmureHome.folder().resolve(FILE);
		try {
			Files.createDirectories(log.getParent());
			// a folder of files over which the same connector breaks must not fill the disk
			if (!Files.exists(log) || Files.size(log) < MOST_BYTES) {
				try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
					out.println(Instant.now());
					details.accept(out);
				}
			}
			return Optional.of(log);
		} catch (IOException unwritable) {
			return Optional.empty();
		}
	}
}
