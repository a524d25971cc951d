package io.murmure.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the report. */
@Command(name = "report", mixinStandardHelpOptions = true)
public final class Report implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--out", required = true, paramLabel = "DIR")
	private Path out;

	@Option(names = "--lang", paramLabel = "fr|en")
	private Optional<Locale> language = Optional.empty();

	@Option(names = "--individual")
	private boolean individual;

	public Report(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() {
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.READ)) {
			Path page = new Steps(context).report(opened, out, language.orElse(context.console().locale()), individual);
			context.console().out().println(page);
			return 0;
		}
	}
}
