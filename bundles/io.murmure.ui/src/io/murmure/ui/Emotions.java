package io.murmure.ui;

import java.util.List;
import java.util.Locale;

import io.murmure.core.palette.Palette;
import io.murmure.core.reading.EmotionWords;
import io.murmure.core.table.Tables;

/** The words for emotions in the reader's language: a colour never stands without one. */
public final class Emotions {

	private final Texts texts = Texts.of(Emotions.class);
	private final EmotionWords words = EmotionWords.of(Locale.getDefault());

	/** Emotion words in the order in which they are always shown. */
	public List<String> words() {
		return Palette.EMOTIONS;
	}

	/** The reader's word for an emotion, or, for an empty word, that none was read; the word itself where a model has emotions of its own. */
	public String label(String word) {
		return word.isEmpty() ? texts.get("emotion.unread") : words.label(word);
	}

	/** The reader's word for one of the 28 finer emotions. */
	public String fine(String word) {
		return Palette.EMOTIONS.contains(word) ? label(word) : Tables.FINE_EMOTIONS.contains(word) ? texts.get("fine." + word) : word;
	}
}
