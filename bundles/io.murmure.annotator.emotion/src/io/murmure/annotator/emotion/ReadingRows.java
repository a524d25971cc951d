package io.murmure.annotator.emotion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingCells;
import io.murmure.core.table.Tables;

/** Rows of readings, from what the heads of one model tell; what it does not tell is null. */
record ReadingRows(ReadingCells cells) {

	private static final String MARK = "other-language";

	/** A row of {@link Tables#MODEL_READINGS}. */
	Object[] row(long post, Reading reading) {
		Object[] sentiment = cells.probabilities(Head.SENTIMENT, Tables.SENTIMENTS, reading);
		Object[] need = cells.probabilities(Head.NEED, Tables.NEEDS, reading);
		return Stream.of(new Object[] { post }, cells.probabilities(Head.EMOTION, Tables.EMOTIONS, reading), new Object[] { cells.emotion(reading) }, sentiment,
				new Object[] { told(Head.SENTIMENT, Tables.SENTIMENTS, reading) }, need, new Object[] { told(Head.NEED, Tables.NEEDS, reading) },
				new Object[] { reading.otherLanguage() ? MARK : null, told(Head.EMOTION, Tables.EMOTIONS, reading) }).flatMap(Arrays::stream).toArray();
	}

	/** A row of {@link Tables#FINE_READINGS}. */
	Object[] fineRow(long post, Reading reading) {
		return Stream.of(new Object[] { post }, cells.probabilities(Head.FINE, Tables.FINE_EMOTIONS, reading),
				new Object[] { told(Head.FINE, Tables.FINE_EMOTIONS, reading) }).flatMap(Arrays::stream).toArray();
	}

	boolean has(String head) {
		return cells.heads().stream().anyMatch(one -> one.name().equals(head));
	}

	/** Words separated by a space, null for none. */
	private static String told(String head, List<String> words, Reading reading) {
		String told = String.join(" ", reading.head(head).told().stream().filter(words::contains).toList());
		return told.isEmpty() ? null : told;
	}
}
