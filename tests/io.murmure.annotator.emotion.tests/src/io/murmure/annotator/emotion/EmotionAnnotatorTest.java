package io.murmure.annotator.emotion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.murmure.core.analysis.Annotator;
import io.murmure.core.analysis.ModelIdentity;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.EmotionReader;
import io.murmure.core.reading.ModelException;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;
import io.murmure.core.table.Tables;

class EmotionAnnotatorTest {

	private final Map<String, List<Object[]>> rows = new TreeMap<>();

	@Test
	void aPostGetsItsProbabilitiesItsStrongestToldEmotionAndItsVector() {
		annotate(new ScriptedReader(List.of("joy", "anger", "pride"), Map.of("ras le bol", reading(List.of("pride", "anger"), 0.1f, 0.7f, 0.9f))),
				"ras le bol");
		Object[] reading = rows.get("readings").get(0);
		assertEquals(Tables.READINGS.columns().size(), reading.length);
		assertEquals(10L, reading[0]);
		assertEquals(0.7, (double) reading[column("anger")], 1e-6);
		assertEquals(0.1, (double) reading[column("joy")], 1e-6);
		assertEquals(null, reading[column("fear")], "the model does not tell fear");
		assertEquals("anger", reading[column("emotion")], "pride is stronger, but no word of the readings");
		assertArrayEquals(new float[] { 0.6f, 0.8f }, (float[]) rows.get("embeddings").get(0)[1]);
	}

	@Test
	void aPostOfWhichNothingIsToldIsNeutral() {
		annotate(new ScriptedReader(List.of("joy"), Map.of("la lampe est rouge", reading(List.of(), 0.2f))), "la lampe est rouge");
		assertEquals("neutral", rows.get("readings").get(0)[column("emotion")]);
	}

	@Test
	void aPostThatCannotBeReadGetsNoRow() {
		annotate(new ScriptedReader(List.of("joy"), Map.of("super", reading(List.of("joy"), 0.9f))), "", "super");
		assertEquals(List.of(11L), rows.get("readings").stream().map(row -> row[0]).toList());
		assertEquals(List.of(11L), rows.get("embeddings").stream().map(row -> row[0]).toList());
	}

	@Test
	void aModelWithoutOneOfTheEmotionsIsRefused() {
		EmotionAnnotator annotator = new EmotionAnnotator();
		annotator.setReader(new ScriptedReader(List.of("label_0", "label_1"), Map.of()));
		String refusal = assertThrows(ModelException.class, () -> annotator.open(settings(), Progress.NONE)).getMessage();
		assertTrue(refusal.contains("label_0, label_1") && refusal.contains("anger, disgust"), refusal);
	}

	@Test
	void itsParameterHasFrenchAndEnglishTexts() {
		EmotionAnnotator annotator = new EmotionAnnotator();
		assertEquals("", settings().model());
		assertEquals("Emotion", annotator.label(Locale.ENGLISH));
		assertEquals("Émotion", annotator.label(Locale.FRENCH));
	}

	private void annotate(EmotionReader reader, String... texts) {
		EmotionAnnotator annotator = new EmotionAnnotator();
		annotator.setReader(reader);
		long[] ids = new long[texts.length];
		Arrays.setAll(ids, i -> 10 + i);
		Batch posts = new Batch(List.of(Column.number("post_id"), Column.text("text")), new Object[] { ids, texts },
				new BitSet[] { new BitSet(), new BitSet() }, texts.length);
		try (Annotator.Session session = annotator.open(settings(), Progress.NONE)) {
			assertEquals(Optional.of(ScriptedReader.IDENTITY), session.model());
			session.annotate(posts, (table, values) -> rows.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(values), Progress.NONE);
		}
	}

	private static EmotionAnnotator.Settings settings() {
		return Parameters.defaults(EmotionAnnotator.Settings.class);
	}

	private static int column(String name) {
		return Tables.READINGS.columns().stream().map(Column::name).toList().indexOf(name);
	}

	private static EmotionReader.EmotionReading reading(List<String> emotions, float... probabilities) {
		return new EmotionReader.EmotionReading(Optional.empty(), probabilities, emotions, new float[] { 0.6f, 0.8f });
	}

	/** Reads what it was told to; any other text cannot be read. */
	private record ScriptedReader(List<String> labels, Map<String, EmotionReader.EmotionReading> script) implements EmotionReader, EmotionReader.Session {

		private static final ModelIdentity IDENTITY = new ModelIdentity("scripted", "0", "fp32");
		private static final EmotionReading UNREAD = new EmotionReading(Optional.of("empty"), new float[0], List.of(), new float[0]);

		@Override
		public List<ModelCard> models() {
			return List.of();
		}

		@Override
		public EmotionReader.Session open(String model, Progress progress) {
			return this;
		}

		@Override
		public ModelIdentity identity() {
			return IDENTITY;
		}

		@Override
		public List<EmotionReading> read(List<String> texts, Progress progress) {
			return texts.stream().map(text -> script.getOrDefault(text, UNREAD)).toList();
		}

		@Override
		public void close() {
		}
	}
}
