package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.murmure.cli.internal.Context;
import io.murmure.core.catalog.Catalog;
import io.murmure.core.catalog.FollowedSource;
import io.murmure.core.component.Component;
import io.murmure.core.component.Sentence;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.pipeline.Failures;
import io.murmure.core.pipeline.PipelineException;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyStore;
import io.murmure.core.watch.Watch;
import io.murmure.core.watch.WatchPlan;
import io.murmure.core.watch.WatchPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps watch over a study: imports what arrives, analyses what is stale, prints what is newly found. Between rounds the study is free for others. */
@Command(name = "watch", mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	private final Context context;
	private final Steps steps;

	@Parameters(paramLabel = "STUDY", descriptionKey = "study")
	private Path study;

	@Option(names = "--folder", paramLabel = "DIR")
	private List<Path> folders = new ArrayList<>();

	@Option(names = "--source", paramLabel = "ADDRESS")
	private List<String> sources = new ArrayList<>();

	@Option(names = "--set", paramLabel = "source.parameter=value")
	private List<String> set = new ArrayList<>();

	@Option(names = "--forget")
	private boolean forget;

	@Mixin
	private EntryOptions entry;

	@Option(names = "--once", descriptionKey = "murmure.watch.once")
	private boolean once;

	@Option(names = "--json")
	private boolean json;

	public WatchCommand(Context context) {
		this.context = context;
		steps = new Steps(context);
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		Catalog catalog = context.toolbox().catalog();
		Secrets secrets = entry.key.secrets();
		WatchPlan typed = typed(catalog);
		Credentials credentials = context.toolbox().credentials();
		Watch.check(catalog, credentials, typed);
		if (typed.isEmpty() && !Files.exists(study)) {
			throw nothing();
		}
		WatchTeller teller = new WatchTeller(context.console(), new ImportTeller(context), json);
		try (WatchStop stop = new WatchStop(steps.analysing())) {
			Watch watch;
			try (Study opened = entry.openOrCreate(context.toolbox().store(), study, Optional.empty())) {
				WatchPlan plan = remembered(opened, typed);
				if (plan.isEmpty()) {
					if (forget) {
						return 0;
					}
					throw nothing();
				}
				watch = new Watch(catalog, secrets, credentials, plan, Watch.QUIET, Clock.systemUTC(), teller);
				watch.begin(opened);
				firstLook(watch, stop);
				round(watch, opened, teller, stop);
				if (!once) {
					context.console().tell("watch.waiting", study, plan.folders().size(), plan.sources().size());
				}
			}
			if (once && !watch.settling().isEmpty()) {
				context.console().tell("watch.settling", watch.settling().stream().map(path -> path.getFileName().toString()).collect(Collectors.joining(", ")));
			}
			while (!once && !stop.after(watch.settling().isEmpty() ? Watch.PAUSE : Watch.QUIET)) {
				watch.look();
				if (watch.isDue()) {
					again(watch, teller, stop);
				}
			}
			return 0;
		}
	}

	/** A single round waits until what is being written is whole, though not for ever. */
	private void firstLook(Watch watch, WatchStop stop) throws InterruptedException {
		Instant end = Instant.now().plus(LONGEST_WAIT);
		watch.look();
		while (once && !watch.settling().isEmpty() && Instant.now().isBefore(end) && !stop.after(Watch.QUIET)) {
			watch.look();
		}
	}

	/** What goes wrong in one round is told, and the next one tries again: the study may be open elsewhere. */
	private void again(Watch watch, WatchTeller teller, WatchStop stop) throws InterruptedException {
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.WRITE)) {
			round(watch, opened, teller, stop);
		} catch (StudyException | PipelineException | IOException trouble) {
			teller.trouble(Failures.told(trouble));
		}
	}

	private void round(Watch watch, Study opened, WatchTeller teller, WatchStop stop) throws IOException, InterruptedException {
		teller.of(opened.settings());
		watch.round(opened, stop);
		stop.endLine();
	}

	private WatchPlan typed(Catalog catalog) throws IOException {
		for (Path folder : folders) {
			if (!Files.isDirectory(folder)) {
				throw new NoSuchFileException(folder.toString());
			}
		}
		Map<String, Map<String, String>> settings = Context.settings(set, catalog.liveSources().stream().map(Component::id).toList());
		List<WatchPlan.Live> lives = sources.stream()
				.map(address -> new WatchPlan.Live(address, settings.getOrDefault(FollowedSource.of(catalog, address, Optional.empty()).fetcher().id(), Map.of()))).toList();
		return WatchPlan.NONE.and(folders, lives);
	}

	/** What was typed, added to what is remembered, and remembered. */
	private WatchPlan remembered(Study opened, WatchPlan typed) throws IOException {
		WatchPlans plans = new WatchPlans(MurmureHome.watches());
		WatchPlan before = forget ? WatchPlan.NONE : plans.read(opened.settings().id());
		WatchPlan plan = before.and(typed.folders(), typed.sources());
		WatchPlan noted = entry.ledger.note().isEmpty() ? plan : plan.with(entry.ledger.note());
		plans.write(opened.settings().id(), noted);
		return noted;
	}

	private static ParameterException nothing() {
		return new ParameterException(Sentence.of(WatchCommand.class, "nothing"));
	}
}
