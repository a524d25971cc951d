package io.murmure.engine.topics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.murmure.engine.topics.ClassTerms.Term;

class TermsTest {

	private final Documents documents = new Documents();

	private void say(String... words) {
		Map<String, String> written = new TreeMap<>();
		for (String word : words) {
			written.put(word, word);
		}
		documents.add("fr", written);
	}

	/** Two classes of two documents with two words each: A = 4. Lamp: 2 of 4 in class 0, nowhere else: 0.5 ln(1 + 4/2). Shop: 1 of 4 there, 3 in all: 0.25 ln(1 + 4/3). */
	@Test
	void scoresAreThoseOfTheEquation() {
		say("lamp", "shop");
		say("lamp", "rain");
		say("cake", "shop");
		say("cake", "shop");
		List<List<Term>> best = new ClassTerms(documents, document -> document / 2, 2).best(document -> document, 3, 1);
		assertEquals("lamp", best.get(0).get(0).form());
		assertEquals(0.5 * Math.log(3), best.get(0).get(0).score(), 1e-12);
		assertEquals(2, best.get(0).get(0).people());
		Term shop = best.get(0).stream().filter(term -> term.form().equals("shop")).findFirst().orElseThrow();
		assertEquals(0.25 * Math.log(1 + 4 / 3.0), shop.score(), 1e-12);
	}

	@Test
	void aWordOfOnePersonIsLeftOutWhereTwoAreAskedFor() {
		say("lamp", "mine");
		say("lamp", "mine");
		say("lamp", "rain");
		List<Term> best = new ClassTerms(documents, document -> 0, 1).best(document -> document / 2, 5, 2).get(0);
		assertEquals(List.of("lamp"), best.stream().map(Term::form).toList());
	}

	/** Four documents. a and b always meet (1), a and c never (-1), b and c never (-1): a mean of -1/3. */
	@Test
	void coherenceIsTheMeanOverPairs() {
		say("a", "b");
		say("a", "b");
		say("c");
		say("d");
		assertEquals(-1 / 3.0, Quality.of(List.of(new int[] { 0, 1, 2 }), documents).coherence(), 1e-12);
		assertEquals(1, Quality.of(List.of(new int[] { 0, 1 }), documents).coherence(), 1e-12);
	}

	/** a in documents 1 2, b in 1 3, of four: together in 1, as chance has it. */
	@Test
	void wordsThatMeetByChanceHaveNoCoherence() {
		say("a", "b");
		say("a");
		say("b");
		say("c");
		assertEquals(0, Quality.of(List.of(new int[] { 0, 1 }), documents).coherence(), 1e-12);
	}

	@Test
	void diversityIsTheShareOfDifferentWords() {
		say("a", "b", "c");
		assertEquals(0.75, Quality.of(List.of(new int[] { 0, 1 }, new int[] { 1, 2 }), documents).diversity(), 1e-12);
	}

	@Test
	void wordsOfTwoLanguagesShareTheirStem() {
		assertEquals(Stems.stem("notification"), Stems.stem("notifier"));
		assertEquals("refer", Stems.stem("référence"));
	}

	@Test
	void groupsAreMatchedByWhatTheyHaveInCommon() {
		long[] before = { 7, 7, 7, 9, 9, 9, 0, 4 };
		int[] now = { 1, 1, 1, 0, 0, 2, 1, -1 };
		assertEquals(Map.of(1, 7L, 0, 9L), Matching.of(before, now));
	}

	@Test
	void anOldGroupThatFellApartGoesToItsLargestPartIfThatIsLargeEnough() {
		assertEquals(Map.of(0, 5L), Matching.of(new long[] { 5, 5, 5, 5, 5 }, new int[] { 0, 0, 0, 1, 2 }));
		assertEquals(Map.of(), Matching.of(new long[] { 5, 5, 5, 5 }, new int[] { 0, 1, 2, 3 }));
	}

	@Test
	void neighboursVoteAsSurelyAsTheyAreNeighbours() {
		Vote vote = Vote.of(new int[] { 0, 1, 2 }, new float[] { 1, 1, 1 }, new int[] { 3, 3, -1 }, 0.5);
		assertEquals(3, vote.topic());
		assertEquals(2 / 3.0, vote.probability(), 1e-6);
		assertEquals(-1, Vote.of(new int[] { 0, 1, 2 }, new float[] { 1, 1, 1 }, new int[] { 3, 3, -1 }, 0.7).topic());
		assertArrayEquals(new float[] { 1, 1 }, Closeness.of(new float[] { 2, 2 }));
	}
}
