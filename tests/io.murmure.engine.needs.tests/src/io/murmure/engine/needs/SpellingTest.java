package io.murmure.engine.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SpellingTest {

	@Test
	void misspeltInflectedAndRelatedWordsAreAlike() {
		List<SparseVector> texts = Spelling.of(List.of("une serrure pour le portillon", "les serrures du portilon", "the pump is flat", "notre pompe est à plat"));
		assertTrue(texts.get(0).dot(texts.get(1)) > 0.5);
		assertEquals(0, texts.get(0).dot(texts.get(2)), 1e-9);
	}

	@Test
	void aTextWithNothingInCommonHasNoSpelling() {
		assertTrue(Spelling.of(List.of("serrure", "pompe")).stream().allMatch(spelling -> spelling.components().length == 0));
	}
}
