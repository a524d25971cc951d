package io.murmure.workbench.internal.preference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.LabelledSample;
import io.murmure.core.reading.LanguageReader;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.reading.ModelCheck;
import io.murmure.core.reading.ModelCheck.Labelled;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.RowReader;
import io.murmure.workbench.Services;

/** Measures a model on the user's own labelled sample. */
final class SampleCheck {

	private SampleCheck() {
	}

	/** @throws ModelException or {@link io.murmure.core.parameter.ParameterException} with a sentence for the user */
	static ModelCheck of(ModelEngine engine, String model, Path file, Progress progress) throws IOException {
		RowReader rows = Services.find(RowReader.class).orElseThrow(() -> new ModelException(Sentence.of(SampleCheck.class, "no-tables")));
		Optional<LanguageReader> languages = Services.find(LanguageReader.class);
		List<Labelled> sample = LabelledSample.USUAL.read(rows, new FileSource(file),
				text -> new Utterance(text, languages.map(reader -> reader.guess(text)).orElse(Guess.UNDETERMINED)));
		try (ReadingSession session = engine.open(model, ReadingOptions.DEFAULT, progress)) {
			return ModelCheck.of(session, LabelledSample.head(session, sample), sample, progress);
		}
	}
}
