package io.murmure.analysis.opportunities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.OpportunityTables;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

class OpportunitiesAnalysisTest {

	private final Bands bands = new Bands();

	@Test
	void aNeedMeetsTheCirclesThatTellItTheOneToAskFirstBeforeTheOther() {
		List<Object[]> found = bands.opportunities();
		assertEquals(List.of(List.of(1L, Bands.DRUMS, Bands.BAND, 1L, "hardship"), List.of(2L, Bands.DRUMS, Bands.CHOIR, 2L, "hardship")),
				found.stream().map(row -> Arrays.asList(row).subList(0, 5)).toList());
		Object[] band = found.getFirst();
		double told = 1 - Math.exp(-5 * 0.8 * (1 - 0.25 / 2) / 4);
		double influence = 1 - Math.exp(-6 * 0.5 / 10);
		assertEquals(Math.sqrt(told * influence), (double) band[5], 1e-9);
		assertTrue((double) band[6] < (double) band[5] && (double) band[5] < (double) band[7]);
		assertEquals(List.of(told, 3.0, influence, 0.0), Arrays.asList(band).subList(8, 12));
		assertNull(band[12]);
		assertEquals(List.of(5L, 5L), Arrays.asList(band).subList(15, 17));
		assertEquals(3L, found.get(1)[16]);
	}

	@Test
	void theEvidenceIsTheCirclesOwnPosts() {
		bands.opportunities();
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L), bands.tables.rows(OpportunityTables.OPPORTUNITY_POSTS).stream().filter(row -> row[0].equals(1L)).map(row -> row[2]).toList());
	}

	@Test
	void aCircleIsAskedInItsLanguageAndInWordsThatEnoughOfItsPeopleWrite() {
		List<Object[]> questions = bands.analyse(OpportunityTables.OPPORTUNITY_QUESTIONS);
		assertEquals(List.of("«\u202ftambour\u202f»\u202f: comment faites-vous aujourd’hui, du matin au soir\u202f?",
				"Quand il s’agit de «\u202ftambour\u202f», qu’est-ce qui vous coûte le plus de temps ou de peine\u202f?",
				"Vous parlez souvent de «\u202fparade\u202f»\u202f: comment cela va-t-il avec «\u202ftambour\u202f»\u202f?"), texts(questions, 1L));
		assertEquals(List.of("“drum”: how do you manage today, from morning to evening?", "When it comes to “drum”, what costs you the most time or trouble?",
				"You often talk about “carol”: how does that go together with “drum”?"), texts(questions, 2L));
		assertEquals(List.of("fr", "en"), questions.stream().map(row -> row[2]).distinct().toList());
		assertTrue(questions.stream().allMatch(row -> (long) row[4] >= 5), "no word of fewer than five people is in a question");
	}

	@Test
	void aNeedInWordsThatTooFewWriteIsAskedAboutInNobodysWords() {
		for (long person = 1; person <= 3; person++) {
			bands.need(9, person, "fr", "Il manque une clarinette", 0.9);
		}
		Object[] clarinet = bands.opportunities().stream().filter(row -> row[1].equals(9L)).findFirst().orElseThrow();
		assertEquals(List.of("", 0L), Arrays.asList(clarinet).subList(17, 19));
		assertEquals(List.of(), texts(bands.tables.rows(OpportunityTables.OPPORTUNITY_QUESTIONS), (long) clarinet[0]));
	}

	@Test
	void aWordThatTwoCirclesUseForTheSameNeedEachOnceIsOneOfItsWords() {
		for (long person = 1; person <= 6; person++) {
			bands.say(person, "fr", "La batterie est vide");
			bands.need(9, person, "fr", person == 1 ? "Je descends la batterie" : List.of("Un sofa", "Un couloir", "Une baignoire", "Un grenier", "Une cave").get((int) person - 2), 0.9);
		}
		bands.need(9, 7, "en", "I lug the battery home", 0.9);
		Object[] battery = bands.opportunities().stream().filter(row -> row[1].equals(9L)).findFirst().orElseThrow();
		assertEquals(List.of(Bands.BAND, "batterie"), List.of(battery[2], battery[17]));
	}

	@Test
	void nobodysNameIsAWordToAskIn() {
		for (long person = 1; person <= 6; person++) {
			bands.need(9, person, "fr", "Odile Brassac manque à la clarinette", 0.9);
		}
		bands.opportunities();
		List<Object[]> rows = bands.tables.rows(OpportunityTables.OPPORTUNITIES);
		assertEquals("clarinette · manque", rows.stream().filter(row -> row[1].equals(9L)).findFirst().orElseThrow()[17]);
	}

	@Test
	void whatRisesAmongThoseWhoTellTheNeedMakesItStrongerAndIsAskedAbout() {
		double without = (double) bands.opportunities().getFirst()[5];
		bands.trend(9, "word", "trompette", 7, 9.0, 1);
		assertEquals(without, bands.opportunities().getFirst()[5], "one person is no meeting");
		bands.trend(Bands.PARADE, "word", "défilé", 7, 3.0, 1, 2);
		bands.trend(10, "topic", "balcon · pluie", 4, 9.0, 1, 2, 3, 4, 5);
		bands.trend(11, "link", "fanfare.example.org", 7, 9.0, 1, 2, 3, 4, 5);
		Object[] band = bands.opportunities().getFirst();
		assertEquals(List.of(2 / 5.0, Bands.PARADE, "défilé", 7L), Arrays.asList(band).subList(11, 15), "not what four people say, nor an address");
		assertEquals(1 - (1 - without) * (1 - 0.2), (double) band[5], 1e-9);
		assertEquals("On parle beaucoup de «\u202fdéfilé\u202f» ces temps-ci\u202f: est-ce que cela change quelque chose pour «\u202ftambour\u202f»\u202f?",
				texts(bands.tables.rows(OpportunityTables.OPPORTUNITY_QUESTIONS), 1L).getLast());
	}

	@Test
	void aWordThatRisesMeetsTheNeedInAnotherFormTooAndNobodyIsAskedWhatItChangesAboutItself() {
		bands.trend(Bands.PARADE, "word", "tambours", 7, 3.0);
		List<Object[]> found = bands.opportunities();
		assertEquals(List.of(1.0, 0.0), found.stream().map(row -> row[11]).toList());
		assertEquals(3, texts(bands.tables.rows(OpportunityTables.OPPORTUNITY_QUESTIONS), 1L).size());
	}

	@Test
	void bridgesAndWhomTheyReachMakeACircleTheOneToAskFirst() {
		bands.reach(8, 30);
		bands.role(Bands.CHOIR, 8, "voice bridge");
		bands.role(Bands.CHOIR, 9, "core");
		bands.role(Bands.CHOIR, 10, null);
		Object[] first = bands.opportunities().getFirst();
		assertEquals(Bands.CHOIR, first[2]);
		assertEquals((3 + 30) * (1 + 1 / 6.0), (double) first[9], 1e-9);
	}

	@Test
	void aCircleThatTooFewTellItInOrThatNobodyTurnsToIsNoneToAsk() {
		bands.tables.clear(CommunityTables.PROFILES);
		bands.profile(Bands.BAND, null);
		assertEquals(List.of(), bands.opportunities(), "nobody is known to turn to either");
		bands.profile(Bands.CHOIR, 0.5);
		bands.need(9, 7, "en", "We lack a piano", 0.9);
		bands.need(9, 8, "en", "We lack a piano", 0.9);
		assertEquals(List.of(Bands.DRUMS), bands.opportunities().stream().map(row -> row[1]).toList(), "two people are too few");
	}

	@Test
	void whateverIsMissingNothingFails() {
		for (Table missing : new OpportunitiesAnalysis().needs()) {
			Bands some = new Bands();
			some.tables.clear(missing);
			int found = some.opportunities().size();
			boolean needed = List.of(Tables.POSTS, Tables.MEMBERS, FindingTables.NEED_POSTS, CommunityTables.PROFILES).contains(missing);
			assertEquals(needed ? 0 : 2, found, missing.name());
		}
	}

	@Test
	void howACircleSpeaksIsToldByWhatEnoughOfItsPeopleWrite() {
		bands.say(7, "en", "Lovely 🎶");
		List<Object[]> speech = bands.analyse(OpportunityTables.COMMUNITY_SPEECH);
		assertEquals(List.of(Bands.BAND, 12L, 6L, "fr", 1.0), Arrays.asList(speech.getFirst()).subList(0, 5));
		assertEquals(List.of("🥁", 6L), Arrays.asList(speech.getFirst()).subList(6, 8), "of any skin, and used by all six");
		assertEquals(List.of("en", 1.0, 5.0, "", 0L), Arrays.asList(speech.get(1)).subList(3, 8), "not what one person uses");
	}

	@Test
	void theSameStudyGivesTheSameRows() {
		bands.trend(Bands.PARADE, "word", "défilé", 7, 3.0, 1, 2);
		List<String> once = rows();
		assertEquals(once, rows());
		assertEquals(7, once.stream().filter(row -> row.contains("?")).count());
	}

	private List<String> rows() {
		bands.opportunities();
		return new OpportunitiesAnalysis().makes().stream().flatMap(table -> bands.tables.rows(table).stream()).map(Arrays::toString).toList();
	}

	private static List<Object> texts(List<Object[]> questions, long opportunity) {
		return questions.stream().filter(row -> row[0].equals(opportunity)).map(row -> row[3]).toList();
	}
}
