package io.murmure.cli.internal;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import io.murmure.core.progress.Progress;

/**
 * One line a task on standard error; on a terminal, which the start script tells, the line also counts, at most four times a second.
 */
public final class ConsoleProgress implements Progress {

	private static final long NANOS_BETWEEN_UPDATES = 250_000_000;

	private final Console console;
	private final UnaryOperator<String> words;
	private final boolean terminal = Boolean.getBoolean("murmure.terminal");
	private final AtomicLong done = new AtomicLong();
	private String task = "";
	private long updated;

	public ConsoleProgress(Console console) {
		this(console, UnaryOperator.identity());
	}

	/** @param words the name of a task in the reader's language */
	public ConsoleProgress(Console console, UnaryOperator<String> words) {
		this.console = console;
		this.words = words;
	}

	@Override
	public synchronized void begin(String newTask, long total) {
		endLine();
		task = words.apply(newTask);
		done.set(0);
		if (terminal) {
			console.err().print(task);
		} else {
			console.err().println(task);
		}
	}

	@Override
	public void worked(long amount) {
		long now = done.addAndGet(amount);
		if (terminal && System.nanoTime() - updated > NANOS_BETWEEN_UPDATES) {
			update(now);
		}
	}

	private synchronized void update(long now) {
		updated = System.nanoTime();
		console.err().print("\r" + task + String.format(console.locale(), " %,d", now));
	}

	/** Ends a counting line, so that a sentence can follow. */
	public synchronized void endLine() {
		if (terminal && !task.isEmpty()) {
			console.err().println();
			task = "";
		}
	}

	/** A user stops a command line with Ctrl+C. */
	@Override
	public boolean cancelled() {
		return console.isStopped();
	}
}
