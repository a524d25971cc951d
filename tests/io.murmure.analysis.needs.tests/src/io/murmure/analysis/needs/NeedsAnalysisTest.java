package io.murmure.analysis.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

class NeedsAnalysisTest {

	private final MemoryTables tables = new MemoryTables();

	@Test
	void aNeedThatSeveralPeopleTellOfInTwoLanguagesIsKeptAndOneThatSomebodyAloneHasIsNot() {
		List<String> texts = List.of("Il manque la natation dans les activités", "Please add swimming as an activity", "Dommage, pas de natation ni de piscine",
				"The battery drains in a day", "What a lovely evening");
		for (int i = 0; i < texts.size(); i++) {
			tables.add(Tables.POSTS, i + 1L, "test", 1L, "channel", i + 1L, "author", i * 60_000_000L, texts.get(i), null, null, null, null, "");
		}
		tables.add(Tables.INTERACTIONS, 9L, 1L, "reply", 1.0, 30_000_000L, 1L);
		new NeedsAnalysis().analyse(tables, Parameters.defaults(NeedsParameters.class), tables, Progress.NONE);
		assertEquals(1, tables.rows(FindingTables.NEEDS).size());
		Object[] need = tables.rows(FindingTables.NEEDS).get(0);
		assertEquals(3, need[3]);
		assertEquals(1 / 3.0, (Double) need[6], 1e-9, "one of three was answered");
		assertEquals(List.of(1L, 2L, 3L), tables.rows(FindingTables.NEED_POSTS).stream().map(row -> row[0]).toList());
		assertTrue((Double) need[7] > 0);
	}

	@Test
	void whereNobodyIsEverAnsweredNothingIsToldOfAnswersAndADocumentTellsNobodysNeed() {
		List<String> texts = List.of("Il manque la natation dans les activités", "Please add swimming as an activity", "Dommage, pas de natation ni de piscine", "Please add swimming to the activities");
		for (int i = 0; i < texts.size(); i++) {
			tables.add(Tables.POSTS, i + 1L, i < 3 ? "test" : "document", i / 3L, "channel", i + 1L, "author", i * 60_000_000L, texts.get(i), null, null, null, null, "");
		}
		new NeedsAnalysis().analyse(tables, Parameters.defaults(NeedsParameters.class), tables, Progress.NONE);
		Object[] need = tables.rows(FindingTables.NEEDS).get(0);
		assertEquals(3, need[3]);
		assertNull(need[6]);
		assertEquals((Integer) need[3] * (Double) need[5], (Double) need[7], 1e-9);
	}

	@Test
	void whatTwoPeopleAskForIsANeedWhereTheyNameTheSameThingAndAWeakSignalOtherwise() {
		assertEquals(List.of(List.of(1L, 2L)), needs(false, "Il manque la natation dans les activités", "Please add swimming as an activity", "See you on Wednesday"));
		assertEquals(List.of(), needs(false, "J'aimerais bien un violon sous le kiosque", "Il manque un tapis au kiosque"), "a place in common is no need in common");
		assertEquals(1, needs(true, "J'aimerais bien un violon sous le kiosque", "Il manque un tapis au kiosque").size(), "weak signals are kept where they are asked for");
	}

	@Test
	void whatARivalDoesBetterIsANeedAndItsSignIsAComparison() {
		String[] texts = { "The Vexa battery lasts twice as long", "La batterie de Vexa tient bien mieux", "Ma batterie est meilleure que la Vexa", "See you on Wednesday" };
		assertEquals(List.of(List.of(1L, 2L)), needs(false, texts));
		assertEquals(List.of("comparison rival", "comparison rival"), signs());
		tables.clear(FindingTables.NEEDS, FindingTables.NEED_POSTS);
		new NeedsAnalysis().analyse(tables, Parameters.defaults(NeedsParameters.class), tables, Progress.NONE);
		assertEquals(List.of(), tables.rows(FindingTables.NEEDS), "nothing is a rival that the Brief does not name");
	}

	@Test
	void aQuestionThatNobodyAnswersIsAWeakSignOfANeedAndOneThatThreeAskIsANeed() {
		String pool = "How late does the pool open on Sundays?";
		String piscine = "À quelle heure ouvre la piscine le dimanche ?";
		String dimanche = "Elle ouvre le dimanche, la piscine ?";
		assertEquals(List.of(List.of(1L, 2L, 3L)), answered(4, pool, piscine, dimanche, "How long is the towpath?", "About six miles"));
		assertEquals(List.of("question", "question", "question"), signs());
		assertEquals(List.of(), answered(3, pool, piscine, "How long is the towpath?", "About six miles"), "two who ask are few");
		assertEquals(List.of(), answered(2, piscine, pool, dimanche, "How long is the towpath?"), "whom somebody answered lacks nothing");
		assertEquals(List.of(), needs(false, pool, piscine, dimanche), "nobody is ever answered here");
	}

	@Test
	void aComplaintThatNobodyAnsweredSaysSoAndRanksHigher() {
		String[] texts = { "The battery drains in a day", "La batterie ne marche plus du tout", "Battery is broken again", "Quand ouvre la piscine ?" };
		assertEquals(List.of(List.of(1L, 2L, 3L)), answered(4, texts));
		assertEquals(List.of("problem unanswered", "problem unanswered", "problem unanswered"), signs());
		double open = strength();
		answered(1, texts);
		assertEquals(List.of("problem", "problem unanswered", "problem unanswered"), signs());
		assertTrue(open > strength());
	}

	private double strength() {
		return (Double) tables.rows(FindingTables.NEEDS).getFirst()[7];
	}

	private List<Object> signs() {
		return tables.rows(FindingTables.NEED_POSTS).stream().map(row -> row[4]).toList();
	}

	/** The posts of each need where one post is answered. */
	private List<List<Object>> answered(long post, String... texts) {
		tables.clear(Tables.INTERACTIONS);
		tables.add(Tables.INTERACTIONS, 99L, post, "reply", 1.0, post * 60_000_000L, post);
		return needs(false, texts);
	}

	@Test
	void whatOnlyAModelTakesForRequestsIsNoNeed() {
		tables.clear(Tables.READINGS);
		for (long post = 1; post <= 3; post++) {
			Object[] reading = new Object[Tables.READINGS.columns().size()];
			reading[0] = post;
			reading[13] = 0.9;
			reading[14] = 0.1;
			tables.add(Tables.READINGS, reading);
		}
		assertEquals(List.of(), needs(false, "Heure d'été cette nuit", "Heure d'hiver cette nuit", "Quelle heure cette nuit"));
	}

	/** The posts of each need that people tell of, each in a post of their own. */
	private List<List<Object>> needs(boolean weak, String... texts) {
		tables.clear(Tables.POSTS, FindingTables.NEEDS, FindingTables.NEED_POSTS);
		for (int i = 0; i < texts.length; i++) {
			tables.add(Tables.POSTS, i + 1L, "test", 1L, "channel", i + 1L, "author", i * 60_000_000L, texts[i], null, null, null, null, "");
		}
		new NeedsAnalysis().analyse(tables, new NeedsParameters(2, 360, weak, "document", "Vexa"), tables, Progress.NONE);
		return tables.rows(FindingTables.NEEDS).stream()
				.map(need -> tables.rows(FindingTables.NEED_POSTS).stream().filter(row -> row[1].equals(need[0])).map(row -> row[0]).toList()).toList();
	}

	@Test
	void howPeopleGetByIsOneNeedEvenWhereNobodyAsksForAnythingAndApartFromWhatIsAskedFor() {
		List<String> texts = List.of("Every single night I carry the drum up four floors", "Le tambour, je le monte au quatrième tous les soirs", "Et la nuit le tambour, vous faites comment ?",
				"The neighbours love the concert", "Le concert était beau");
		float[][] meanings = { { 0.9f, 0.1f, 0.42f }, { 0.9f, -0.1f, 0.42f }, { 0.8f, 0, 0.6f }, { -0.9f, 0.1f, 0.42f }, { -0.9f, -0.1f, 0.42f } };
		for (int i = 0; i < texts.size(); i++) {
			tables.add(Tables.POSTS, i + 1L, "test", 1L, "channel", i + 1L, "author", i * 60_000_000L, texts.get(i), null, null, null, null, "");
			tables.add(Tables.EMBEDDINGS, i + 1L, meanings[i]);
			Object[] reading = new Object[Tables.READINGS.columns().size()];
			reading[0] = i + 1L;
			reading[13] = 0.1;
			reading[14] = 0.1;
			tables.add(Tables.READINGS, reading);
		}
		new NeedsAnalysis().analyse(tables, Parameters.defaults(NeedsParameters.class), tables, Progress.NONE);
		assertEquals(1, tables.rows(FindingTables.NEEDS).size());
		assertEquals(3, tables.rows(FindingTables.NEEDS).get(0)[3]);
		assertEquals(List.of(1L, 2L, 3L), tables.rows(FindingTables.NEED_POSTS).stream().map(row -> row[0]).toList());
		assertEquals(List.of("hardship", "hardship", "hardship"), tables.rows(FindingTables.NEED_POSTS).stream().map(row -> row[4]).toList());
	}
}
