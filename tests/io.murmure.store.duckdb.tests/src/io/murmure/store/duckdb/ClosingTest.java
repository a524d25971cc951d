package io.murmure.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyStore.Access;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;

/** A study is closed while others still read it. */
class ClosingTest {

	/** Counts for minutes. */
	private static final String LONG_QUESTION = "select count(*) as n from range(100000000000) as numbers(n) where hash(n) % 7 = 1";

	@TempDir
	Path folder;
	private final DuckDbStore store = new DuckDbStore();
	private Path file;

	@BeforeEach
	void make() {
		file = folder.resolve("club.murmure");
		VeloClub.create(file).close();
	}

	/** The driver waits for ever, and works while it waits, for a file that a reader has left open. */
	@Test
	@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void itOpensAgainHoweverItWasReadWhenItWasClosed() throws Exception {
		for (int round = 0; round < 30; round++) {
			Study study = store.open(file, Access.WRITE);
			List<Thread> readers = new ArrayList<>();
			CountDownLatch reading = new CountDownLatch(3);
			for (Runnable question : questions(study)) {
				readers.add(Thread.ofPlatform().start(() -> {
					question.run();
					reading.countDown();
					assertThrows(StudyException.class, () -> {
						while (true) {
							question.run();
						}
					});
				}));
			}
			reading.await();
			TimeUnit.MICROSECONDS.sleep(round * 50);
			study.close();
			for (Thread reader : readers) {
				reader.join();
			}
		}
	}

	private static List<Runnable> questions(Study study) {
		return List.of(() -> study.tableVersion(Tables.READINGS), () -> read(study.query("select post_id from posts")), () -> read(study.scan(Tables.POSTS)));
	}

	private static void read(BatchReader answer) {
		try (answer) {
			answer.next();
		}
	}

	@Test
	void aLongQuestionIsBrokenOffAndToldWhy() throws Exception {
		Study study = store.open(file, Access.READ);
		CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> read(study.query(LONG_QUESTION)));
		TimeUnit.MILLISECONDS.sleep(500);
		assertTrue(took(study::close).compareTo(Duration.ofSeconds(3)) < 0);
		Throwable said = assertThrows(CompletionException.class, asked::join).getCause();
		assertEquals("\"club.murmure\" is closed: open it again.", assertInstanceOf(StudyException.class, said).getMessage());
	}

	@Test
	void anAnswerThatNobodyReadsOnIsTakenAway() {
		Study study = store.open(file, Access.WRITE);
		BatchReader forgotten = study.query("select n from range(100000) as numbers(n)");
		forgotten.next();
		study.close();
		assertThrows(StudyException.class, () -> forgotten.forEach(batch -> {
		}));
		forgotten.close();
		store.open(file, Access.WRITE).close();
	}

	private static Duration took(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return Duration.ofNanos(System.nanoTime() - start);
	}
}
