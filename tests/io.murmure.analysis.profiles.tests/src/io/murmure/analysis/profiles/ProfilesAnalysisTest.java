package io.murmure.analysis.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.table.CommunityTables;

class ProfilesAnalysisTest {

	private final Village village = new Village();

	@Test
	void aStudyWithoutCommunitiesHasNoProfiles() {
		village.says(1, 0, "Le marché est ouvert", "joy");
		village.analyse();
		assertEquals(List.of(), village.tables.rows(CommunityTables.PROFILES));
	}

	@Test
	void aSilentCommunityHasAProfileWithoutFiguresOfPosts() {
		village.circle(1, 1, 2, 3).analyse();
		assertEquals(List.of(0L), village.of(CommunityTables.PROFILES, "posts", 1));
		assertNull(village.of(CommunityTables.PROFILES, "answered", 1).get(0));
		assertNull(village.of(CommunityTables.PROFILES, "trust", 1).get(0));
	}

	@Test
	void answersOfMembersCountAndThoseOfOthersDoNot() {
		village.circle(1, 1, 2, 3);
		village.says(1, 0, "Qui a une échelle ?", null);
		village.answers(2, 1, 10);
		village.says(3, 2000, "Bonjour", null);
		village.answers(9, 3, 2001);
		village.analyse();
		assertEquals(1 / 3.0, (Double) village.of(CommunityTables.PROFILES, "answered", 1).get(0), 1e-12);
		assertEquals(10.0, village.of(CommunityTables.PROFILES, "response_minutes", 1).get(0));
	}

	@Test
	void whoWritesInOnePeriodAndInTheNextStays() {
		village.circle(1, 1, 2, 3);
		village.says(1, 0, "un", null);
		village.says(2, 10, "deux", null);
		village.says(1, 8 * Village.DAY, "trois", null);
		village.says(3, 13 * Village.DAY, "quatre", null);
		village.analyse();
		assertEquals(0.5, village.of(CommunityTables.PROFILES, "persistence", 1).get(0));
		assertEquals(0.5, village.of(CommunityTables.PROFILES, "turnover", 1).get(0));
	}

	@Test
	void whoHasNotWrittenYetInAWeekThatHasJustBegunHasNotGone() {
		village.circle(1, 1, 2, 3);
		for (int day = 0; day < 14; day++) {
			for (long author = 1; author <= 3; author++) {
				village.says(author, day * Village.DAY + (int) author, "bonjour", null);
			}
		}
		village.says(1, 14 * Village.DAY + 60, "déjà lundi", null);
		village.analyse();
		assertEquals(1.0, village.of(CommunityTables.PROFILES, "persistence", 1).get(0));
		assertEquals(0.0, village.of(CommunityTables.PROFILES, "turnover", 1).get(0));
	}

	@Test
	void trustIsWhatIsGivenBackAndHelpThatComesAgain() {
		village.circle(1, 1, 2, 3);
		for (int day = 0; day < 3; day++) {
			village.says(1, day * Village.DAY, "Je suis perdu", null);
			village.answers(2, 1, day * Village.DAY + 5);
		}
		village.says(2, 5 * Village.DAY, "Et moi donc", null);
		village.answers(1, 2, 5 * Village.DAY + 1);
		village.says(3, 9 * Village.DAY, "Salut", null);
		village.answers(2, 3, 9 * Village.DAY + 1);
		village.says(3, 10 * Village.DAY, "Je vous recommande la cordonnière du pont", null);
		village.analyse();
		assertEquals(0.5, village.of(CommunityTables.PROFILES, "mutual_ties", 1).get(0));
		assertEquals(0.5, village.of(CommunityTables.PROFILES, "repeated_help", 1).get(0));
		assertEquals(100 / 11.0, (Double) village.of(CommunityTables.PROFILES, "vouching", 1).get(0), 1e-9);
	}

	@Test
	void emotionsStandAgainstTheWholeStudy() {
		village.circle(1, 1, 2, 3).circle(2, 4, 5, 6);
		for (int i = 0; i < 6; i++) {
			village.says(1 + i % 3, i, "Quelle honte", i < 4 ? "anger" : "joy");
			village.says(4 + i % 3, i, "Quel bonheur", "joy");
		}
		village.analyse();
		assertEquals(List.of("anger", "joy"), village.of(CommunityTables.EMOTIONS, "emotion", 1));
		assertEquals(2.0, (Double) village.of(CommunityTables.EMOTIONS, "lift", 1).get(0), 1e-12);
		assertEquals(3, ((Number) village.of(CommunityTables.EMOTIONS, "people", 1).get(0)).longValue());
		assertTrue((Double) village.of(CommunityTables.EMOTIONS, "lift_low", 1).get(0) < 2);
		assertEquals(List.of("joy"), village.of(CommunityTables.MOODS, "emotion", 2));
	}

	@Test
	void whatMakesThemTickIsAWordWhosePostsShowAnEmotionMoreThanAllPosts() {
		village.circle(1, 1, 2, 3, 4, 5);
		for (int i = 0; i < 20; i++) {
			village.says(1 + i % 5, i, "Encore une panne du pont, Person-2", "anger");
			village.says(1 + i % 5, 100 + i, "Le marché du matin", "joy");
		}
		village.says(1, 300, "Le secret le secret le secret", "sadness");
		village.analyse();
		assertEquals(List.of("anger", "anger", "joy"), village.of(CommunityTables.DRIVERS, "emotion", 1));
		assertEquals(List.of("panne", "pont", "marché"), village.of(CommunityTables.DRIVERS, "term", 1));
		assertEquals(5, ((Number) village.of(CommunityTables.DRIVERS, "people", 1).get(0)).longValue());
	}

	@Test
	void aRareEmotionInAFewPostsOrOfAFewPeopleMakesNobodyTick() {
		village.circle(1, 1, 2, 3, 4, 5, 6, 7);
		for (int i = 0; i < 200; i++) {
			village.says(1 + i % 7, i, "Le marché du matin", "neutral");
		}
		for (int i = 0; i < 4; i++) {
			village.says(1 + i, 300 + i, "Du cambouis plein les doigts", "disgust");
		}
		for (int i = 0; i < 12; i++) {
			village.says(1 + i % 3, 400 + i, "Le robinet goutte", "sadness");
		}
		for (int i = 0; i < 12; i++) {
			village.says(1 + i % 6, 500 + i, "Encore une panne", "anger");
		}
		village.analyse();
		assertEquals(List.of("panne"), village.of(CommunityTables.DRIVERS, "term", 1));
	}

	@Test
	void wordsOfSinglePostsAndOfASinglePersonDoNotCrowdOutWhatSeveralSay() {
		village.circle(1, 1, 2, 3, 4, 5, 6, 7);
		for (int i = 0; i < 1000; i++) {
			village.says(1 + i % 7, i, i < 40 ? "La chaudière tourne" : "Le marché du matin", "neutral");
		}
		for (int i = 0; i < 10; i++) {
			village.says(1 + i % 6, 1000 + i, "La chaudière" + invented(8 * i, 8), "anger");
		}
		for (int i = 0; i < 6; i++) {
			village.says(7, 1100 + i, invented(100, 60), "anger");
		}
		village.analyse();
		assertEquals(List.of("chaudière"), village.of(CommunityTables.DRIVERS, "term", 1));
	}

	/** So many words that nobody says, another one a number. */
	private static String invented(int from, int count) {
		return IntStream.range(from, from + count).mapToObj(number -> " zor" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "ak").collect(Collectors.joining());
	}

	@Test
	void rolesAreToldFromTiesPostsAndTime() {
		village.circle(1, 1, 2, 3, 4, 5).circle(2, 5, 6, 7);
		for (int i = 0; i < 8; i++) {
			village.says(1, i * Village.DAY, "Nouvelles du quartier", null);
			village.answers(2, 1, i * Village.DAY + 1);
			village.answers(3, 2, i * Village.DAY + 2);
			village.answers(1, 3, i * Village.DAY + 3);
		}
		village.says(5, 20 * Village.DAY, "Bonjour", null);
		village.answers(6, 5, 20 * Village.DAY + 1);
		village.says(4, 40 * Village.DAY, "Je viens d’arriver", null);
		village.analyse();
		assertEquals(List.of("voice", "core", "core", "newcomer", "bridge"), village.of(CommunityTables.ROLES, "role", 1));
		assertEquals("voice core", village.of(CommunityTables.ROLES, "roles", 1).get(0));
	}

	@Test
	void everyParameterIsExplainedInFrenchAndEnglish() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			ComponentText text = ComponentText.of(ProfilesAnalysis.class, locale);
			Parameters.of(ProfilesParameters.class).forEach(spec -> assertTrue(
					text.get(spec.name() + ".label").isPresent() && text.get(spec.name() + ".help").isPresent(), spec.name()));
		}
	}
}
