package io.murmure.cli.command;

import java.util.Optional;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Toolbox;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import picocli.CommandLine.Option;

/** The options of commands that read texts with a model. */
final class ReadingOption {

	@Option(names = "--lang", paramLabel = "fr|en")
	private Optional<String> language = Optional.empty();

	@Option(names = "--precision", paramLabel = "auto|fp32|int8", defaultValue = "auto")
	private Precision precision = Precision.AUTO;

	@Option(names = "--other-languages")
	private boolean otherLanguages;

	ReadingOptions options() {
		return new ReadingOptions(precision, otherLanguages);
	}

	/** With its language: the one that was given, otherwise the one that is read. */
	Utterance utterance(String text, Toolbox toolbox) {
		return new Utterance(text, language.map(given -> new Guess(given, 1)).orElseGet(() -> toolbox.languageOf(text)));
	}

	/**
	 * Says what reads, and why with that precision.
	 *
	 * @return whether it said that a graphics processor does
	 */
	static boolean tell(ReadingSession model, Console console) {
		boolean graphics = model.onGraphics();
		Optional<PrecisionChoice> choice = model.precisionChoice();
		if (choice.isPresent()) {
			console.tell("reading.choice", model.identity().id(), model.identity().precision(), choice.get().loss(), choice.get().speedUp());
		} else {
			console.tell(graphics ? "reading.graphics" : "reading.with", model.identity().id(), model.identity().precision());
		}
		return graphics;
	}

	/** Says, once texts are read, that the graphics processor left them to the processor. */
	static void tellWhoRead(boolean graphics, ReadingSession model, Console console) {
		if (graphics && !model.onGraphics()) {
			console.tell("reading.graphics-failed", model.identity().id());
		}
	}
}
