package io.murmure.workbench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work in a thread beside the one that begins it. */
public final class Beside {

	private Beside() {
	}

	/**
	 * Begins at once.
	 *
	 * @return waits for the result, and fails as the work did
	 */
	public static <T> Supplier<T> of(Supplier<T> work) {
		CompletableFuture<T> result = CompletableFuture.supplyAsync(work);
		return () -> {
			try {
				return result.join();
			} catch (CompletionException failure) {
				throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
			}
		};
	}
}
