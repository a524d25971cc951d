package io.murmure.analysis.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.murmure.core.analysis.Annotator;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.ModelCard;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.core.reading.Reading.HeadReading;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Tables;

/** A model that finds "super" positive and joyful, anything else negative and angry. */
class SubjectReaderTest {

	private static final List<Head> HEADS = List.of(new Head(Head.EMOTION, Head.Kind.MULTI_LABEL, Tables.EMOTIONS), new Head(Head.SENTIMENT, Head.Kind.SINGLE_LABEL, Tables.SENTIMENTS));

	private final List<String> read = new ArrayList<>();
	private final List<Object[]> rows = new ArrayList<>();
	private int opened;

	private void annotate(String subject, String rivals, String... texts) {
		SubjectReader reader = new SubjectReader();
		reader.setEngine(new Scripted());
		try (Annotator.Session session = reader.open(new SubjectReader.Settings("", Precision.AUTO, false, subject, "", rivals), Progress.NONE)) {
			session.annotate(posts(texts), (table, values) -> {
				assertEquals(SubjectTables.SUBJECT_READINGS, table);
				rows.add(values);
			}, Progress.NONE);
		}
	}

	private static Batch posts(String... texts) {
		List<Column> columns = Stream.of(Tables.POSTS, Tables.LANGUAGES).flatMap(table -> table.columns().stream()).distinct().toList();
		Object[] arrays = columns.stream().map(column -> switch (column.name()) {
			case "post_id" -> new long[texts.length];
			case "text" -> texts;
			default -> switch (column.type()) {
				case LONG, TIME -> new long[texts.length];
				case DOUBLE -> new double[texts.length];
				case TEXT, JSON -> new String[texts.length];
				case VECTOR -> new float[texts.length][];
			};
		}).toArray();
		for (int row = 0; row < texts.length; row++) {
			((long[]) arrays[0])[row] = row + 1L;
		}
		BitSet[] nulls = columns.stream().map(column -> new BitSet()).toArray(BitSet[]::new);
		return new Batch(columns, arrays, nulls, texts.length);
	}

	private Object cell(int row, String column) {
		List<String> names = SubjectTables.SUBJECT_READINGS.columns().stream().map(Column::name).toList();
		assertEquals(names.size(), rows.get(row).length);
		return rows.get(row)[names.indexOf(column)];
	}

	@Test
	void onePostThatPraisesOneAndDamnsAnotherCountsForBoth() {
		annotate("Lumio", "Vexa", "Ma Lumio est super. Vexa coupe toujours.", "On roule demain ?");
		assertEquals(List.of("Ma Lumio est super.", "Vexa coupe toujours."), read);
		assertEquals(List.of("subject", "rival"), List.of(cell(0, "role"), cell(1, "role")));
		assertEquals(List.of("positive", "negative"), List.of(cell(0, "sentiment"), cell(1, "sentiment")));
		assertEquals(List.of("joy", "anger"), List.of(cell(0, "emotion"), cell(1, "emotion")));
		assertEquals(List.of(1L, 2L), List.of(cell(0, "name_id"), cell(1, "name_id")));
		assertEquals(0.9, (double) cell(0, "sentiment_positive"), 1e-6);
	}

	@Test
	void whatAnotherIsBetterThanHasTheContrarySentimentAndNoEmotion() {
		annotate("Lumio", "Vexa", "Vexa est plus super que Lumio");
		assertEquals("Lumio", cell(0, "name"));
		assertEquals("negative", cell(0, "sentiment"));
		assertEquals(0.9, (double) cell(0, "sentiment_negative"), 1e-6);
		assertNull(cell(0, "emotion"));
		assertNull(cell(0, "joy"));
		assertEquals("positive", cell(1, "sentiment"));
	}

	@Test
	void withoutASubjectNoModelIsLoadedAndNothingIsRead() {
		annotate("", "Vexa", "Vexa coupe toujours.");
		assertEquals(0, opened);
		assertTrue(rows.isEmpty());
	}

	private final class Scripted implements ModelEngine, ReadingSession {

		@Override
		public List<ModelCard> models() {
			return List.of();
		}

		@Override
		public ReadingSession open(String model, ReadingOptions options, Progress progress) {
			opened++;
			return this;
		}

		@Override
		public ModelCard add(Path folder, Progress progress) {
			throw new AssertionError("nothing is added");
		}

		@Override
		public PrecisionChoice measure(Path folder, Progress progress) {
			throw new AssertionError("nothing is measured");
		}

		@Override
		public ModelIdentity identity() {
			return new ModelIdentity("scripted", "0", "fp32");
		}

		@Override
		public Optional<PrecisionChoice> precisionChoice() {
			return Optional.empty();
		}

		@Override
		public List<Head> heads() {
			return HEADS;
		}

		@Override
		public List<String> languages() {
			return List.of();
		}

		@Override
		public List<Reading> read(List<Utterance> texts, Progress progress) {
			return texts.stream().map(text -> {
				read.add(text.text());
				boolean good = text.text().contains("super");
				return new Reading(Optional.empty(), false, Map.of(Head.EMOTION, new HeadReading(new float[Tables.EMOTIONS.size()], List.of(good ? "joy" : "anger")), Head.SENTIMENT,
						new HeadReading(good ? new float[] { 0.04f, 0.06f, 0.9f } : new float[] { 0.8f, 0.1f, 0.1f }, List.of(good ? "positive" : "negative"))), new float[0]);
			}).toList();
		}

		@Override
		public void close() {
		}
	}
}
