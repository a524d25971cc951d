package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
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
		boolean isNew = !Files.exists(study);
		List<Run> runs;
		try (Study opened = options.openOrCreate(context.toolbox().store(), study)) {
			runs = steps.importInto(opened, options, set);
			if (json) {
				context.console().json(Steps.asData(runs));
			}
		}
		if (!Steps.allFailed(runs)) {
			return 0;
		}
		if (isNew) {
			Files.delete(study); // nothing is in it
		}
		return 1;
	}
}
