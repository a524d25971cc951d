package io.murmure.core.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What is searched for is found where it stands, however it is typed. */
class WordHitsTest {

	@Test
	void wordsAreFoundWithAccentsAndCapitalsOrWithout() {
		String text = "Le VÉLO de Léa, un velo d’occasion";
		assertEquals(List.of("VÉLO", "velo"), hits("vélo", text));
		assertEquals(List.of("velo d’occasion"), hits("velo d'occasion", text));
	}

	@Test
	void signsStandForThemselves() {
		assertEquals(List.of("(a.b)"), hits("(a.b)", "x (a.b) (axb)"));
	}

	@Test
	void withoutWordsNothingIsFound() {
		assertEquals(List.of(), hits("", "Le vélo"));
	}

	private static List<String> hits(String words, String text) {
		return WordHits.of(Focus.ALL.onText(words)).in(text).stream().map(hit -> text.substring(hit.start(), hit.end())).toList();
	}
}
