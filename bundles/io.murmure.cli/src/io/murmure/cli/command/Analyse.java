package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs what is stale. */
@Command(name = "analyse", mixinStandardHelpOptions = true)
public final class Analyse implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--only", split = ",", paramLabel = "ID")
	private List<String> only = new ArrayList<>();

	@Option(names = "--set", paramLabel = "analysis.parameter=value")
	private List<String> set = new ArrayList<>();

	@Option(names = "--json")
	private boolean json;

	public Analyse(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.WRITE)) {
			Steps steps = new Steps(context);
			steps.tellBrokenOff(opened);
			List<Run> runs = steps.analyse(opened, only, set);
			steps.tellTooMixed(opened);
			if (json) {
				context.console().json(Steps.asData(runs));
			}
			return 0;
		}
	}
}
