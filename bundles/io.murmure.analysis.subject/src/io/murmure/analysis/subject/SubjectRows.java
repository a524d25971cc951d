package io.murmure.analysis.subject;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;

import io.murmure.analysis.subject.Passages.Passage;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingCells;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Tables;

/** Rows of {@link SubjectTables#SUBJECT_READINGS}; what the model does not tell is null. */
record SubjectRows(ReadingCells cells) {

	Object[] row(long post, Passage passage, Reading reading) {
		Object[] sentiment = cells.probabilities(Head.SENTIMENT, Tables.SENTIMENTS, reading);
		String told = reading.head(Head.SENTIMENT).told().stream().filter(Tables.SENTIMENTS::contains).findFirst().orElse(null);
		if (passage.second()) {
			Collections.reverse(Arrays.asList(sentiment));
			told = told == null ? null : Tables.SENTIMENTS.reversed().get(Tables.SENTIMENTS.indexOf(told));
		}
		Object[] emotions = passage.second() ? new Object[Tables.EMOTIONS.size()] : cells.probabilities(Head.EMOTION, Tables.EMOTIONS, reading);
		return Stream.of(new Object[] { post, passage.named().id(), passage.named().text(), passage.named().role(), Span.written(passage.spans()), passage.second() ? 1L : 0L },
				sentiment, new Object[] { told }, emotions, new Object[] { passage.second() ? null : cells.emotion(reading) }).flatMap(Arrays::stream).toArray();
	}
}
