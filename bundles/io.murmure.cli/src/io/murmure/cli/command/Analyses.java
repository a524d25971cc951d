package io.murmure.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the installed analyses, or helps with one. */
@Command(name = "analyses", mixinStandardHelpOptions = true)
public final class Analyses implements Callable<Integer> {

	private final Context context;

	@Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "component")
	private Optional<String> id = Optional.empty();

	@Option(names = "--json")
	private boolean json;

	public Analyses(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		new ComponentHelp(context.console()).print(context.toolbox().catalog().analyses(), id, json);
		return 0;
	}
}
