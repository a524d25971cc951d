package io.murmure.engine.djl.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;

/**
 * Loads on threads of its own, since native code that loads cannot be interrupted: whoever is asked to stop does not wait for it. Who comes back meanwhile gets what is
 * being loaded; what nobody came back for is closed once it is there. Safe to call from several threads.
 */
final class Loading<T extends AutoCloseable> {

	private static final int MILLIS_BETWEEN_LOOKS = 20;

	private final Map<String, FutureTask<T>> abandoned = new HashMap<>();

	/**
	 * @param what names what is loaded
	 * @throws CancelledException soon after the wish to stop
	 * @throws Exception          what the work throws
	 */
	T load(String what, Callable<T> work, Progress progress) throws Exception {
		progress.check();
		FutureTask<T> task = takeUp(what, work);
		try {
			while (true) {
				progress.check();
				try {
					return task.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
				} catch (TimeoutException unfinished) {
					continue;
				}
			}
		} catch (CancelledException stopped) {
			abandon(what, task);
			throw stopped;
		} catch (InterruptedException interrupted) {
			abandon(what, task);
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} catch (ExecutionException failed) {
			switch (failed.getCause()) {
				case Error error -> throw error;
				case Exception reason -> throw reason;
				default -> throw failed;
			}
		}
	}

	private synchronized FutureTask<T> takeUp(String what, Callable<T> work) {
		FutureTask<T> left = abandoned.remove(what);
		if (left != null) {
			return left;
		}
		FutureTask<T> task = new FutureTask<>(work) {
			@Override
			protected void done() {
				if (isLeft(what, this)) {
					close(this);
				}
			}
		};
		Thread.ofPlatform().daemon().name("model-loader").start(task);
		return task;
	}

	private synchronized boolean isLeft(String what, FutureTask<T> task) {
		return abandoned.remove(what, task);
	}

	private synchronized void abandon(String what, FutureTask<T> task) {
		if (task.isDone() || abandoned.putIfAbsent(what, task) != null) {
			closeLater(task);
		}
	}

	private void closeLater(FutureTask<T> task) {
		Thread.ofPlatform().daemon().name("model-closer").start(() -> close(task));
	}

	private static void close(FutureTask<? extends AutoCloseable> task) {
		try {
			task.get().close();
		} catch (Exception nothingToClose) {
			// whoever tries again is told why it does not load
			return;
		}
	}
}
