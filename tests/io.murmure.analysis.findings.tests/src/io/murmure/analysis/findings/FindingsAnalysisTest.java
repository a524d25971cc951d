package io.murmure.analysis.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.NoParameters;
import io.murmure.core.finding.Finding;
import io.murmure.core.finding.FindingText;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.OpportunityTables;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

class FindingsAnalysisTest {

	private static final long MARCH_1 = micros("2026-03-01T08:00:00Z");
	private static final long MARCH_2 = micros("2026-03-02T08:00:00Z");
	private static final long MARCH_4 = micros("2026-03-04T08:00:00Z");

	private final MemoryTables tables = new MemoryTables();

	@Test
	void whatWasFoundIsToldStrongestFirstInTheReadersLanguageWithItsEvidenceAndCircles() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "author", MARCH_1, "Il manque la natation", null, null, null, null, "");
		tables.add(Tables.MEMBERS, 3L, 7L, 1.0);
		tables.add(FindingTables.NEEDS, 1L, 1L, 4L, 3L, 1L, 0.8, 0.0, 2.4, MARCH_1, MARCH_4);
		tables.add(FindingTables.NEED_POSTS, 1L, 1L, 0.8, 0.0, "request");
		tables.add(FindingTables.ALARMS, 1L, 1L, "warning", MARCH_2, MARCH_2, null, MARCH_4, MARCH_4, 30.0, "heat voices", 12L, 6L);
		analyse();
		List<Object[]> findings = tables.rows(FindingTables.FINDINGS);
		assertEquals(List.of("crisis", "need"), findings.stream().map(row -> row[1]).toList());
		assertEquals("“Le Quai” heated up from March 2, 2026 to March 4, 2026: 6 people wrote 12 heated posts, well above what is usual there",
				told(findings.get(0), Locale.ENGLISH));
		assertEquals("Le ton est monté dans «\u202fLe Quai\u202f» du 2 mars 2026 au 4 mars 2026\u202f: 6 personnes y ont écrit 12 messages vifs, nettement plus qu’à l’ordinaire",
				told(findings.get(0), Locale.FRENCH));
		assertEquals("3 people ask for the same thing and mostly get no answer: “Il manque la natation” (4 posts since March 1, 2026)", told(findings.get(1), Locale.ENGLISH));
		assertEquals("3 personnes demandent la même chose et restent le plus souvent sans réponse\u202f: «\u202fIl manque la natation\u202f» (4 messages depuis le 1er mars 2026)",
				told(findings.get(1), Locale.FRENCH));
		assertEquals(List.of(2L, 1, 1L), List.of(tables.rows(FindingTables.FINDING_POSTS).get(0)));
		assertEquals(List.of(2L, 3L, 1), List.of(tables.rows(FindingTables.FINDING_COMMUNITIES).get(0)));
	}

	@Test
	void aTurnOfFeelingSaysSinceWhenAndHowFarAndRestsOnThePostsThatShowIt() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "author", MARCH_4, "La Lumio s'éteint", null, null, null, null, "");
		tables.add(SubjectTables.SUBJECT_TURNS, 1L, 1L, "Lumio", micros("2026-03-03T23:00:00Z") + 3_600_000_000L, "worse", 0.4, -0.6, -1.3, -0.7, 0.001, 30L, 12L, 9L);
		tables.add(SubjectTables.SUBJECT_TURN_POSTS, 1L, 1L, 1L);
		analyse();
		Object[] finding = tables.rows(FindingTables.FINDINGS).getFirst();
		assertEquals("turn", finding[1]);
		assertEquals("Feelings towards “Lumio” have been worse since March 4, 2026: a balance of \u221260 after +40 (12 people)", told(finding, Locale.ENGLISH));
		assertEquals("Le ressenti envers «\u202fLumio\u202f» est moins bon depuis le 4 mars 2026\u202f: un solde de \u221260 après +40 (12 personnes)", told(finding, Locale.FRENCH));
		assertEquals(9L, finding[6], "it covers no more than those who spoke before");
		assertEquals(List.of(1L, 1, 1L), List.of(tables.rows(FindingTables.FINDING_POSTS).get(0)));
	}

	@Test
	void aTrendSaysWhereItWasFirstSaidAndAProblemIsNoRequest() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_2, "vélobus", null, null, null, null, "");
		tables.add(Tables.POSTS, 2L, "test", 2L, "L'Atelier", 8L, "b", MARCH_4, "vélobus, la selle casse", null, null, null, null, "");
		tables.add(FindingTables.TRENDS, 1L, "vélobus", "word", 3L, MARCH_2, MARCH_4, MARCH_4, 18L, 9L, 2L, 4.0, 1L, 0L, 9L);
		tables.add(FindingTables.TREND_POSTS, 1L, 2L);
		tables.add(FindingTables.TREND_POSTS, 1L, 1L);
		tables.add(FindingTables.NEEDS, 1L, 2L, 2L, 2L, 1L, 0.8, 1.0, 0.8, MARCH_2, MARCH_4);
		tables.add(FindingTables.NEED_POSTS, 2L, 1L, 0.1, 0.8, "problem");
		analyse();
		List<Object[]> findings = tables.rows(FindingTables.FINDINGS);
		assertEquals("“vélobus” is new: 9 people in 2 circles have said it in 18 posts since March 2, 2026, first in “Le Quai”", told(findings.get(0), Locale.ENGLISH));
		assertEquals("2 people run into the same problem and mostly get an answer: “vélobus, la selle casse” (2 posts since March 2, 2026)", told(findings.get(1), Locale.ENGLISH));
		assertEquals("2 people run into the same problem and mostly get an answer (2 posts since March 2, 2026)",
				FindingText.of(Locale.ENGLISH, ZoneOffset.UTC).tellWithoutQuote(finding(findings.get(1))));
	}

	@Test
	void aWordThatIsSaidInAnotherWaySaysSinceWhenAndWithWhichWords() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_4, "selfie à la perche", null, null, null, null, "");
		tables.add(Tables.MEMBERS, 3L, 7L, 1.0);
		meaning(1, "perche", 1, 8, 0.9, 12.0, "selfie · objectif", 6);
		meaning(2, "reel", 2, 6, 0.4, 9.0, "trending", 7);
		meaning(3, "quai", 1, 9, 0.8, 6.0, "", 0);
		meaning(4, "pont", 3, 9, 0.2, 5.0, "", 0);
		tables.add(FindingTables.MEANING_POSTS, 1L, 1, 1L);
		analyse();
		List<Object[]> findings = tables.rows(FindingTables.FINDINGS);
		assertEquals(List.of("“perche” is no longer said as before but with “selfie · objectif”: 8 people have done so in 20 posts since March 4, 2026",
				"“reel” is also said in another way, with “trending”: 6 people in 2 circles have done so in 20 posts since March 4, 2026",
				"“quai” is no longer said as before: 9 people have said it in another way in 20 posts since March 4, 2026",
				"“pont” is also said in another way: 9 people in 3 circles have done so in 20 posts since March 4, 2026"), findings.stream().map(finding -> told(finding, Locale.ENGLISH)).toList());
		assertEquals(List.of("«\u202fperche\u202f» ne se dit plus comme avant mais avec «\u202fselfie · objectif\u202f»\u202f: 8 personnes l’emploient ainsi en 20 messages depuis le 4 mars 2026",
				"«\u202freel\u202f» se dit aussi autrement, avec «\u202ftrending\u202f»\u202f: 6 personnes de 2 cercles l’emploient ainsi en 20 messages depuis le 4 mars 2026",
				"«\u202fquai\u202f» ne se dit plus comme avant\u202f: 9 personnes l’emploient autrement en 20 messages depuis le 4 mars 2026",
				"«\u202fpont\u202f» se dit aussi autrement\u202f: 9 personnes de 3 cercles l’emploient ainsi en 20 messages depuis le 4 mars 2026"), findings.stream().map(finding -> told(finding, Locale.FRENCH)).toList());
		assertEquals(List.of("meaning:perche", "meaning:reel", "meaning:quai", "meaning:pont"), findings.stream().map(finding -> finding[9]).toList());
		assertEquals(List.of(1L, 1, 1L), List.of(tables.rows(FindingTables.FINDING_POSTS).getFirst()));
		assertEquals(List.of(1L, 3L, 1), List.of(tables.rows(FindingTables.FINDING_COMMUNITIES).getFirst()));
		assertEquals(List.of(6L, 7L), findings.stream().map(finding -> finding[13]).limit(2).toList(), "who wrote the words");
	}

	@Test
	void aWordThatIsSaidInAnotherWayCoversNoMorePeopleThanSaidItBefore() {
		tables.add(FindingTables.MEANINGS, 1L, "perche", null, MARCH_4, MARCH_4, 20, 8L, 1, 30, 4L, 0.9, 12.0, 0.001, "", 0, "", 0);
		analyse();
		assertEquals(4L, tables.rows(FindingTables.FINDINGS).getFirst()[6]);
	}

	private void meaning(long id, String term, int communities, long people, double share, double errors, String words, int wordsPeople) {
		tables.add(FindingTables.MEANINGS, id, term, null, MARCH_4, MARCH_4, 20, people, communities, 30, 9L, share, errors, 0.001, words, wordsPeople, "friture", 5);
	}

	@Test
	void keysStayTheSameWhenMorePostsComeAndStrengthsLieInTheirIntervals() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "author", MARCH_2, "Il manque la natation", null, null, null, null, "");
		tables.add(FindingTables.NEEDS, 1L, 1L, 1L, 3L, 1L, 0.8, 0.0, 2.4, MARCH_2, MARCH_2);
		tables.add(FindingTables.NEED_POSTS, 1L, 1L, 0.8, 0.0, "request");
		analyse();
		Object key = tables.rows(FindingTables.FINDINGS).get(0)[9];
		tables.clear(FindingTables.FINDINGS, FindingTables.FINDING_POSTS, FindingTables.NEEDS, FindingTables.NEED_POSTS);
		tables.add(Tables.POSTS, 5L, "test", 1L, "Le Quai", 8L, "other", MARCH_4, "Une piscine !", null, null, null, null, "");
		tables.add(FindingTables.NEEDS, 1L, 5L, 2L, 4L, 1L, 0.9, 0.0, 3.6, MARCH_2, MARCH_4);
		tables.add(FindingTables.NEED_POSTS, 5L, 1L, 0.9, 0.0, "request");
		tables.add(FindingTables.NEED_POSTS, 1L, 1L, 0.8, 0.0, "request");
		analyse();
		Object[] again = tables.rows(FindingTables.FINDINGS).get(0);
		assertEquals(key, again[9]);
		double strength = (Double) again[4];
		assertTrue((Double) again[11] < strength && strength < (Double) again[12] && (Double) again[11] > 0 && (Double) again[12] < 1);
	}

	@Test
	void aCrisisBeginsWithTheFirstPostOfItsEvidenceAndShowsTheMostTellingFirst() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_1, "Attention", null, null, null, null, "");
		tables.add(Tables.POSTS, 2L, "test", 1L, "Le Quai", 8L, "b", MARCH_4, "Blessée !", null, null, null, null, "");
		tables.add(FindingTables.ALARMS, 1L, 1L, "warning", MARCH_2, MARCH_2, null, MARCH_4, MARCH_4, 12.0, "heat", 2L, 2L);
		tables.add(FindingTables.ALARM_POSTS, 1L, 2L, 0L);
		tables.add(FindingTables.ALARM_POSTS, 1L, 1L, 1L);
		analyse();
		Object[] finding = tables.rows(FindingTables.FINDINGS).get(0);
		assertEquals(List.of(2L, 1L), tables.rows(FindingTables.FINDING_POSTS).stream().map(row -> row[2]).toList());
		assertEquals("crisis:1:2026-03-02T08:00:00Z", finding[9]);
		assertEquals(MARCH_1, finding[7], "no evidence lies before it");
		assertTrue(told(finding, Locale.ENGLISH).startsWith("“Le Quai” heated up from March 1, 2026 to March 4, 2026"), told(finding, Locale.ENGLISH));
	}

	@Test
	void anAlarmThatBringsInWhatWasThereBeforeItWasFirstToldIsTheSameFinding() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_1, "Attention", null, null, null, null, "");
		tables.add(Tables.POSTS, 2L, "test", 1L, "Le Quai", 8L, "b", MARCH_2, "Blessée !", null, null, null, null, "");
		tables.add(FindingTables.ALARMS, 1L, 1L, "watch", MARCH_2, null, null, MARCH_2, MARCH_2, 8.0, "heat", 1L, 2L);
		tables.add(FindingTables.ALARM_POSTS, 1L, 2L, 1L);
		analyse();
		Object key = tables.rows(FindingTables.FINDINGS).getFirst()[9];
		tables.clear(FindingTables.FINDINGS, FindingTables.FINDING_POSTS, FindingTables.ALARMS);
		tables.add(FindingTables.ALARMS, 1L, 1L, "warning", MARCH_2, MARCH_4, null, MARCH_4, MARCH_4, 12.0, "heat", 2L, 2L);
		tables.add(FindingTables.ALARM_POSTS, 1L, 1L, 1L);
		analyse();
		assertEquals(2, tables.rows(FindingTables.FINDING_POSTS).size());
		assertEquals(key, tables.rows(FindingTables.FINDINGS).getFirst()[9]);
	}

	@Test
	void aNeedThatNobodyNamesSaysHowPeopleGetBy() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "author", MARCH_1, "Je le monte au quatrième tous les soirs", null, null, null, null, "");
		tables.add(FindingTables.NEEDS, 1L, 1L, 4L, 3L, 1L, 0.8, 0.0, 2.4, MARCH_1, MARCH_4);
		tables.add(FindingTables.NEED_POSTS, 1L, 1L, 0.8, 0.0, "hardship");
		analyse();
		assertEquals("3 people tell how they get by for want of the same thing, and hardly anybody asks for it: “Je le monte au quatrième tous les soirs” (4 posts since March 1, 2026)",
				told(tables.rows(FindingTables.FINDINGS).getFirst(), Locale.ENGLISH));
	}

	@Test
	void aNeedSaysWhatItIsAboutInWordsThatIdentifyNobody() {
		for (long person = 1; person <= 6; person++) {
			String fewer = person <= 4 ? " remorque" : "";
			tables.add(Tables.POSTS, person, "test", 1L, "Le Quai", person, person == 1 ? "Odile Brassac" : "author-" + person, MARCH_1 + person,
					(person % 2 == 0 ? "Odile, les batteries gèlent 2601" : "Odile, the battery is frozen 2601") + List.of(" cadenas", " antivol", " lock").get((int) person % 3) + fewer, null, null, null, null, "");
			tables.add(FindingTables.NEED_POSTS, person, 1L, 0.0, 0.8, "problem");
		}
		for (long other = 7; other <= 12; other++) {
			tables.add(Tables.POSTS, other, "test", 1L, "Le Quai", other, "author-" + other, MARCH_2, "On part mercredi au canal", null, null, null, null, "");
		}
		tables.add(FindingTables.NEEDS, 1L, 1L, 6L, 6L, 1L, 0.8, 0.0, 4.8, MARCH_1, MARCH_4);
		analyse();
		Object[] need = tables.rows(FindingTables.FINDINGS).getFirst();
		assertEquals("6 people run into the same problem, “batteries”, and mostly get no answer (6 posts since March 1, 2026)", toldDiscreetly(need, Locale.ENGLISH),
				"no name, no number, no word of four people, and none that six people write in three forms of two each");
		assertEquals("6 personnes butent sur le même problème, «\u202fbatteries\u202f», et restent le plus souvent sans réponse (6 messages depuis le 1er mars 2026)",
				toldDiscreetly(need, Locale.FRENCH));
		assertTrue(told(need, Locale.ENGLISH).startsWith("6 people run into the same problem, “batteries”, and mostly get no answer: “"), told(need, Locale.ENGLISH));
		assertEquals("need:1", need[9], "what it is about is no part of what it is");
		assertEquals(6L, need[13], "so many wrote the word");
	}

	@Test
	void aCrisisSaysWhatItsChannelTalkedOfThen() {
		for (long person = 1; person <= 6; person++) {
			tables.add(Tables.POSTS, person, "test", 1L, "Le Quai", person, "author-" + person, MARCH_1, "Le canal au soleil", null, null, null, null, "");
			tables.add(Tables.POSTS, 10 + person, "test", 1L, "Le Quai", person, "author-" + person, MARCH_2 + person, person <= 5 ? "Quelle panne, au canal" : "Le feu", null, null, null, null, "");
		}
		tables.add(FindingTables.ALARMS, 1L, 1L, "crisis", MARCH_2, MARCH_2, MARCH_2, MARCH_4, MARCH_4, 30.0, "heat voices", 2L, 2L);
		tables.add(FindingTables.ALARM_POSTS, 1L, 11L, 1L);
		tables.add(FindingTables.ALARM_POSTS, 1L, 12L, 1L);
		analyse();
		Object[] crisis = tables.rows(FindingTables.FINDINGS).getFirst();
		assertEquals("A crisis in “Le Quai” from March 2, 2026 to March 4, 2026 over “panne”: 2 people wrote 2 heated posts, far above what is usual there", toldDiscreetly(crisis, Locale.ENGLISH));
		assertEquals("Crise dans «\u202fLe Quai\u202f» du 2 mars 2026 au 4 mars 2026 autour de «\u202fpanne\u202f»\u202f: 2 personnes y ont écrit 2 messages vifs, bien plus qu’à l’ordinaire",
				told(crisis, Locale.FRENCH));
		assertEquals("crisis:1:2026-03-02T08:00:00Z", crisis[9]);
	}

	@Test
	void aCrisisIsNotToldInTheWordsOfAnotherChannelOfTheSameName() {
		for (long channel = 1; channel <= 2; channel++) {
			for (long person = 1; person <= 6; person++) {
				long post = 100 * channel + 10 * person;
				tables.add(Tables.POSTS, post, "test", channel, "Le Quai", person, "author-" + person, MARCH_1, "Le canal au soleil", null, null, null, null, "");
				tables.add(Tables.POSTS, post + 1, "test", channel, "Le Quai", person, "author-" + person, MARCH_2 + person, channel == 1 ? "Quelle panne" : "La fanfare", null, null, null, null, "");
			}
		}
		tables.add(FindingTables.ALARMS, 1L, 1L, "crisis", MARCH_2, MARCH_2, MARCH_2, MARCH_4, MARCH_4, 30.0, "heat voices", 2L, 2L);
		tables.add(FindingTables.ALARM_POSTS, 1L, 111L, 1L);
		analyse();
		assertTrue(told(tables.rows(FindingTables.FINDINGS).getFirst(), Locale.ENGLISH).contains(" over “panne”: "), told(tables.rows(FindingTables.FINDINGS).getFirst(), Locale.ENGLISH));
	}

	@Test
	void aTopicThatRisesIsToldAsOneAndCoversNoMorePeopleThanUsedItsWords() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_2, "On part pour l’école", null, null, null, null, "");
		tables.add(Tables.POSTS, 2L, "test", 1L, "Le Quai", 8L, "b", MARCH_4, "On sera trois avec la voisine", null, null, null, null, "");
		tables.add(Tables.POSTS, 3L, "test", 1L, "Le Quai", 9L, "c", MARCH_4, "Les départs de l’école, c’est le mercredi", null, null, null, null, "");
		tables.add(FindingTables.TRENDS, 1L, "mercredi · départ · école", "topic", 3L, MARCH_2, MARCH_4, MARCH_4, 18L, 9L, 1L, 4.0, 1L, 2L, 6L);
		for (long post : List.of(2L, 1L, 3L)) {
			tables.add(FindingTables.TREND_POSTS, 1L, post);
		}
		analyse();
		assertEquals(List.of(3L, 1L, 2L), tables.rows(FindingTables.FINDING_POSTS).stream().map(row -> row[2]).toList(), "those with its words prove it first");
		Object[] finding = tables.rows(FindingTables.FINDINGS).getFirst();
		assertEquals("The topic “mercredi · départ · école” is rising: 9 people have talked about it in 18 posts since March 2, 2026, first in “Le Quai”", told(finding, Locale.ENGLISH));
		assertEquals("Le sujet «\u202fmercredi · départ · école\u202f» monte\u202f: 9 personnes en parlent en 18 messages depuis le 2 mars 2026, d’abord dans «\u202fLe Quai\u202f»",
				told(finding, Locale.FRENCH));
		assertEquals(6L, finding[6]);
	}

	@Test
	void aBurstOfAnEmotionNamesItsCircleAndIsLeftOutWhereACrisisSaysTheSame() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_2, "Quelle honte", null, null, null, null, "");
		tables.add(Tables.COMMUNITIES, 3L, 9L, 1.0, 1.0, 1.0, 1.0, "quai · bateau", 5L);
		tables.add(FindingTables.BURSTS, 1L, "emotion", "anger", 3L, MARCH_2, MARCH_2, MARCH_4, MARCH_2, 6L, 8L, 1.2, 0.0001, 12L, 7L, 6L, 6L, "day");
		tables.add(FindingTables.BURST_POSTS, 1L, 1L);
		tables.add(FindingTables.BURSTS, 2L, "volume", "", null, MARCH_2, MARCH_2, MARCH_4, MARCH_2, 30L, 36L, 9.0, 0.0001, 12L, 36L, 8L, 8L, "day");
		for (long post = 1; post <= 3; post++) {
			tables.add(FindingTables.BURST_POSTS, 2L, post);
		}
		analyse();
		List<Object[]> findings = tables.rows(FindingTables.FINDINGS);
		assertEquals(1, findings.size(), "what the emotion tells, the volume need not");
		assertEquals(5L, findings.getFirst()[6], "it covers no more people than said the words of the circle's label");
		assertEquals("More anger than usual in the circle “quai · bateau” on March 2, 2026: 6 of 8 people showed it, where one would on such a day", told(findings.getFirst(), Locale.ENGLISH));
		assertEquals("Plus de colère qu’à l’ordinaire dans le cercle «\u202fquai · bateau\u202f» le 2 mars 2026\u202f: 6 personnes sur 8 en ont montré, contre une d’ordinaire un tel jour",
				told(findings.getFirst(), Locale.FRENCH));
		tables.clear(FindingTables.FINDINGS, FindingTables.FINDING_POSTS);
		tables.add(FindingTables.ALARMS, 1L, 1L, "warning", MARCH_2, MARCH_2, null, MARCH_4, MARCH_4, 12.0, "heat", 2L, 2L);
		tables.add(FindingTables.ALARM_POSTS, 1L, 1L, 1L);
		analyse();
		assertEquals(List.of("crisis.warning.days", "burst.volume"), tables.rows(FindingTables.FINDINGS).stream().map(row -> row[2]).toList());
	}

	@Test
	void aBurstInACircleThatMayNotBeNamedIsNotToldAsEverybodys() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_2, "Quelle honte", null, null, null, null, "");
		tables.add(Tables.COMMUNITIES, 3L, 9L, 1.0, 1.0, 1.0, 1.0, "", 0L);
		tables.add(FindingTables.BURSTS, 1L, "emotion", "anger", 3L, MARCH_2, MARCH_2, MARCH_4, MARCH_2, 6L, 8L, 1.2, 0.0001, 12L, 7L, 6L, 6L, "day");
		tables.add(FindingTables.BURST_POSTS, 1L, 1L);
		analyse();
		Object[] finding = tables.rows(FindingTables.FINDINGS).getFirst();
		assertEquals("More anger than usual on March 2, 2026 in a circle that is not named: 6 of 8 people showed it, where one would on such a day", told(finding, Locale.ENGLISH));
		assertEquals("Plus de colère qu’à l’ordinaire le 2 mars 2026 dans un cercle qui n’est pas nommé\u202f: 6 personnes sur 8 en ont montré, contre une d’ordinaire un tel jour", told(finding, Locale.FRENCH));
		assertEquals(6L, finding[6]);
	}

	@Test
	void aBurstOfAnHourTellsBetweenWhichHoursInEachWay() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_2, "Quelle honte", null, null, null, null, "");
		tables.add(Tables.COMMUNITIES, 3L, 9L, 1.0, 1.0, 1.0, 1.0, "quai · bateau", 5L);
		int from = Micros.instant(MARCH_2).atZone(tables.settings().zone()).getHour();
		long id = 0;
		for (String kind : List.of("topic", "term", "emotion", "volume")) {
			id++;
			tables.add(FindingTables.BURSTS, id, kind, kind.equals("emotion") ? "anger" : kind.equals("volume") ? "" : "auvent", kind.equals("term") ? null : 3L, MARCH_2, MARCH_2, MARCH_4, MARCH_2, 6L, 8L, 0.2,
					0.0001, 12L, 7L, 6L, 6L, "hour");
			tables.add(FindingTables.BURST_POSTS, id, id);
		}
		analyse();
		List<Object[]> findings = tables.rows(FindingTables.FINDINGS);
		assertEquals(Set.of("burst.topic.circle.hour", "burst.term.hour", "burst.emotion.circle.hour"), findings.stream().map(row -> row[2].toString()).collect(Collectors.toSet()));
		for (Object[] finding : findings) {
			assertTrue(told(finding, Locale.ENGLISH).contains("between " + from + ":00 and " + (from + 1) + ":00"), told(finding, Locale.ENGLISH));
			assertTrue(told(finding, Locale.FRENCH).contains("entre " + from + "\u202fh et " + (from + 1) + "\u202fh"), told(finding, Locale.FRENCH));
			assertTrue(finding[9].toString().endsWith("T" + from), "two hours of a day are two findings: " + finding[9]);
		}
	}

	@Test
	void theAlarmOfOnePersonIsNoFinding() {
		tables.add(FindingTables.ALARMS, 1L, 1L, "watch", MARCH_2, null, null, MARCH_2, MARCH_2, 7.4, "heat", 1L, 1L);
		analyse();
		assertEquals(List.of(), tables.rows(FindingTables.FINDINGS));
	}

	@Test
	void theCircleToAskFirstIsToldWithWhatItAsksForAndWhatRisesAndTheOthersAreNot() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "a", MARCH_2, "Il manque un auvent", null, null, null, null, "");
		tables.add(Tables.COMMUNITIES, 3L, 9L, 1.0, 1.0, 1.0, 1.0, "quai · bateau", 8L);
		opportunity(1, 3, 1, "ask", "fanfare", 6L, "auvent", 7L);
		opportunity(2, 4, 2, "ask", null, null, "", 0L);
		tables.add(OpportunityTables.OPPORTUNITY_POSTS, 1L, 1L, 1L);
		analyse();
		List<Object[]> findings = tables.rows(FindingTables.FINDINGS);
		assertEquals(1, findings.size());
		Object[] finding = findings.getFirst();
		assertEquals(List.of("opportunity", 0.6, 6L, "opportunity:1", 1L, 0.4, 0.7, 7L), List.of(finding[1], finding[4], finding[6], finding[9], finding[10], finding[11], finding[12], finding[13]),
				"it covers no more people than say what rises");
		assertEquals("The circle “quai · bateau” asks for “auvent” while “fanfare” is rising: ask it first (7 people, 9 posts since March 2, 2026)", told(finding, Locale.ENGLISH));
		assertEquals("Le cercle «\u202fquai · bateau\u202f» demande «\u202fauvent\u202f» pendant que «\u202ffanfare\u202f» monte\u202f: à interroger d’abord (7 personnes, 9 messages depuis le 2 mars 2026)",
				told(finding, Locale.FRENCH));
	}

	@Test
	void aCircleToAskFirstThatMayNotBeNamedIsToldWithoutItsNameInWhicheverWayItTellsTheNeed() {
		opportunity(1, 3, 1, "hardship", null, null, "", 0L);
		opportunity(2, 3, 1, "problem", null, null, "frein", 9L);
		analyse();
		assertEquals(List.of("A circle that is not named runs into the same problem, “frein”: ask it first (7 people, 9 posts since March 2, 2026)",
				"A circle that is not named tells how it gets by for want of the same thing: ask it first (7 people, 9 posts since March 2, 2026)"),
				tables.rows(FindingTables.FINDINGS).stream().map(row -> told(row, Locale.ENGLISH)).sorted().toList());
		assertEquals(List.of(7L, 7L), tables.rows(FindingTables.FINDINGS).stream().map(row -> row[6]).toList());
	}

	private void opportunity(long id, long circle, long rank, String kind, String term, Long termPeople, String words, long wordPeople) {
		tables.add(OpportunityTables.OPPORTUNITIES, id, id, circle, rank, kind, 0.6, 0.4, 0.7, 0.5, 3.0, 0.3, 0.0, term == null ? null : 1L, term, termPeople, 9L, 7L, words, wordPeople, MARCH_2,
				MARCH_4);
	}

	private void analyse() {
		new FindingsAnalysis().analyse(tables, new NoParameters(), tables, Progress.NONE);
	}

	private static Finding finding(Object[] row) {
		return Finding.of((String) row[2], (String) row[3]);
	}

	private static String told(Object[] row, Locale locale) {
		return FindingText.of(locale, ZoneOffset.UTC).tell(finding(row));
	}

	private static String toldDiscreetly(Object[] row, Locale locale) {
		return FindingText.of(locale, ZoneOffset.UTC).tellWithoutQuote(finding(row));
	}

	private static long micros(String time) {
		return Instant.parse(time).toEpochMilli() * 1000;
	}
}
