package io.murmure.annotator.language;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import io.murmure.annotator.language.internal.ChatText;
import io.murmure.annotator.language.internal.ChatWords;
import io.murmure.annotator.language.internal.NGramModel;
import io.murmure.annotator.language.internal.Scripts;
import io.murmure.core.component.Sentence;
import io.murmure.core.reading.LanguageReader;
import io.murmure.core.reading.ModelException;

/**
 * Tells the language of short texts: by their script where that tells it, among ten others with a small model of n-grams, reweighed for what a
 * listener reads. Safe to call from several threads; the model (0.7 MB) is read on the first guess.
 */
@Component(service = LanguageReader.class)
public final class NGramLanguageReader implements LanguageReader {

	private static final Guess UNDETERMINED = Guess.UNDETERMINED;

	/** How much more often posts are in these than in each other language. */
	private static final Map<String, Double> EXPECTED = Map.of("fr", 3.0, "en", 3.0);

	/** Scripts that the model has seen. */
	private static final UnicodeScript[] KNOWN_SCRIPTS = { UnicodeScript.LATIN, UnicodeScript.CYRILLIC };
	private static final int FEWEST_LETTERS = 2;
	private static final double SUREST_DOUBT = 0.4;
	private static final double HARDLY_SURE = 0.5;

	private volatile Loaded loaded;

	@Override
	public Guess guess(String text) {
		String words = ChatText.words(text);
		Scripts scripts = new Scripts(words);
		Optional<String> told = scripts.language();
		if (told.isPresent()) {
			return new Guess(told.get(), scripts.letters() < FEWEST_LETTERS ? HARDLY_SURE : 1);
		}
		return scripts.letters() < FEWEST_LETTERS || scripts.share(KNOWN_SCRIPTS) < 0.5 ? UNDETERMINED : loaded().guess(words);
	}

	private Loaded loaded() {
		Loaded current = loaded;
		if (current == null) {
			synchronized (this) {
				current = loaded == null ? Loaded.load() : loaded;
				loaded = current;
			}
		}
		return current;
	}

	private record Loaded(NGramModel model, ChatWords chatWords) {

		static Loaded load() {
			try (InputStream model = NGramModel.class.getResourceAsStream("language.bin")) {
				return new Loaded(NGramModel.read(model), ChatWords.read());
			} catch (IOException broken) {
				throw new ModelException(Sentence.of(NGramLanguageReader.class, "damaged"), broken);
			}
		}

		Guess guess(String words) {
			List<String> languages = model.languages();
			double[] probabilities = model.probabilities(words);
			Map<String, Double> evidence = chatWords.evidence(words);
			double sum = 0;
			double most = 0;
			String language = UNDETERMINED.language();
			for (int i = 0; i < probabilities.length; i++) {
				String candidate = languages.get(i);
				double weighed = probabilities[i] * EXPECTED.getOrDefault(candidate, 1.0) * evidence.getOrDefault(candidate, 1.0);
				sum += weighed;
				if (weighed > most) {
					most = weighed;
					language = candidate;
				}
			}
			return most > SUREST_DOUBT * sum ? new Guess(language, most / sum) : UNDETERMINED;
		}
	}
}
