package io.murmure.cli.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.core.progress.Progress;

/**
 * Ctrl+C while a watch is kept: what runs is asked to stop, and the process waits a moment until the study is closed. Nothing is interrupted, since an interrupt would look like a
 * damaged file to whoever reads one.
 */
final class WatchStop implements Progress, AutoCloseable {

	private static final int SECONDS_TO_CLOSE = 10;

	private final ConsoleProgress progress;
	private final CountDownLatch asked = new CountDownLatch(1);
	private final CountDownLatch closed = new CountDownLatch(1);
	private final Thread hook = new Thread(this::stop, "murmure-watch-stop");

	WatchStop(ConsoleProgress progress) {
		this.progress = progress;
		Runtime.getRuntime().addShutdownHook(hook);
	}

	private void stop() {
		asked.countDown();
		try {
			closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
		} catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
	}

	/** Waits. @return whether it was asked to stop meanwhile */
	boolean after(Duration pause) throws InterruptedException {
		return asked.await(pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	void endLine() {
		progress.endLine();
	}

	@Override
	public void begin(String task, long total) {
		progress.begin(task, total);
	}

	@Override
	public void worked(long amount) {
		progress.worked(amount);
	}

	@Override
	public boolean cancelled() {
		return asked.getCount() == 0;
	}

	@Override
	public void close() {
		closed.countDown();
		if (!cancelled()) {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
	}
}
