package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.study.Run;
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

	@Mixin
	private ReportChoices reportChoices;

	@Option(names = "--json")
	private boolean json;

	public Listen(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		Path file = study.orElseGet(() -> Path.of(firstName() + ".murmure"));
		Path folder = report.orElseGet(() -> Path.of(firstName() + "-report"));
		ReportOptions reportOptions = reportChoices.options(folder, context.console());
		Steps steps = new Steps(context);
		steps.check(options, set);
		steps.check(only, set);
		return options.with(context.toolbox().store(), file, opened -> {
			List<Run> runs = new ArrayList<>(steps.importInto(opened, options, set));
			if (Steps.allFailed(runs)) {
				return false;
			}
			steps.tellBrokenOff(opened);
			runs.addAll(steps.analyse(opened, only, set));
			steps.tellTooMixed(opened);
			Path page = steps.report(opened, folder, reportOptions);
			if (json) {
				Map<String, Object> answer = new LinkedHashMap<>();
				answer.put("study", file);
				answer.put("report", page);
				answer.put("runs", Steps.asData(runs));
				context.console().json(answer);
			} else {
				new Summary(context.console()).print(opened, file, page);
			}
			return true;
		});
	}

	private String firstName() {
		String name = options.paths.get(0).toAbsolutePath().normalize().getFileName().toString();
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
