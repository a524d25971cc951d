package io.murmure.core.progress;

import java.util.function.BooleanSupplier;

/** How long work tells what it is doing and learns that it should stop. Safe to call from several threads. */
public interface Progress {

	/** A progress that nobody watches and nobody cancels. */
	Progress NONE = until(() -> false);

	/** A progress that nobody watches; work stops at its next look once {@code cancelled} holds. */
	static Progress until(BooleanSupplier cancelled) {
		return new Progress() {
			@Override
			public void begin(String task, long total) {
				// nobody watches
			}

			@Override
			public void worked(long amount) {
				// nobody watches
			}

			@Override
			public boolean cancelled() {
				return cancelled.getAsBoolean();
			}
		};
	}

	/** Starts a task of {@code total} units, or of unknown length when {@code total} is negative. */
	void begin(String task, long total);

	/** Adds {@code amount} finished units. */
	void worked(long amount);

	boolean cancelled();

	/** @throws CancelledException when the user has asked to stop */
	default void check() {
		if (cancelled()) {
			throw new CancelledException();
		}
	}
}
