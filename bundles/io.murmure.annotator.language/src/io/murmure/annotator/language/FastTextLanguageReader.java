package io.murmure.annotator.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import io.murmure.annotator.language.internal.ChatText;
import io.murmure.annotator.language.internal.ChatWords;
import io.murmure.annotator.language.internal.FastText;
import io.murmure.core.reading.LanguageReader;

/**
 * Tells the language of short texts with fastText's {@code lid.176}, reweighed for what a listener reads. Safe to call from several
 * threads; the model (4 MB in memory) is read on the first guess.
 */
@Component(service = LanguageReader.class)
public final class FastTextLanguageReader implements LanguageReader {

	static final Guess UNDETERMINED = new Guess("und", 0);

	/** Languages that a small group is likely to write in; a rarer one is mostly a short text gone astray. */
	private static final Set<String> LIKELY = Set.of("ar", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja",
			"ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh");

	/** How much more often posts are in these than in each other likely language. */
	private static final Map<String, Double> EXPECTED = Map.of("fr", 3.0, "en", 3.0);

	private static final int FEWEST_LETTERS = 2;
	private static final double SUREST_DOUBT = 0.4;

	private volatile Loaded loaded;

	@Override
	public Guess guess(String text) {
		String words = ChatText.words(text);
		if (words.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
			return UNDETERMINED;
		}
		return loaded().guess(words);
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

	private record Loaded(FastText model, ChatWords chatWords) {

		static Loaded load() {
			try (InputStream model = FastText.class.getResourceAsStream("lid.176.ftz")) {
				return new Loaded(FastText.read(model), ChatWords.read());
			} catch (IOException broken) {
				throw new UncheckedIOException("The language model in this installation is damaged; install Murmure again.", broken);
			}
		}

		Guess guess(String words) {
			List<String> labels = model.labels();
			double[] probabilities = model.probabilities(words);
			Map<String, Double> evidence = chatWords.evidence(words);
			double sum = 0;
			double most = 0;
			String language = UNDETERMINED.language();
			for (int i = 0; i < probabilities.length; i++) {
				String label = labels.get(i);
				if (LIKELY.contains(label)) {
					double weighed = probabilities[i] * EXPECTED.getOrDefault(label, 1.0) * evidence.getOrDefault(label, 1.0);
					sum += weighed;
					if (weighed > most) {
						most = weighed;
						language = label;
					}
				}
			}
			return most > SUREST_DOUBT * sum ? new Guess(language, most / sum) : UNDETERMINED;
		}
	}
}
