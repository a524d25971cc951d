package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the pages that tell of everything that is installed, in English and in French, from what it declares. */
@Command(name = "reference", mixinStandardHelpOptions = true)
public final class Reference implements Callable<Integer> {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

	private final Context context;

	@Option(names = "--out", required = true, paramLabel = "DIR")
	private Path out;

	public Reference(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		Files.createDirectories(out);
		for (Locale language : LANGUAGES) {
			Path page = out.resolve(language.equals(Locale.ENGLISH) ? "reference.md" : "reference." + language.getLanguage() + ".md");
			Files.writeString(page, new ReferencePage(context.toolbox(), language, out).text());
			context.console().tell("reference.done", page);
		}
		return 0;
	}
}
