package io.murmure.core.reading;

import java.util.Locale;

import io.murmure.core.component.ComponentText;
import io.murmure.core.table.Tables;

/** The French and English words for {@link Tables#EMOTIONS}, as they stand within a sentence. */
public final class EmotionWords {

	private final ComponentText texts;

	private EmotionWords(ComponentText texts) {
		this.texts = texts;
	}

	public static EmotionWords of(Locale locale) {
		return new EmotionWords(ComponentText.of(EmotionWords.class, locale));
	}

	/** The reader's word for an emotion; the word itself where a model has emotions of its own. */
	public String label(String emotion) {
		return texts.get(emotion).orElse(emotion);
	}
}
