package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.HiddenInput;
import io.murmure.core.catalog.FollowedSource;
import io.murmure.core.component.Component;
import io.murmure.core.component.Sentence;
import io.murmure.core.live.BackOff;
import io.murmure.core.live.Follower;
import io.murmure.core.live.RateLimitedException;
import io.murmure.core.live.Subscription;
import io.murmure.core.live.Until;
import io.murmure.core.pipeline.Failures;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows a live source until stopped. */
@Command(name = "follow", mixinStandardHelpOptions = true)
public final class Follow implements Callable<Integer> {

	private final Context context;

	@picocli.CommandLine.Parameters(paramLabel = "SOURCE", descriptionKey = "source")
	private String address;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--connector", paramLabel = "ID")
	private Optional<String> connector = Optional.empty();

	@Option(names = "--channel", paramLabel = "NAME")
	private Optional<String> channel = Optional.empty();

	@Mixin
	private EntryOptions entry;

	@Option(names = "--set", paramLabel = "source.parameter=value")
	private List<String> set = new ArrayList<>();

	/** Asked for without echo, and kept encrypted. */
	@Option(names = "--token")
	private boolean token;

	@Mixin
	private Ending ending;

	/** When to stop by oneself. */
	static final class Ending {
		@Option(names = "--for", paramLabel = "DURATION")
		private Optional<Duration> duration = Optional.empty();

		@Option(names = "--once")
		private boolean once;

		Until until() {
			return new Until(once, duration.map(Instant.now()::plus));
		}
	}

	public Follow(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		FollowedSource source = FollowedSource.of(context.toolbox().catalog(), address, connector);
		Secrets secrets = entry.key.secrets();
		Credentials credentials = context.toolbox().credentials();
		if (token) {
			credentials.keep(source.host(), new String(HiddenInput.ask(Sentence.of(Follow.class, "token", source.host()))));
		}
		Map<String, Map<String, String>> settings = Context.settings(set, ids());
		try (Subscription subscription = source.open(settings.getOrDefault(source.fetcher().id(), Map.of()), credentials);
				Study opened = entry.openOrCreate(context.toolbox().store(), study, Optional.empty())) {
			settings.keySet().retainAll(List.of(source.reader().id()));
			ImportRequest request = new ImportRequest(List.of(), connector, channel, entry.ledger.note(), settings);
			Importer importer = new Importer(context.toolbox().catalog().connectors(), secrets);
			Follower.Left left = new Follower(importer, source.reader(), new Told(), Thread::sleep, new BackOff()).follow(opened, source.name(), subscription, request, ending.until(), new ConsoleProgress(context.console()));
			if (left.trouble().isPresent()) {
				throw new IOException(Sentence.of(Follow.class, "trouble", Failures.told(left.trouble().get())), left.trouble().get());
			}
		}
		return 0;
	}

	private List<String> ids() {
		return Stream.<Collection<? extends Component<?>>>of(context.toolbox().catalog().liveSources(), context.toolbox().catalog().connectors())
				.flatMap(Collection::stream).map(Component::id).toList();
	}

	/** Tells on the console what comes. */
	private final class Told implements Follower.Watcher {
		private final ImportTeller imports = new ImportTeller(context);

		@Override
		public void imported(Run run) {
			imports.tell(List.of(run));
		}

		@Override
		public void resting(Duration rest, Optional<IOException> trouble) {
			trouble.ifPresent(why -> context.console().tell(why instanceof RateLimitedException ? "follow.limited" : "follow.trouble", rest.toSeconds(), String.valueOf(why.getMessage())));
		}
	}
}
