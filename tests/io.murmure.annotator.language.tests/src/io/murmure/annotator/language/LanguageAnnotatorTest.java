package io.murmure.annotator.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.NoParameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;
import io.murmure.core.table.Tables;

class LanguageAnnotatorTest {

	@Test
	void whatTheSourceSaysIsTakenAtItsWordAndTheRestIsRead() {
		BitSet untold = new BitSet();
		untold.set(1);
		Batch posts = new Batch(List.of(Column.number("post_id"), Column.text("text"), Column.text("source_language")),
				new Object[] { new long[] { 7, 8 }, new String[] { "ok", "merci" }, new String[] { "nl", null } },
				new BitSet[] { new BitSet(), new BitSet(), untold }, 2);
		List<List<Object>> rows = new ArrayList<>();

		new LanguageAnnotator(text -> new Guess("fr", 0.9)).open(new NoParameters(), Progress.NONE)
				.annotate(posts, (table, values) -> {
					assertEquals(Tables.LANGUAGES, table);
					rows.add(List.of(values));
				}, Progress.NONE);

		assertEquals(List.of(List.of(7L, "nl", 1.0), List.of(8L, "fr", 0.9)), rows);
	}

	@Test
	void whatPeopleHappenToBeCalledPlaysNoPart() {
		Batch posts = new Batch(List.of(Column.number("post_id"), Column.text("text"), Column.text("source_language")),
				new Object[] { new long[] { 7, 8 }, new String[] { "courage Lama-6p9w", "courage @Caiman-tkck" }, new String[] { null, null } },
				new BitSet[] { new BitSet(), new BitSet(), BitSet.valueOf(new long[] { 3 }) }, 2);
		List<String> read = new ArrayList<>();

		new LanguageAnnotator(text -> {
			read.add(text);
			return new Guess("fr", 0.9);
		}).open(new NoParameters(), Progress.NONE).annotate(posts, (table, values) -> {
		}, Progress.NONE);

		assertEquals(List.of("courage ", "courage "), read);
	}
}
