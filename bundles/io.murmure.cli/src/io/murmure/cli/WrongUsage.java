package io.murmure.cli;

import java.util.List;
import java.util.stream.Collectors;

import io.murmure.cli.internal.Console;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence of the user's language what was wrong with a command, and which help to read. */
record WrongUsage(Console console) implements IParameterExceptionHandler {

	private static final int EXIT = 2;

	@Override
	public int handleParseException(ParameterException failure, String[] arguments) {
		console.sentence(sentence(likelier(failure)));
		console.tell("usage.help", failure.getCommandLine().getCommandSpec().qualifiedName());
		return EXIT;
	}

	/** What is missing may well be there under a name that was mistyped, so that name is told first. */
	private static ParameterException likelier(ParameterException failure) {
		CommandLine command = failure.getCommandLine();
		List<String> unknown = command.getUnmatchedArguments();
		return failure instanceof MissingParameterException && !unknown.isEmpty() ? new UnmatchedArgumentException(command, unknown) : failure;
	}

	private String sentence(ParameterException failure) {
		return switch (failure) {
			case MissingParameterException missing -> console.text("usage.missing",
					missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(", ")));
			case UnmatchedArgumentException unknown -> unknown(unknown);
			case OverwrittenOptionException twice -> console.text("usage.twice", name(twice.getArgSpec()));
			case MutuallyExclusiveArgsException both -> console.text("usage.exclusive", exclusive(both.getCommandLine()));
			default -> failure.getArgSpec() == null || failure.getValue() == null ? failure.getMessage()
					: console.text("usage.unfit", failure.getValue(), name(failure.getArgSpec()));
		};
	}

	private String unknown(UnmatchedArgumentException unknown) {
		CommandLine command = unknown.getCommandLine();
		List<String> typed = unknown.getUnmatched();
		boolean option = typed.get(0).startsWith("-");
		List<String> close = unknown.getSuggestions().stream().filter(word -> word.startsWith("-") == option && initial(word) == initial(typed.get(0))).limit(3).toList();
		String key = option ? "usage.option" : command.getSubcommands().isEmpty() ? "usage.extra" : "usage.command";
		String sentence = console.text(key, typed.get(0));
		return close.isEmpty() ? sentence : sentence + " " + console.text("usage.close", String.join(", ", close));
	}

	/** Some words are always the closest; those that begin otherwise are hardly what was meant. */
	private static int initial(String word) {
		return word.chars().filter(sign -> sign != '-').findFirst().orElse('-');
	}

	private static String exclusive(CommandLine command) {
		return command.getCommandSpec().argGroups().stream().filter(ArgGroupSpec::exclusive).flatMap(group -> group.allOptionsNested().stream())
				.map(WrongUsage::name).collect(Collectors.joining(", "));
	}

	private static String name(ArgSpec argument) {
		return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
	}
}
