package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: import, analyse, report. */
@Command(name = "listen", mixinStandardHelpOptions = true)
public final class Listen implements Callable<Integer> {

	private final Context context;

	@Mixin
	private ImportOptions options;

	@Option(names = "--study", paramLabel = "FILE")
	private Optional<Path> study = Optional.empty();

	@Option(names = "--report", paramLabel = "DIR")
	private Optional<Path> report = Optional.empty();

	@Option(names = "--only", split = ",", paramLabel = "ID")
	private List<String> only = new ArrayList<>();

	@Option(names = "--set", paramLabel = "component.parameter=value")
	private List<String> set = new ArrayList<>();

	@Option(names = "--lang", paramLabel = "fr|en")
	private Optional<Locale> language = Optional.empty();

	@Option(names = "--individual")
	private boolean individual;

	public Listen(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		Path file = study.orElseGet(() -> Path.of(firstName() + ".murmure"));
		Path folder = report.orElseGet(() -> Path.of(firstName() + "-report"));
		Steps steps = new Steps(context);
		try (Study opened = options.openOrCreate(context.toolbox().store(), file)) {
			List<Run> runs = steps.importInto(opened, options, set);
			if (Steps.allFailed(runs)) {
				return 1;
			}
			steps.analyse(opened, only, set);
			Path page = steps.report(opened, folder, language.orElse(context.console().locale()), individual);
			new Summary(context.console()).print(opened, file, page);
			return 0;
		}
	}

	private String firstName() {
		String name = options.paths.get(0).toAbsolutePath().normalize().getFileName().toString();
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
