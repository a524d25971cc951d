package io.murmure.core.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Reading.HeadReading;
import io.murmure.core.reading.WordWeights.WordWeight;
import io.murmure.core.study.ModelIdentity;

class WordWeightsTest {

	@Test
	void theWordThatCarriesTheAngerWeighsMostAndTheOneThatSoothesWeighsAgainst() {
		String text = "Ras le bol de cette lampe, merci 😡😡";
		List<WordWeight> weights = weights(text);
		assertEquals(List.of("Ras", "le", "bol", "de", "cette", "lampe,", "merci", "😡😡"), weights.stream().map(one -> text.substring(one.start(), one.end())).toList());
		assertEquals("bol", word(text, weights.stream().max(Comparator.comparingDouble(WordWeight::weight)).orElseThrow()));
		assertEquals("merci", word(text, weights.stream().min(Comparator.comparingDouble(WordWeight::weight)).orElseThrow()));
		assertEquals(0, weights.get(0).weight(), 1e-6, "a word that changes nothing");
	}

	@Test
	void aLongTextIsWeighedInRunsOfWords() {
		List<WordWeight> weights = weights("bol ".repeat(300));
		assertEquals(60, weights.size());
		assertTrue(weights.stream().allMatch(one -> one.weight() > 0));
	}

	@Test
	void aTextOfOneWordAndOneThatIsNotReadHaveNoWeights() {
		assertEquals(List.of(), weights("bol"));
		assertEquals(List.of(), weights("unread unread"));
	}

	@Test
	void aLabelThatTheModelDoesNotTellIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> WordWeights.of(new WordCounter(), Utterance.of("x y"), Head.EMOTION, "joy", Progress.NONE));
	}

	private static String word(String text, WordWeight weight) {
		return text.substring(weight.start(), weight.end());
	}

	private static List<WordWeight> weights(String text) {
		return WordWeights.of(new WordCounter(), Utterance.of(text), Head.EMOTION, "anger", Progress.NONE);
	}

	/** Is angrier with each "bol" and calmer with each "merci". */
	private static final class WordCounter implements ReadingSession {

		@Override
		public ModelIdentity identity() {
			return new ModelIdentity("counter", "0", "fp32");
		}

		@Override
		public Optional<PrecisionChoice> precisionChoice() {
			return Optional.empty();
		}

		@Override
		public List<Head> heads() {
			return List.of(new Head(Head.EMOTION, Head.Kind.MULTI_LABEL, List.of("anger")));
		}

		@Override
		public List<String> languages() {
			return List.of();
		}

		@Override
		public List<Reading> read(List<Utterance> texts, Progress progress) {
			return texts.stream().map(Utterance::text).map(text -> text.startsWith("unread") ? Reading.unread(Reading.EMPTY) : reading(text)).toList();
		}

		private static Reading reading(String text) {
			double score = 0.01 * count(text, "bol") - 2 * count(text, "merci") + (text.contains("bol") ? 1 : 0);
			return new Reading(Optional.empty(), false, Map.of(Head.EMOTION, new HeadReading(new float[] { (float) (1 / (1 + Math.exp(-score))) }, List.of())),
					new float[0]);
		}

		private static int count(String text, String word) {
			return text.split(word, -1).length - 1;
		}

		@Override
		public void close() {
		}
	}
}
