package io.murmure.core.home;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the details of a failure that nobody foresaw are kept in the user's own folder, for who can read them. What is full becomes the one before, and what was before it goes. */
public final class TroubleLog {

	/** Its name in the user's own folder. */
	public static final String FILE = "trouble.log";

	private static final String BEFORE = FILE + ".1";
	/** A folder of files over which the same connector breaks must not fill the disk. */
	private static final long MOST_BYTES = 4_000_000;

	private TroubleLog() {
	}

	/** @return the file; empty when it cannot be written */
	public static Optional<Path> add(Throwable failure) {
		Path log = MurmureHome.folder().resolve(FILE);
		return write(log, failure::printStackTrace) ? Optional.of(log) : Optional.empty();
	}

	/**
	 * Keeps where in the code it was, and not what it says of itself, which may be what people wrote.
	 *
	 * @return false when it cannot be written
	 */
	public static boolean addWithoutWords(Throwable failure) {
		return write(MurmureHome.folder().resolve(FILE), out -> {
			for (Throwable one = failure; one != null; one = one.getCause()) {
				out.println(one.getClass().getName());
				for (StackTraceElement frame : one.getStackTrace()) {
					out.println("\tat " + frame);
				}
			}
		});
	}

	private static boolean write(Path log, Consumer<PrintWriter> details) {
		try {
			Files.createDirectories(log.getParent());
			if (Files.exists(log) && Files.size(log) >= MOST_BYTES) {
				Files.move(log, log.resolveSibling(BEFORE), StandardCopyOption.REPLACE_EXISTING);
			}
			try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
				out.println(Instant.now());
				details.accept(out);
			}
			return true;
		} catch (IOException unwritable) {
			return false;
		}
	}
}
