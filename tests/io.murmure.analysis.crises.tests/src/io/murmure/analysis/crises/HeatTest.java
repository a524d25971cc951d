package io.murmure.analysis.crises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/** Heat is negative feeling: what is glad, merely loud, or sad is none. */
class HeatTest {

	private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

	private final MemoryTables tables = new MemoryTables();
	private long post;

	@Test
	void joyIsNoHeatHoweverLoudlyItIsTold() {
		assertFalse(isHeated("Départ du vélobus !! Attention aux mollets !!!", "joy", 0.7, 0.02, 0.95));
		assertFalse(isHeated("officiel !! plus aucune panne, catastrophe évitée", "neutral", 0.5, 0.1, 0.8));
		assertFalse(isHeated("Bravo !! 👏 See you at the school?!", null, 0, null, null), "nor where nothing was read");
	}

	@Test
	void angerFearAndWhatFailsAreHeatAndGriefAloneIsNone() {
		assertTrue(isHeated("Ils se moquent de nous", "anger", 0.61, 0.9, 0.05));
		assertTrue(isHeated("Il freine trop tard, quelqu'un va se tuer", "fear", 0.6, 0.9, 0.05));
		assertFalse(isHeated("Le vieux Lucien nous a quittés cette nuit", "sadness", 0.95, 0.97, 0.01));
		assertTrue(isHeated("Pas un mot pour les blessés, quelle honte", "sadness", 0.77, 0.97, 0.01), "sadness adds to urgent words");
		assertTrue(isHeated("The light is broken and nobody answers, unacceptable, I want a refund", null, 0, null, null), "words alone tell where nothing was read");
	}

	@Test
	void aWeekOfJoyIsNoCrisisAndAWeekOfAngerIsOne() {
		assertEquals(List.of(), alarms("joy", 0.02, 0.95), "a joyful week");
		assertEquals(List.of("crisis"), alarms("anger", 0.95, 0.02), "an angry week");
	}

	/** Four quiet weeks, then a day on which eight people shout, in the same words. */
	private List<Object> alarms(String emotion, double negative, double positive) {
		MemoryTables study = new MemoryTables();
		for (int day = 0; day < 28; day++) {
			say(study, 1 + day % 3, START.plus(day, ChronoUnit.DAYS), "On roule mercredi", "neutral", 0.1, 0.1);
		}
		for (int person = 0; person < 8; person++) {
			say(study, 10 + person, START.plus(28, ChronoUnit.DAYS).plusSeconds(600L * person), "Attention !! C'est la journée de la lampe !!", emotion, negative, positive);
		}
		new CrisesAnalysis().analyse(study, new CrisesParameters(7, 10, 16, "", ""), study, Progress.NONE);
		return study.rows(FindingTables.ALARMS).stream().map(row -> row[2]).toList();
	}

	private void say(MemoryTables study, long author, Instant time, String text, String emotion, double negative, double positive) {
		post++;
		study.add(Tables.POSTS, post, "test", 1L, "Le Quai", author, "author", ChronoUnit.MICROS.between(Instant.EPOCH, time), text, null, null, null, null, "");
		study.add(Tables.READINGS, reading(post, emotion, 0.8, negative, positive));
	}

	private boolean isHeated(String text, String emotion, double probability, Double negative, Double positive) {
		post++;
		if (emotion != null) {
			tables.add(Tables.READINGS, reading(post, emotion, probability, negative, positive));
		}
		return Heat.of(tables.scan(Tables.READINGS)).of(post, text) >= Heat.HEATED;
	}

	private static Object[] reading(long post, String emotion, double probability, double negative, double positive) {
		Object[] values = new Object[Tables.READINGS.columns().size()];
		values[0] = post;
		for (int column = 1; column < values.length; column++) {
			switch (Tables.READINGS.columns().get(column).name()) {
				case "emotion" -> values[column] = emotion;
				case "sentiment_negative" -> values[column] = negative;
				case "sentiment_positive" -> values[column] = positive;
				default -> values[column] = Tables.READINGS.columns().get(column).name().equals(emotion) ? (Object) probability : null;
			}
		}
		return values;
	}
}
