package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;

@Timeout(20)
class LoadingTest {

	private final Loading<Loaded> loading = new Loading<>();
	private final CountDownLatch mayEnd = new CountDownLatch(1);
	private final CountDownLatch closed = new CountDownLatch(1);
	private final AtomicInteger loads = new AtomicInteger();

	private final class Loaded implements AutoCloseable {
		@Override
		public void close() {
			closed.countDown();
		}
	}

	/** Nothing can interrupt it. */
	private Loaded load() throws InterruptedException {
		loads.incrementAndGet();
		mayEnd.await();
		return new Loaded();
	}

	@Test
	void whoStopsDoesNotWaitForTheLoadAndWhatNobodyCameBackForIsClosed() throws Exception {
		assertThrows(CancelledException.class, () -> loading.load("model", this::load, stopsAtLook(3)));
		assertEquals(1, closed.getCount());
		mayEnd.countDown();
		assertTrue(closed.await(10, TimeUnit.SECONDS));
	}

	@Test
	void whoComesBackGetsWhatIsBeingLoaded() throws Exception {
		assertThrows(CancelledException.class, () -> loading.load("model", this::load, stopsAtLook(3)));
		Thread.ofPlatform().daemon().start(() -> {
			sleep();
			mayEnd.countDown();
		});
		loading.load("model", this::load, Progress.NONE);
		assertEquals(1, loads.get());
		assertFalse(closed.await(50, TimeUnit.MILLISECONDS));
	}

	@Test
	void aFailureReachesWhoWaits() {
		assertThrows(java.io.IOException.class, () -> loading.load("model", () -> {
			throw new java.io.IOException();
		}, Progress.NONE));
	}

	private static void sleep() {
		try {
			Thread.sleep(60);
		} catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
	}

	private static Progress stopsAtLook(int look) {
		AtomicInteger left = new AtomicInteger(look);
		return Progress.until(() -> left.decrementAndGet() <= 0);
	}
}
