package io.murmure.core.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.component.Sentence;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.live.Follower;
import io.murmure.core.live.Subscription;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.Sources;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;

/**
 * Keeps watch over what feeds a study. Looking costs a listing of the folders and touches neither study nor network; a round imports what has come, runs what that made stale, and
 * tells what is newly found. When to look and to make a round is the caller's business. What was told is remembered after it was told: a process that dies tells it again, and keeps nothing back.
 */
public final class Watch {

	/** How long to wait between two looks. */
	public static final Duration PAUSE = Duration.ofMinutes(1);

	/** How long a file must have stayed as it is to be whole. */
	public static final Duration QUIET = Duration.ofSeconds(5);

	/** How long a source that always has more is listened to in one round. */
	private static final Duration HEARING = Duration.ofSeconds(20);

	private final Catalog catalog;
	private final Secrets secrets;
	private final WatchPlan plan;
	private final Clock clock;
	private final Listener listener;
	private final Arrivals arrivals;
	private final List<Feed> feeds;
	private final Set<Path> missing = new HashSet<>();
	private Optional<Arrivals.Look> last = Optional.empty();
	private SeenFiles seen = new SeenFiles();
	private boolean stale;

	/** Is told what happens. */
	public interface Listener {
		void imported(Run run);

		/** Stale analyses begin. */
		void analysing();

		/** @param findings new since the listener was last told, the strongest first; never empty */
		void found(List<StudyFinding> findings);

		/** @param sentence what is left out for now, and why */
		void trouble(String sentence);
	}

	/**
	 * @param quiet how long a file must have stayed as it is to be whole
	 * @throws io.murmure.core.parameter.ParameterException when a source of the plan cannot be followed
	 */
	public Watch(Catalog catalog, Secrets secrets, WatchPlan plan, Duration quiet, Clock clock, Listener listener) {
		this.catalog = catalog;
		this.secrets = secrets;
		this.plan = plan;
		this.clock = clock;
		this.listener = listener;
		arrivals = new Arrivals(plan.folders(), quiet, clock);
		feeds = plan.sources().stream().map(live -> Feed.of(live, catalog)).toList();
		feeds.forEach(feed -> feed.open(secrets).close());
	}

	/** Learns what the study knows already. What was found before the first watch is not told. */
	public void begin(Study study) {
		seen = SeenFiles.read(study);
		NewFindings findings = new NewFindings(study);
		if (findings.isFirstLook()) {
			findings.remember();
		}
	}

	/** Looks what has come. */
	public void look() {
		Arrivals.Look look = arrivals.look(seen);
		look.missing().stream().filter(missing::add).forEach(folder -> listener.trouble(Sentence.of(Watch.class, "missing", folder)));
		missing.retainAll(look.missing());
		last = Optional.of(look);
	}

	/** Whether a round has something to do. */
	public boolean isDue() {
		return last.filter(look -> !look.ready().isEmpty()).isPresent() || feeds.stream().anyMatch(feed -> feed.isDue(clock));
	}

	/** What has come and is still being written. */
	public List<Path> settling() {
		return last.map(Arrivals.Look::settling).orElse(List.of());
	}

	/**
	 * Imports what the last look saw and what the sources give, and runs what that made stale.
	 *
	 * @param always whether to run what is stale even when nothing new came
	 * @throws io.murmure.core.progress.CancelledException when the user stopped it; what was committed stays
	 */
	public void round(Study study, boolean always, Progress progress) throws IOException, InterruptedException {
		Tally tally = new Tally();
		if (last.isPresent()) {
			importAll(study, last.get(), tally, progress);
		}
		for (Feed feed : feeds) {
			if (feed.isDue(clock)) {
				follow(study, feed, tally, progress);
			}
		}
		stale |= always || tally.added > 0;
		if (stale) {
			listener.analysing();
			new Pipeline(catalog.analyses()).run(study, List.of(), Map.of(), progress);
			stale = false;
		}
		seen.write(study);
		NewFindings findings = new NewFindings(study);
		List<StudyFinding> fresh = findings.list(clock.instant());
		if (!fresh.isEmpty()) {
			listener.found(fresh);
		}
		findings.remember();
	}

	private void importAll(Study study, Arrivals.Look look, Tally tally, Progress progress) throws IOException {
		last = Optional.empty();
		List<Path> paths = new ArrayList<>();
		for (Path path : look.ready().keySet()) {
			try {
				Sources.under(List.of(path));
				paths.add(path);
			} catch (SourceException nothing) {
				listener.trouble(nothing.getMessage());
			}
		}
		if (!paths.isEmpty()) {
			importer().run(study, request(paths), progress).forEach(tally::take);
		}
		look.ready().forEach(seen::add);
		if (look.missing().isEmpty()) {
			seen.keep(look.present());
		}
	}

	private void follow(Study study, Feed feed, Tally tally, Progress progress) throws IOException, InterruptedException {
		Instant end = clock.instant().plus(HEARING);
		boolean[] rested = new boolean[1];
		Follower.Watcher watcher = new Follower.Watcher() {
			@Override
			public void imported(Run run) {
				tally.take(run);
			}

			@Override
			public void resting(Duration rest, Optional<IOException> trouble) {
				feed.leaveAlone(rest, clock);
				rested[0] = true;
				trouble.ifPresent(why -> listener.trouble(Sentence.of(Watch.class, "unreached", feed.address(), String.valueOf(why.getMessage()))));
			}
		};
		try (Subscription subscription = feed.open(secrets)) {
			new Follower(importer(), feed.reader(), watcher, rest -> {
			}).follow(study, feed.name(), subscription, request(List.of()), caughtUp -> rested[0] || clock.instant().isAfter(end), progress);
		} catch (SourceException never) {
			feed.giveUp();
			listener.trouble(Sentence.of(Watch.class, "given-up", feed.address(), never.getMessage()));
		}
	}

	private Importer importer() {
		return new Importer(catalog.connectors(), secrets);
	}

	private ImportRequest request(List<Path> paths) {
		return new ImportRequest(paths, Optional.empty(), Optional.empty(), plan.ledger(), Map.of());
	}

	/** What a round brought. */
	private final class Tally {
		private long added;

		void take(Run run) {
			added += run.counts().getOrDefault("added", 0L);
			listener.imported(run);
		}
	}
}
