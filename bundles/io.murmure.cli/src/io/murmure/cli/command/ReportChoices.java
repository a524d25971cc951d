package io.murmure.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.murmure.cli.internal.Console;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.report.ReportOptions.Format;
import picocli.CommandLine.Option;

/** What every command takes that writes a report. */
final class ReportChoices {

	private static final List<String> LANGUAGES = List.of("fr", "en");

	@Option(names = "--lang", paramLabel = "fr|en")
	private Optional<Locale> language = Optional.empty();

	@Option(names = "--individual")
	private boolean individual;

	@Option(names = "--format", paramLabel = "html|pdf", descriptionKey = "report.format")
	private Format format = Format.HTML;

	@Option(names = "--logo", paramLabel = "FILE")
	private Optional<Path> logo = Optional.empty();

	@Option(names = "--colour", paramLabel = "#RRGGBB")
	private Optional<String> colour = Optional.empty();

	/**
	 * In the language that was asked for; the console's by default.
	 *
	 * @param folder where the report is to go: that there is a file instead is told before any work is done
	 */
	ReportOptions options(Path folder, Console console) {
		for (Path part = folder.toAbsolutePath(); part != null; part = part.getParent()) {
			if (Files.exists(part) && !Files.isDirectory(part)) {
				throw new ParameterException(console.text("report.no-folder", part.equals(folder.toAbsolutePath()) ? folder : part));
			}
		}
		Locale chosen = language.orElse(console.locale());
		if (language.isPresent() && !LANGUAGES.contains(chosen.getLanguage())) {
			throw new ParameterException(console.text("report.language", chosen.toLanguageTag(), String.join(", ", LANGUAGES)));
		}
		return new ReportOptions(chosen, individual, format, logo, colour);
	}
}
