package io.murmure.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

import io.murmure.cli.command.Analyse;
import io.murmure.cli.command.Analyses;
import io.murmure.cli.command.Compare;
import io.murmure.cli.command.Connectors;
import io.murmure.cli.command.Correct;
import io.murmure.cli.command.Export;
import io.murmure.cli.command.FindBursts;
import io.murmure.cli.command.FindCommunities;
import io.murmure.cli.command.FindNeeds;
import io.murmure.cli.command.Follow;
import io.murmure.cli.command.Import;
import io.murmure.cli.command.LedgerCommand;
import io.murmure.cli.command.Listen;
import io.murmure.cli.command.ModelCommand;
import io.murmure.cli.command.Models;
import io.murmure.cli.command.OptOutCommand;
import io.murmure.cli.command.PluginCommand;
import io.murmure.cli.command.ReadEmotion;
import io.murmure.cli.command.Reference;
import io.murmure.cli.command.Report;
import io.murmure.cli.command.Sql;
import io.murmure.cli.command.TestIdea;
import io.murmure.cli.command.WatchCommand;
import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Toolbox;
import io.murmure.core.home.TroubleLog;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.pipeline.Failures;
import io.murmure.core.pipeline.PipelineException;
import io.murmure.core.progress.CancelledException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line: exit 0 done, 1 the work failed, 2 wrong usage. */
@Command(name = "murmure", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class Murmure {

	private static final int FAILED = 1;
	private static final int WRONG_USAGE = 2;

	private Murmure() {
	}

	/** @return the exit code */
	static int run(Toolbox toolbox, String[] arguments, PrintStream out, PrintStream err) {
		Console console = new Console(out, err, Locale.getDefault());
		Context context = new Context(toolbox, console);
		CommandLine line = new CommandLine(new Murmure());
		commands(context, arguments).forEach(line::addSubcommand);
		line.setResourceBundle(new HelpTexts(Locale.getDefault()));
		line.setOut(new PrintWriter(HelpTexts.restoring(new PrintWriter(out, true, StandardCharsets.UTF_8)), true)).setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
		line.registerConverter(Locale.class, Locale::forLanguageTag);
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setUsageHelpAutoWidth(true);
		line.setParameterExceptionHandler(new WrongUsage(console));
		line.registerConverter(ZoneId.class, ZoneId::of);
		line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, console));
		int exit = stoppable(line, arguments, console);
		out.flush();
		return exit;
	}

	/** The one command that was asked for, since it takes a quarter of a second to read what all of them declare; otherwise all. */
	private static List<Object> commands(Context context, String[] arguments) {
		List<Object> all = List.of(new Listen(context), new Import(context), new Follow(context), new WatchCommand(context), new Analyse(context), new Report(context),
				new Export(context), new Correct(context), new Compare(context), new TestIdea(context), new LedgerCommand(context), new OptOutCommand(context),
				new Sql(context), new ReadEmotion(context),
				new FindCommunities(context), new FindBursts(context), new FindNeeds(context), new Connectors(context), new Analyses(context), new Reference(context),
				new Models(context), new ModelCommand(context), new PluginCommand(context));
		List<Object> named = all.stream().filter(command -> command.getClass().getAnnotation(Command.class).name().equals(arguments[0])).toList();
		return named.isEmpty() ? all : named;
	}

	/** A watch is stopped by Ctrl+C as a matter of course, and tells so by itself. */
	private static int stoppable(CommandLine line, String[] arguments, Console console) {
		if (arguments[0].equals("watch")) {
			return execute(line, arguments, console);
		}
		try (StopKey stop = new StopKey(console)) {
			return execute(line, arguments, console);
		}
	}

	private static int execute(CommandLine line, String[] arguments, Console console) {
		try {
			return line.execute(arguments);
		} catch (OutOfMemoryError full) {
			console.sentence(console.text("failed.memory"));
			return FAILED;
		}
	}

	private static int tell(Exception failure, Console console) {
		if (console.isStopped()) {
			return FAILED; // that was told already, and what fails meanwhile is its consequence
		}
		console.sentence(sentence(failure, console));
		if (!isForeseen(failure)) {
			TroubleLog.add(failure).ifPresent(log -> console.tell("failed.log", log));
		}
		if (Boolean.getBoolean("murmure.trace")) {
			failure.printStackTrace(console.err());
		}
		return failure instanceof ParameterException ? WRONG_USAGE : FAILED;
	}

	private static String sentence(Exception failure, Console console) {
		Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
		return switch (cause) {
			case NoSuchFileException missing -> console.text("failed.missing", highestMissing(Path.of(missing.getFile())));
			case AccessDeniedException denied -> console.text("failed.denied", denied.getFile());
			case FileSystemException unusable -> console.text(DiskTrouble.of(unusable).key(), unusable.getFile());
			case CancelledException stopped -> console.text("failed.stopped");
			case EOFException cut -> console.text("failed.io");
			case ZipException broken -> console.text("failed.io");
			case CharacterCodingException broken -> console.text("failed.io");
			default -> Failures.sentence(cause).orElseGet(() -> console.text("failed.unforeseen"));
		};
	}

	/** Whether what the failure comes from has a sentence; an analysis that fails over a fault of its own has none. */
	private static boolean isForeseen(Throwable failure) {
		Throwable cause = (failure instanceof PipelineException || failure instanceof UncheckedIOException) && failure.getCause() != null ? failure.getCause() : failure;
		return cause instanceof EOFException || cause instanceof ZipException || cause instanceof CharacterCodingException || Failures.sentence(cause).isPresent();
	}

	/** The folder that is to be made first, or the file itself. */
	private static Path highestMissing(Path path) {
		Path above = path.getParent();
		return above == null || Files.exists(above) ? path : highestMissing(above);
	}
}
