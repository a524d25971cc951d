package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report. */
@Command(name = "report", mixinStandardHelpOptions = true)
public final class Report implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--out", required = true, paramLabel = "DIR")
	private Path out;

	@Mixin
	private ReportChoices choices;

	@Option(names = "--json")
	private boolean json;

	public Report(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		ReportOptions options = choices.options(out, context.console());
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.READ)) {
			Steps steps = new Steps(context);
			steps.tellBrokenOff(opened);
			steps.tellUnanalysed(opened, study);
			Path page = steps.report(opened, out, options);
			if (json) {
				context.console().json(Map.of("report", page));
			} else {
				context.console().out().println(page);
			}
			return 0;
		}
	}
}
