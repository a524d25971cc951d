package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.core.study.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings sources into a study. */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class Import implements Callable<Integer> {

	private final Context context;

	@Mixin
	private ImportOptions options;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--set", paramLabel = "connector.parameter=value")
	private List<String> set = new ArrayList<>();

	@Option(names = "--json")
	private boolean json;

	public Import(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		Steps steps = new Steps(context);
		steps.check(options, set);
		return options.with(context.toolbox().store(), study, opened -> {
			List<Run> runs = steps.importInto(opened, options, set);
			if (json) {
				context.console().json(Steps.asData(runs));
			}
			return !Steps.allFailed(runs);
		});
	}
}
