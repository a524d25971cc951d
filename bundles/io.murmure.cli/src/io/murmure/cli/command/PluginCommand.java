package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.home.PluginManager.Installed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, installs and removes the user's own plug-ins. */
@Command(name = "plugin", mixinStandardHelpOptions = true)
public final class PluginCommand implements Runnable {

	private final Context context;

	@Spec
	private CommandSpec spec;

	public PluginCommand(Context context) {
		this.context = context;
	}

	@Override
	public void run() {
		throw new ParameterException(new CommandLine(spec), context.console().text("usage.choose", "murmure plugin list", "murmure plugin install FEATURE --from URL-OR-DIR, murmure plugin remove FEATURE"));
	}

	@Command(name = "list", mixinStandardHelpOptions = true)
	int list(@Option(names = "--json") boolean json) throws IOException {
		List<Installed> installed = context.toolbox().plugins().list();
		PrintWriter out = context.console().writer();
		if (json) {
			try (Json writer = new Json(out)) {
				writer.write(installed.stream().map(PluginCommand::asData).toList());
			}
		} else if (installed.isEmpty()) {
			context.console().tell("plugin.none");
		} else {
			installed.forEach(plugin -> out.printf("%-40s %s%n", plugin.feature(), plugin.version()));
		}
		out.flush();
		return 0;
	}

	@Command(name = "install", mixinStandardHelpOptions = true)
	int install(@Parameters(paramLabel = "FEATURE", descriptionKey = "feature") String feature,
			@Option(names = "--from", required = true, paramLabel = "URL-OR-DIR") String repository) throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		Installed installed = context.toolbox().plugins().install(feature, repository, progress);
		progress.endLine();
		context.console().tell("plugin.installed", installed.feature(), installed.version());
		return 0;
	}

	@Command(name = "remove", mixinStandardHelpOptions = true)
	int remove(@Parameters(paramLabel = "FEATURE", descriptionKey = "feature") String feature) throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		context.toolbox().plugins().remove(feature, progress);
		progress.endLine();
		context.console().tell("plugin.removed", feature);
		return 0;
	}

	private static Map<String, Object> asData(Installed plugin) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("feature", plugin.feature());
		fields.put("version", plugin.version());
		return fields;
	}
}
