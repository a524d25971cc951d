package io.murmure.cli.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Context;
import io.murmure.core.connector.Connector;
import io.murmure.core.pipeline.Warnings;
import io.murmure.core.study.Run;
import io.murmure.core.study.Warning;

/** Tells what imports read and where they could not; what is to be said of many whole files is said of the first ones, and the others are named. */
final class ImportTeller {

	private static final int WARNINGS_SHOWN = 5;
	private static final int FILES_SHOWN = 3;
	private static final int FILES_NAMED = 50;

	private final Context context;
	private final Console console;

	ImportTeller(Context context) {
		this.context = context;
		this.console = context.console();
	}

	/** What is said alike of several files. */
	private record Notice(String component, String kind, List<String> details) {
	}

	void tell(Collection<Run> runs) {
		Map<Notice, List<String>> files = new LinkedHashMap<>();
		runs.forEach(run -> {
			tellCounts(run);
			tellWarnings(run, files);
		});
		files.values().stream().filter(of -> of.size() > FILES_SHOWN).forEach(this::tellAlike);
	}

	private void tellAlike(List<String> files) {
		List<String> others = files.subList(FILES_SHOWN, files.size());
		String named = others.stream().limit(FILES_NAMED).collect(Collectors.joining(", "));
		console.tell("import.alike", files.get(0), others.size(), others.size() > FILES_NAMED ? named + ", …" : named);
	}

	private void tellCounts(Run run) {
		if (run.outcome() != Run.Outcome.DONE) {
			return;
		}
		if (run.component().isEmpty()) {
			console.tell("import.unread", run.source());
			return;
		}
		console.tell("import.done", run.source(), run.component(), run.counts().getOrDefault("posts", 0L), run.counts().getOrDefault("added", 0L),
				run.counts().getOrDefault("known", 0L));
		for (String less : List.of("deleted", "merged", "suppressed", "expired")) {
			if (run.counts().containsKey(less)) {
				console.tell("import." + less, run.counts().get(less), run.counts().getOrDefault("joined", 0L));
			}
		}
	}

	private void tellWarnings(Run run, Map<Notice, List<String>> files) {
		List<Warning> told = run.warnings().stream().filter(warning -> isNew(run, warning, files)).toList();
		long all = run.counts().getOrDefault("warnings", (long) run.warnings().size()) - (run.warnings().size() - told.size());
		// one more takes no more room than the line that says so
		long shown = all == WARNINGS_SHOWN + 1 ? all : WARNINGS_SHOWN;
		Optional<Connector<?>> connector = context.toolbox().catalog().connectors().stream().filter(one -> one.id().equals(run.component())).findFirst();
		told.stream().limit(shown).forEach(warning -> console.sentence("  " + Warnings.sentence(connector, warning, console.locale())));
		if (all > shown) {
			console.tell("import.more", all - shown);
		}
	}

	private static boolean isNew(Run run, Warning warning, Map<Notice, List<String>> files) {
		if (warning.position().record() != 0 || run.component().isEmpty()) {
			return true;
		}
		List<String> of = files.computeIfAbsent(new Notice(run.component(), warning.kind(), warning.details()), none -> new ArrayList<>());
		of.add(warning.position().file());
		return of.size() <= FILES_SHOWN;
	}
}
