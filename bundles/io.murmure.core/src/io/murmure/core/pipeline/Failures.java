package io.murmure.core.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;

import io.murmure.core.component.Sentence;

/** What of a failure is told to the listener. What Java and libraries say of theirs is in English and about programs: it belongs in a log. */
public final class Failures {

	private static final String OURS = "io.murmure.";

	private Failures() {
	}

	/** The sentence that the failure carries, or a plain one. */
	public static String told(Throwable failure) {
		return sentence(failure).orElseGet(() -> Sentence.of(Failures.class, "unforeseen"));
	}

	/**
	 * The sentence that the failure carries, if it does: our own kinds of exceptions do, and an {@link IOException} that our own code makes.
	 */
	public static Optional<String> sentence(Throwable failure) {
		Throwable cause = failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
		if (cause instanceof FileSystemException unusable && unusable.getFile() != null) {
			return Optional.of(Sentence.of(Failures.class, "file", unusable.getFile()));
		}
		boolean carries = cause.getClass().getName().startsWith(OURS) || cause.getClass() == IOException.class && isMadeByUs(cause);
		return Optional.ofNullable(cause.getMessage()).filter(message -> carries);
	}

	private static boolean isMadeByUs(Throwable cause) {
		StackTraceElement[] frames = cause.getStackTrace();
		return frames.length > 0 && frames[0].getClassName().startsWith(OURS);
	}
}
