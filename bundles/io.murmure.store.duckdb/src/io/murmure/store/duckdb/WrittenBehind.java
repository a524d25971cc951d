package io.murmure.store.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.study.PersonKeys;
import io.murmure.core.study.StudyImport;

/**
 * An import that stages and merges on a thread of its own, in the order of the calls, so that reading and masking go on meanwhile. What fails
 * there is thrown by the next call. What waits is bounded by its letters, so that giant posts do not pile up. Nobody waits for what is not
 * wanted any more.
 */
final class WrittenBehind implements StudyImport {

	private static final int RECORDS_A_BATCH = 256;
	private static final int LETTERS_A_RECORD = 400;
	private static final int LETTERS_WAITING = 32 << 20;
	private static final int MILLIS_BETWEEN_LOOKS = 20;

	private final DuckDbImport target;
	private final Progress progress;
	private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Import into the study").factory());
	private final Semaphore room = new Semaphore(LETTERS_WAITING);
	private List<Admitted> batch = new ArrayList<>(RECORDS_A_BATCH);
	private int letters;
	private volatile Throwable failure;

	private record Admitted(SourceRecord record, String fingerprint) {
	}

	/** @param progress asked from both threads whether the import is still wanted */
	WrittenBehind(DuckDbImport target, Progress progress) {
		this.target = target;
		this.progress = progress;
	}

	@Override
	public Optional<String> pseudonym(PersonKeys person, IntFunction<String> candidate) {
		return target.pseudonym(person, candidate);
	}

	@Override
	public boolean knows(PersonKeys person) {
		return target.knows(person);
	}

	@Override
	public boolean hasRemoved() {
		return target.hasRemoved();
	}

	@Override
	public boolean isRemoved(String seal) {
		return target.isRemoved(seal);
	}

	@Override
	public void returned(String fingerprint) {
		target.returned(fingerprint);
	}

	@Override
	public void add(SourceRecord record, String fingerprint) {
		batch.add(new Admitted(record, fingerprint));
		letters += LETTERS_A_RECORD + text(record).length();
		if (batch.size() == RECORDS_A_BATCH || letters > LETTERS_WAITING / 4) {
			handOver();
		}
	}

	private static String text(SourceRecord record) {
		return switch (record) {
			case Post post -> post.text();
			case Edit edit -> edit.text();
			default -> "";
		};
	}

	private void handOver() {
		List<Admitted> full = batch;
		int weight = Math.min(letters, LETTERS_WAITING);
		batch = new ArrayList<>(RECORDS_A_BATCH);
		letters = 0;
		await(() -> room.tryAcquire(weight, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
		later(() -> full.forEach(one -> target.add(one.record(), one.fingerprint())), () -> room.release(weight));
	}

	@Override
	public void commit() {
		handOver();
		later(target::commit, () -> {
		});
	}

	@Override
	public Overlap endSource() {
		return now(target::endSource);
	}

	@Override
	public long added() {
		return now(target::added);
	}

	@Override
	public long known() {
		return now(target::known);
	}

	@Override
	public void finish() {
		now(() -> {
			target.finish();
			return null;
		});
	}

	private void later(Runnable work, Runnable anyway) {
		writer.execute(() -> {
			try {
				if (failure == null) {
					progress.check();
					work.run();
				}
			} catch (RuntimeException | Error thrown) {
				failure = thrown;
			} finally {
				anyway.run();
			}
		});
		throwFailure();
	}

	/** Waits until all that was handed over is in the Study's tables, and then for the result. */
	private <T> T now(Supplier<T> work) {
		handOver();
		AtomicReference<T> result = new AtomicReference<>();
		CountDownLatch done = new CountDownLatch(1);
		later(() -> result.set(work.get()), done::countDown);
		await(() -> done.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
		throwFailure();
		return result.get();
	}

	/** Waits for a while; true when it need not be longer. */
	@FunctionalInterface
	private interface Patience {
		boolean end() throws InterruptedException;
	}

	private void await(Patience patience) {
		try {
			while (!patience.end()) {
				progress.check();
			}
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	private void throwFailure() {
		if (failure != null) {
			// what fails because it was stopped is no failure
			progress.check();
		}
		if (failure instanceof Error error) {
			throw error;
		}
		if (failure instanceof RuntimeException exception) {
			throw exception;
		}
	}

	/** Commits what was still to be committed, unless it is not wanted any more, and drops the rest. */
	@Override
	public void close() {
		writer.shutdown();
		boolean interrupted = false;
		boolean ended = false;
		while (!ended) {
			if (progress.cancelled()) {
				target.stop();
			}
			try {
				ended = writer.awaitTermination(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
			} catch (InterruptedException later) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		target.close();
	}
}
