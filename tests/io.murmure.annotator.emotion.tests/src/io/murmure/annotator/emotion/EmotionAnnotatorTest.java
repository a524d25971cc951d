package io.murmure.annotator.emotion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.ModelCard;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.ModelException;
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
import io.murmure.core.table.Tables;

class EmotionAnnotatorTest {

	private static final Head EMOTION = new Head(Head.EMOTION, Head.Kind.MULTI_LABEL, List.of("joy", "anger", "pride"));
	private static final Head SENTIMENT = new Head(Head.SENTIMENT, Head.Kind.SINGLE_LABEL, List.of("negative", "neutral", "positive"));
	private static final Head NEED = new Head(Head.NEED, Head.Kind.MULTI_LABEL, List.of("request", "problem", "none"));
	private static final Head FINE = new Head(Head.FINE, Head.Kind.MULTI_LABEL, List.of("annoyance", "gratitude"));

	private final Map<String, List<Object[]>> rows = new TreeMap<>();

	@Test
	void aPostGetsItsProbabilitiesItsStrongestToldEmotionAndItsVector() {
		annotate(new ScriptedEngine(List.of(EMOTION), Map.of("ras le bol", reading(emotion(List.of("pride", "anger"), 0.1f, 0.7f, 0.9f)))), "ras le bol");
		Object[] reading = rows.get("model_readings").get(0);
		assertEquals(Tables.READINGS.columns().size(), reading.length);
		assertEquals(10L, reading[0]);
		assertEquals(0.7, (double) reading[column("anger")], 1e-6);
		assertEquals(0.1, (double) reading[column("joy")], 1e-6);
		assertEquals(null, reading[column("fear")], "the model does not tell fear");
		assertEquals("anger", reading[column("emotion")], "pride is stronger, but no word of the readings");
		assertEquals("anger", reading[column("emotions")]);
		assertEquals(null, reading[column("sentiment")], "the model has no such head");
		assertEquals(null, reading[column("marks")]);
		assertArrayEquals(new float[] { 0.6f, 0.8f }, (float[]) rows.get("embeddings").get(0)[1]);
		assertEquals(null, rows.get("fine_readings"));
	}

	@Test
	void sentimentNeedAndTheFinerEmotionsComeFromTheSamePass() {
		annotate(new ScriptedEngine(List.of(EMOTION, SENTIMENT, NEED, FINE), Map.of("ras le bol", reading(Map.of(
				Head.EMOTION, new HeadReading(new float[] { 0.1f, 0.7f, 0.2f }, List.of("anger")),
				Head.SENTIMENT, new HeadReading(new float[] { 0.8f, 0.15f, 0.05f }, List.of("negative")),
				Head.NEED, new HeadReading(new float[] { 0.6f, 0.9f, 0.1f }, List.of("problem", "request")),
				Head.FINE, new HeadReading(new float[] { 0.75f, 0.01f }, List.of("annoyance")))))), "ras le bol");
		Object[] reading = rows.get("model_readings").get(0);
		assertEquals(0.8, (double) reading[column("sentiment_negative")], 1e-6);
		assertEquals("negative", reading[column("sentiment")]);
		assertEquals(0.9, (double) reading[column("need_problem")], 1e-6);
		assertEquals("problem request", reading[column("needs")]);
		Object[] fine = rows.get("fine_readings").get(0);
		assertEquals(Tables.FINE_READINGS.columns().size(), fine.length);
		assertEquals(0.75, (double) fine[1 + Tables.FINE_EMOTIONS.indexOf("annoyance")], 1e-6);
		assertEquals("annoyance", fine[fine.length - 1]);
	}

	@Test
	void aPostOfWhichNothingIsToldIsNeutral() {
		annotate(new ScriptedEngine(List.of(EMOTION), Map.of("la lampe est rouge", reading(emotion(List.of(), 0.2f, 0, 0)))), "la lampe est rouge");
		assertEquals("neutral", rows.get("model_readings").get(0)[column("emotion")]);
	}

	@Test
	void aPostThatCannotBeReadSaysWhyAndGetsNoReading() {
		annotate(new ScriptedEngine(List.of(EMOTION), Map.of("super", reading(emotion(List.of("joy"), 0.9f, 0, 0)), "danke", Reading.unread("language"))),
				"", "super", "danke");
		assertEquals(List.of(11L), rows.get("model_readings").stream().map(row -> row[0]).toList());
		assertEquals(List.of(11L), rows.get("embeddings").stream().map(row -> row[0]).toList());
		assertEquals(List.of(List.of(10L, "empty"), List.of(12L, "language")), rows.get("unread").stream().map(List::of).toList());
	}

	@Test
	void aTryInAnotherLanguageIsMarked() {
		annotate(new ScriptedEngine(List.of(EMOTION), Map.of("danke", new Reading(Optional.empty(), true, emotion(List.of("joy"), 0.9f, 0, 0), new float[0]))),
				"danke");
		assertEquals("other-language", rows.get("model_readings").get(0)[column("marks")]);
		assertEquals(null, rows.get("embeddings"), "a model without embedding makes none");
	}

	@Test
	void whatPeopleAreCalledDoesNotChangeTheReading() {
		annotate(new ScriptedEngine(List.of(EMOTION), Map.of("merci @user !", reading(emotion(List.of("joy"), 0.9f, 0, 0)))), "merci @Heron-k7q2 !", "merci Lotus-abcd5 !");
		assertEquals(List.of("joy", "joy"), rows.get("model_readings").stream().map(row -> row[column("emotion")]).toList());
	}

	@Test
	void aModelWithoutOneOfTheEmotionsIsRefused() {
		EmotionAnnotator annotator = new EmotionAnnotator();
		annotator.setEngine(new ScriptedEngine(List.of(new Head(Head.EMOTION, Head.Kind.SINGLE_LABEL, List.of("label_0", "label_1"))), Map.of()));
		String refusal = assertThrows(ModelException.class, () -> annotator.open(settings(), Progress.NONE)).getMessage();
		assertTrue(refusal.contains("label_0, label_1") && refusal.contains("anger, disgust"), refusal);
	}

	@Test
	void itsParametersHaveFrenchAndEnglishTexts() {
		EmotionAnnotator annotator = new EmotionAnnotator();
		assertEquals(new EmotionAnnotator.Settings("", Precision.AUTO, false), settings());
		assertEquals("Emotion", annotator.label(Locale.ENGLISH));
		assertEquals("Émotion", annotator.label(Locale.FRENCH));
	}

	private void annotate(ModelEngine engine, String... texts) {
		EmotionAnnotator annotator = new EmotionAnnotator();
		annotator.setEngine(engine);
		long[] ids = new long[texts.length];
		Arrays.setAll(ids, i -> 10 + i);
		String[] languages = new String[texts.length];
		Arrays.fill(languages, "fr");
		Batch posts = new Batch(List.of(Column.number("post_id"), Column.text("text"), Column.text("language"), Column.real("confidence")),
				new Object[] { ids, texts, languages, new double[texts.length] }, new BitSet[] { new BitSet(), new BitSet(), new BitSet(), new BitSet() },
				texts.length);
		try (Annotator.Session session = annotator.open(settings(), Progress.NONE)) {
			assertEquals(Optional.of(ScriptedEngine.IDENTITY), session.model());
			session.annotate(posts, (table, values) -> rows.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(values), Progress.NONE);
		}
	}

	private static EmotionAnnotator.Settings settings() {
		return Parameters.defaults(EmotionAnnotator.Settings.class);
	}

	private static int column(String name) {
		return Tables.READINGS.columns().stream().map(Column::name).toList().indexOf(name);
	}

	private static Map<String, HeadReading> emotion(List<String> told, float... probabilities) {
		return Map.of(Head.EMOTION, new HeadReading(probabilities, told));
	}

	private static Reading reading(Map<String, HeadReading> heads) {
		return new Reading(Optional.empty(), false, heads, new float[] { 0.6f, 0.8f });
	}

	/** Reads what it was told to; any other text cannot be read. */
	private record ScriptedEngine(List<Head> heads, Map<String, Reading> script) implements ModelEngine, ReadingSession {

		private static final ModelIdentity IDENTITY = new ModelIdentity("scripted", "0", "fp32");

		@Override
		public List<ModelCard> models() {
			return List.of();
		}

		@Override
		public ReadingSession open(String model, ReadingOptions options, Progress progress) {
			return this;
		}

		@Override
		public ModelCard add(Path folder, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public PrecisionChoice measure(Path folder, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public ModelIdentity identity() {
			return IDENTITY;
		}

		@Override
		public Optional<PrecisionChoice> precisionChoice() {
			return Optional.empty();
		}

		@Override
		public List<String> languages() {
			return List.of();
		}

		@Override
		public List<Reading> read(List<Utterance> texts, Progress progress) {
			assertTrue(texts.stream().allMatch(text -> text.language().language().equals("fr")));
			return texts.stream().map(text -> script.getOrDefault(text.text(), Reading.unread(Reading.EMPTY))).toList();
		}

		@Override
		public void close() {
		}
	}
}
