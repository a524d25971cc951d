package io.murmure.core.reading;

import java.util.List;

import io.murmure.core.reading.Reading.HeadReading;
import io.murmure.core.table.Tables;

/**
 * What a reading says, as cells of tables; what the model does not tell is null.
 *
 * @param heads of the model that read
 */
public record ReadingCells(List<Head> heads) {

	private static final String NEUTRAL = "neutral";

	/** The probability of each word, in [0, 1], as a head gives it. */
	public Object[] probabilities(String head, List<String> words, Reading reading) {
		List<String> labels = heads.stream().filter(one -> one.name().equals(head)).findFirst().map(Head::labels).orElse(List.of());
		HeadReading told = reading.head(head);
		return words.stream().map(word -> labels.contains(word) ? (Object) (double) told.probabilities()[labels.indexOf(word)] : null).toArray();
	}

	/** The one emotion that stands for the reading: the first that is told, or neutral. */
	public String emotion(Reading reading) {
		return reading.head(Head.EMOTION).told().stream().filter(Tables.EMOTIONS::contains).findFirst().orElse(NEUTRAL);
	}
}
