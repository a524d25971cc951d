package io.murmure.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.murmure.cli.internal.Console;
import io.murmure.core.parameter.ParameterException;
import picocli.CommandLine.Option;

/** What every command takes that writes a report. */
final class ReportOptions {

	private static final List<String> LANGUAGES = List.of("fr", "en");

	@Option(names = "--lang", paramLabel = "fr|en")
	private Optional<Locale> language = Optional.empty();

	@Option(names = "--individual")
	private boolean individual;

	boolean individual() {
		return individual;
	}

	/** The language to write; the console's by default. */
	Locale language(Console console) {
		Locale chosen = language.orElse(console.locale());
		if (language.isPresent() && !LANGUAGES.contains(chosen.getLanguage())) {
			throw new ParameterException(console.text("report.language", chosen.toLanguageTag(), String.join(", ", LANGUAGES)));
		}
		return chosen;
	}
}
