package io.murmure.core.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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

	private final Importer importer;
	private final Connector<?> connector;
	private final Watcher watcher;
	private final Pause pause;
	private final BackOff backOff;

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

	/**
	 * How it was left.
	 *
	 * @param rest    how long to leave the source alone from now
	 * @param trouble why the last look gave nothing
	 */
	public record Left(Duration rest, Optional<IOException> trouble) {
	}

	/**
	 * @param importer knows {@code connector}
	 * @param backOff  of this source, also when it is followed again
	 */
	public Follower(Importer importer, Connector<?> connector, Watcher watcher, Pause pause, BackOff backOff) {
		this.importer = importer;
		this.connector = connector;
		this.watcher = watcher;
		this.pause = pause;
		this.backOff = backOff;
	}

	/**
	 * @param name what tells this subscription from others, such as source and address; only a hash of it is kept
	 * @throws SourceException when the source can never be read
	 */
	public Left follow(Study study, String name, Subscription subscription, ImportRequest request, Until until, Progress progress) throws IOException, InterruptedException {
		String component = "follow-" + HexFormat.of().formatHex(digest(name), 0, 12);
		String cursor = study.state(component).map(ComponentState::key).orElse("");
		Left left = new Left(Duration.ZERO, Optional.empty());
		Look.Known known = known(study);
		boolean caughtUp = false;
		while (!until.isOver() && !(until.once() && caughtUp) && rested(left, until)) {
			progress.check();
			try {
				Delivery delivery = subscription.next(new Look(cursor, until.left(), known));
				backOff.worked();
				if (delivery.content().isPresent()) {
					read(study, delivery.content().get(), request, progress);
				}
				cursor = remember(study, component, cursor, delivery.cursor());
				left = new Left(delivery.rest(), Optional.empty());
				caughtUp = delivery.caughtUp();
			} catch (SourceException never) {
				throw never;
			} catch (IOException trouble) {
				left = new Left(backOff.after(trouble), Optional.of(trouble));
				caughtUp = true;
			}
		}
		return left;
	}

	/** What comes while it is followed is not asked for: the subscription has seen it. */
	private static Look.Known known(Study study) {
		Map<String, Predicate<String>> platforms = new HashMap<>();
		return (platform, id) -> platforms.computeIfAbsent(platform, study::known).test(id);
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

	/** @return false when the time is over before the source may be asked again */
	private boolean rested(Left left, Until until) throws InterruptedException {
		Duration time = until.left();
		boolean again = left.rest().compareTo(time) < 0;
		if (again && left.rest().isPositive()) {
			watcher.resting(left.rest(), left.trouble());
		}
		pause.rest(again ? left.rest() : time);
		return again;
	}

	private static byte[] digest(String name) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException missing) {
			throw new IllegalStateException(missing);
		}
	}
}
