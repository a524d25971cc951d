package io.murmure.core.progress;

/** How long work tells what it is doing and learns that it should stop. Safe to call from several threads. */
public interface Progress {

	/** A progress that nobody watches and nobody cancels. */
	Progress NONE = new Progress() {
		@Override
		public void begin(String task, long total) {
		}

		@Override
		public void worked(long amount) {
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

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
