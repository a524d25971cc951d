package io.murmure.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.murmure.cli.internal.Console;

/**
 * Ctrl+C while a command works: what runs is asked to stop, a sentence tells that it was, and the process ends with the exit code of the signal, 130. It waits no longer
 * than a moment, since a study never loses what was committed, at whatever time a process is killed; but native code that still computes may stumble over a process that ends.
 */
final class StopKey implements AutoCloseable {

	private static final int MILLIS_TO_END = 800;

	private final Console console;
	private final CountDownLatch ended = new CountDownLatch(1);
	private final Thread hook = new Thread(this::stop, "murmure-stop-key");

	StopKey(Console console) {
		this.console = console;
		Runtime.getRuntime().addShutdownHook(hook);
	}

	private void stop() {
		console.stop();
		console.tell("failed.stopped");
		console.err().flush();
		try {
			ended.await(MILLIS_TO_END, TimeUnit.MILLISECONDS);
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
	}

	/** The work has ended, by itself or as it was asked to. */
	@Override
	public void close() {
		ended.countDown();
		if (!console.isStopped()) {
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
			} catch (IllegalStateException stoppedJustNow) {
				return;
			}
		}
	}
}
