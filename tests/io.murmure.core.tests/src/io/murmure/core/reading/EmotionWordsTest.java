package io.murmure.core.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.murmure.core.table.Tables;

class EmotionWordsTest {

	@Test
	void everyEmotionHasAWordInFrenchAndEnglish() {
		assertEquals(List.of("anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"), labels(Locale.ENGLISH));
		assertEquals(List.of("colère", "dégoût", "peur", "joie", "tristesse", "surprise", "neutre"), labels(Locale.FRENCH));
	}

	@Test
	void anEmotionOfAModelOfOnesOwnIsToldAsItIs() {
		assertEquals("saudade", EmotionWords.of(Locale.FRENCH).label("saudade"));
	}

	private static List<String> labels(Locale locale) {
		return Tables.EMOTIONS.stream().map(EmotionWords.of(locale)::label).toList();
	}
}
