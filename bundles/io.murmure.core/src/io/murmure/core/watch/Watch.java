package io.murmure.core.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import io.murmure.core.live.Until;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.Sources;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Tables;

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

	private static final String COMPONENT = "watch";

	private final Catalog catalog;
	private final Secrets secrets;
	private final Credentials credentials;
	private final WatchPlan plan;
	private final Clock clock;
	private final Listener listener;
	private final Arrivals arrivals;
	private final List<Feed> feeds;
	private final Set<Path> missing = new HashSet<>();
	private Optional<Arrivals.Look> last = Optional.empty();
	private SeenFiles seen = new SeenFiles();

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
	public Watch(Catalog catalog, Secrets secrets, Credentials credentials, WatchPlan plan, Duration quiet, Clock clock, Listener listener) {
		this.catalog = catalog;
		this.secrets = secrets;
		this.credentials = credentials;
		this.plan = plan;
		this.clock = clock;
		this.listener = listener;
		arrivals = new Arrivals(plan.folders(), quiet, clock);
		feeds = feeds(catalog, credentials, plan);
	}

	/**
	 * Tells what of a plan cannot be carried out, before anything is done.
	 *
	 * @throws io.murmure.core.parameter.ParameterException when a source of the plan cannot be followed
	 */
	public static void check(Catalog catalog, Credentials credentials, WatchPlan plan) {
		feeds(catalog, credentials, plan);
	}

	private static List<Feed> feeds(Catalog catalog, Credentials credentials, WatchPlan plan) {
		List<Feed> feeds = plan.sources().stream().map(live -> new Feed(live, catalog)).toList();
		feeds.forEach(feed -> feed.open(credentials).close());
		return feeds;
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
	 * Imports what the last look saw and what the sources give, and runs what is stale when there are other posts than after the last round, whoever brought them.
	 *
	 * @throws io.murmure.core.progress.CancelledException when the user stopped it; what was committed stays
	 */
	public void round(Study study, Progress progress) throws IOException, InterruptedException {
		if (last.isPresent()) {
			importAll(study, last.get(), progress);
		}
		for (Feed feed : feeds) {
			if (feed.isDue(clock)) {
				follow(study, feed, progress);
			}
		}
		analyse(study, progress);
		seen.write(study);
		NewFindings findings = new NewFindings(study);
		List<StudyFinding> fresh = findings.list(clock.instant());
		if (!fresh.isEmpty()) {
			listener.found(fresh);
		}
		findings.remember();
	}

	/** Even to find that nothing is stale takes a model from the disk: what holds no other posts is left alone. */
	private void analyse(Study study, Progress progress) {
		long analysed = study.state(COMPONENT).map(ComponentState::revision).orElse(0L);
		if (study.tableVersion(Tables.POSTS) == analysed) {
			return;
		}
		listener.analysing();
		new Pipeline(catalog.analyses()).run(study, List.of(), Map.of(), progress);
		try (TableChange change = study.change(List.of())) {
			change.commit(COMPONENT, new ComponentState(COMPONENT, study.tableVersion(Tables.POSTS)));
		}
	}

	private void importAll(Study study, Arrivals.Look look, Progress progress) throws IOException {
		last = Optional.of(look.imported());
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
			importer().run(study, request(paths), progress).forEach(listener::imported);
		}
		look.ready().forEach(seen::add);
		if (look.missing().isEmpty()) {
			seen.keep(look.present());
		}
	}

	private void follow(Study study, Feed feed, Progress progress) throws IOException, InterruptedException {
		Follower.Watcher watcher = new Follower.Watcher() {
			@Override
			public void imported(Run run) {
				listener.imported(run);
			}

			@Override
			public void resting(Duration rest, Optional<IOException> trouble) {
				// a single look does not rest
			}
		};
		try (Subscription subscription = feed.open(credentials)) {
			Until until = new Until(true, Optional.of(clock.instant().plus(HEARING)));
			Follower.Left left = new Follower(importer(), feed.reader(), watcher, Thread::sleep, feed.backOff()).follow(study, feed.name(), subscription, request(List.of()), until, progress);
			feed.leaveAlone(left.rest(), clock);
			left.trouble().ifPresent(why -> listener.trouble(Sentence.of(Watch.class, "unreached", feed.told(), String.valueOf(why.getMessage()))));
		} catch (SourceException never) {
			feed.giveUp();
			listener.trouble(Sentence.of(Watch.class, "given-up", feed.told(), never.getMessage()));
		}
	}

	private Importer importer() {
		return new Importer(catalog.connectors(), secrets);
	}

	private ImportRequest request(List<Path> paths) {
		return new ImportRequest(paths, Optional.empty(), Optional.empty(), plan.ledger(), Map.of());
	}
}
