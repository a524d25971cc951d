package io.murmure.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.SourceContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;

/** Has a connector read hostile input, and says what went wrong: anything but a sentence about the file, or taking too long. */
final class Thrower implements AutoCloseable {

	private static final Duration MOST_PROCESSOR_TIME = Duration.ofSeconds(10);
	private static final Duration MOST_TIME = Duration.ofMinutes(2);
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("fuzz").factory());
	private volatile Thread thread;

	/**
	 * @param forbidden what no text may have
	 * @return what went wrong
	 */
	Optional<String> read(Connector<?> connector, Source source, String forbidden) {
		Future<Optional<String>> reading = reader.submit(() -> {
			thread = Thread.currentThread();
			return Optional.ofNullable(readAll(connector, source, forbidden));
		});
		long start = System.nanoTime();
		long before = thread == null ? 0 : processorTime();
		while (true) {
			try {
				return reading.get(1, TimeUnit.SECONDS);
			} catch (TimeoutException notYet) {
				if (processorTime() - before > MOST_PROCESSOR_TIME.toNanos() || System.nanoTime() - start > MOST_TIME.toNanos()) {
					return Optional.of("it hangs at " + stack(thread.getStackTrace()));
				}
			} catch (InterruptedException | ExecutionException failure) {
				throw new AssertionError(failure);
			}
		}
	}

	private long processorTime() {
		return THREADS.getThreadCpuTime(thread.threadId());
	}

	/** @return what went wrong, or null */
	static <P extends Record> String readAll(Connector<P> connector, Source source, String forbidden) {
		try {
			double confidence = connector.recognise(source);
			if (!(confidence >= 0 && confidence <= 1)) {
				return "its confidence is " + confidence;
			}
		} catch (IOException aSentence) {
			// the importer takes it for another file
		} catch (Throwable crash) {
			return "recognise: " + told(crash);
		}
		SourceContext context = new SourceContext(ZoneId.of("Europe/Paris"), Optional.empty(), Progress.NONE, (position, kind, details) -> {
		});
		try (Stream<SourceRecord> records = connector.read(source, Parameters.defaults(connector.parameters()), context)) {
			for (Iterator<SourceRecord> all = records.iterator(); all.hasNext();) {
				if (all.next() instanceof Post post && post.text().contains(forbidden)) {
					return "it read what lies outside";
				}
			}
			return null;
		} catch (IOException | UncheckedIOException aSentence) {
			return aSentence.getMessage() == null ? "no sentence: " + told(aSentence) : null;
		} catch (Throwable crash) {
			return told(crash);
		}
	}

	private static String told(Throwable crash) {
		return crash + " at " + stack(crash.getStackTrace());
	}

	private static String stack(StackTraceElement[] frames) {
		return String.join(" < ", Arrays.stream(frames).limit(8).map(String::valueOf).toList());
	}

	@Override
	public void close() {
		reader.shutdownNow();
	}
}
