package io.murmure.core.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import io.murmure.core.connector.Connector;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.Recognition;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;

/**
 * Follows a live source: imports what comes, remembers in the Study how far it came, and goes on from there the next time. What was
 * imported is committed before the cursor is, so that a process that dies asks again for what it has, and loses nothing.
 */
public final class Follower {

	private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);
	private static final int MOST_DOUBLINGS = 9;

	private final Importer importer;
	private final Connector<?> connector;
	private final Watcher watcher;
	private final Pause pause;

	/** Is told what happens. */
	public interface Watcher {
		void imported(Run run);

		/** @param trouble why, when it is not just that nothing is new */
		void resting(Duration rest, Optional<IOException> trouble);
	}

	/** How to wait. */
	@FunctionalInterface
	public interface Pause {
		void rest(Duration duration) throws InterruptedException;
	}

	/** How long to go on. */
	@FunctionalInterface
	public interface Until {
		/** @param caughtUp true when the source had nothing more to give at once */
		boolean ended(boolean caughtUp);
	}

	/** @param importer knows {@code connector} */
	public Follower(Importer importer, Connector<?> connector, Watcher watcher, Pause pause) {
		this.importer = importer;
		this.connector = connector;
		this.watcher = watcher;
		this.pause = pause;
	}

	/**
	 * @param name what tells this subscription from others, such as source and address; only a hash of it is kept
	 * @throws SourceException when the source can never be read
	 */
	public void follow(Study study, String name, Subscription subscription, ImportRequest request, Until until, Progress progress) throws IOException, InterruptedException {
		String component = "follow-" + HexFormat.of().formatHex(digest(name), 0, 12);
		String cursor = study.state(component).map(ComponentState::key).orElse("");
		int failures = 0;
		boolean caughtUp = false;
		while (!until.ended(caughtUp)) {
			progress.check();
			try {
				Delivery delivery = subscription.next(cursor);
				failures = 0;
				caughtUp = delivery.rest().isPositive();
				if (delivery.content().isPresent()) {
					read(study, delivery.content().get(), request, progress);
				}
				cursor = remember(study, component, cursor, delivery.cursor());
				rest(delivery.rest(), Optional.empty(), until, caughtUp);
			} catch (SourceException never) {
				throw never;
			} catch (RateLimitedException asked) {
				rest(asked.delay(), Optional.of(asked), until, false);
			} catch (IOException trouble) {
				rest(backOff(++failures), Optional.of(trouble), until, false);
			}
		}
	}

	private void read(Study study, Source content, ImportRequest request, Progress progress) throws IOException {
		importer.run(study, request, List.of(Recognition.by(content, connector, 1)), progress).forEach(watcher::imported);
	}

	private static String remember(Study study, String component, String before, String after) {
		if (!after.equals(before)) {
			try (TableChange change = study.change(List.of())) {
				change.commit(component, new ComponentState(after, 0));
			}
		}
		return after;
	}

	private void rest(Duration rest, Optional<IOException> trouble, Until until, boolean caughtUp) throws InterruptedException {
		if (rest.isPositive() && !until.ended(caughtUp)) {
			watcher.resting(rest, trouble);
			pause.rest(rest);
		}
	}

	/** Twice as long each time, up to five minutes, and not all at the same moment. */
	static Duration backOff(int failures) {
		Duration whole = Duration.ofSeconds(1L << Math.min(MOST_DOUBLINGS, failures));
		Duration most = whole.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : whole;
		return most.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(most.toMillis() / 2 + 1));
	}

	private static byte[] digest(String name) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException missing) {
			throw new IllegalStateException(missing);
		}
	}
}
