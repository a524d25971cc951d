package io.murmure.analysis.relays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.Tables;

class RelaysAnalysisTest {

	private static final String NEWS = "La mairie ferme le pont du quai mardi matin pour réparer les barrières, prévoyez un détour";

	private final Town town = new Town();

	@Test
	void whereNothingIsPassedOnThereAreNoRelays() {
		town.says(1, Town.QUAY, 10, NEWS);
		town.analyse();
		assertEquals(List.of(), town.tables.rows(CommunityTables.RELAYS));
		assertEquals(List.of("circle 13"), town.of(CommunityTables.ATTENTION, "bond", "people"));
	}

	@Test
	void aRepostCrossesIntoTheCommunityOfItsChannel() {
		long post = town.says(1, Town.QUAY, 10, NEWS);
		town.reposts(Town.BOTH, Town.HILL, 40, post);
		town.analyse();
		assertEquals(List.of("repost 2 2 2 1 30.0"), town.of(CommunityTables.RELAYS, "kind", "posts", "people", "communities", "crossings", "crossing_minutes"));
		assertEquals(List.of("1 null null 1", "2 1 1 2"), town.of(CommunityTables.RELAY_STEPS, "step", "from_step", "from_community", "community_id"));
		assertEquals(List.of("1 2 1 1 30.0"), town.of(CommunityTables.RELAY_CROSSINGS, "from_community", "to_community", "relays", "people", "median_minutes"));
	}

	@Test
	void nearlyTheSameTextIsTheSameMessage() {
		town.says(1, Town.QUAY, 10, NEWS);
		town.says(Town.BOTH, Town.HILL, 20, "Transféré : " + NEWS + " svp");
		town.says(9, Town.HILL, 30, "Le marché ferme mardi midi, prévoyez vos courses pour le reste de la semaine, dit la mairie");
		town.analyse();
		assertEquals(List.of("text 2 1"), town.of(CommunityTables.RELAYS, "kind", "posts", "crossings"));
		assertTrue(town.real(CommunityTables.RELAY_STEPS, 1, "similarity") > 0.7);
	}

	@Test
	void theSameLinkIsPassedOnHoweverItIsWritten() {
		town.shares(2, Town.QUAY, 10, "https://www.journal.example/pont?utm_source=chat");
		town.shares(Town.BOTH, Town.HILL, 50, "http://journal.example/pont/");
		town.shares(11, Town.HILL, 70, "https://journal.example/pont");
		town.shares(12, Town.HILL, 90, "https://journal.example/");
		town.analyse();
		assertEquals(List.of("link 3 3 1"), town.of(CommunityTables.RELAYS, "kind", "posts", "people", "crossings"));
		assertEquals(List.of("null", "1", "2"), town.of(CommunityTables.RELAY_STEPS, "from_step"));
	}

	@Test
	void differentThreadsOfOneForumAreDifferentPages() {
		for (int thread = 0; thread < 4; thread++) {
			town.shares(1 + thread, Town.QUAY, 10 + thread, "https://forum.example/viewtopic.php?f=2&t=10" + thread);
		}
		town.analyse();
		assertEquals(List.of(), town.tables.rows(CommunityTables.RELAYS));
	}

	@Test
	void theFrontOfASiteAndASearchAreNoMessages() {
		for (String link : List.of("https://boutique.example/index.html", "https://boutique.example/fr/", "https://moteur.example/search?q=tomate")) {
			town.shares(1, Town.QUAY, 10, link);
			town.shares(Town.BOTH, Town.HILL, 20, link);
		}
		town.analyse();
		assertEquals(List.of(), town.tables.rows(CommunityTables.RELAYS));
	}

	/** 3 writes by the quay, 9 on the hill, and neither could see what the other says. */
	@Test
	void whoCouldNotSeeAMessageDoesNotCarryIt() {
		town.says(3, Town.QUAY, 10, NEWS);
		town.says(9, Town.HILL, 70, NEWS);
		town.shares(3, Town.QUAY, 100, "https://journal.example/pont");
		town.shares(9, Town.HILL, 160, "https://journal.example/pont");
		town.shares(10, Town.HILL, 190, "https://journal.example/pont");
		town.analyse();
		assertEquals(List.of("link 2 0"), town.of(CommunityTables.RELAYS, "kind", "posts", "crossings"), "on the hill alone it went from one to the other");
		assertEquals(List.of(), town.tables.rows(CommunityTables.RELAY_CROSSINGS));
	}

	/** 3 reads along on the hill without a word, and was seen to come. */
	@Test
	void whoReadsInAnotherChannelCanCarryWhatIsSaidThere() {
		town.tables.add(Tables.MEMBERSHIPS, Town.HILL, 3L, 0L, "JOINED");
		town.says(9, Town.HILL, 10, NEWS);
		town.says(3, Town.QUAY, 70, NEWS);
		town.analyse();
		assertEquals(List.of("2 1 1 60.0"), town.of(CommunityTables.RELAY_CROSSINGS, "from_community", "to_community", "relays", "median_minutes"));
	}

	@Test
	void aGreetingThatManySayOfTheirOwnAccordIsNoMessage() {
		String greeting = "Bonjour à toutes et à tous, je vous souhaite une excellente journée et un bon dimanche";
		for (long author : new long[] { 1, 2, 3, Town.BOTH }) {
			town.says(author, Town.QUAY, author * 60, greeting);
		}
		for (long author : new long[] { 9, 10, 11 }) {
			town.says(author, Town.HILL, author * 60, greeting);
		}
		town.says(1, Town.QUAY, 2000, NEWS);
		town.says(Town.BOTH, Town.HILL, 2010, NEWS);
		town.analyse();
		assertEquals(List.of("text 2 1"), town.of(CommunityTables.RELAYS, "kind", "posts", "crossings"), "the news is one");
	}

	@Test
	void whoRepeatsThemselvesInOnePlacePassesNothingOn() {
		town.says(1, Town.QUAY, 10, NEWS);
		town.says(1, Town.QUAY, 90, NEWS);
		town.analyse();
		assertEquals(List.of(), town.tables.rows(CommunityTables.RELAYS));
	}

	/** A bot, say, that greets everybody with the same words. */
	@Test
	void whoSaysTheSameInTwoPlacesInTurnBringsItThereOnce() {
		for (int turn = 0; turn < 3; turn++) {
			town.says(Town.BOTH, Town.QUAY, 10 + turn * 100, NEWS);
			town.says(Town.BOTH, Town.HILL, 60 + turn * 100, NEWS);
		}
		town.analyse();
		assertEquals(List.of("text 2 1 1"), town.of(CommunityTables.RELAYS, "kind", "posts", "people", "crossings"));
	}

	@Test
	void whatIsTooLongAgoIsAnotherMessage() {
		town.says(1, Town.QUAY, 10, NEWS);
		town.says(Town.BOTH, Town.HILL, 10 + 20 * 24 * 60, NEWS);
		town.analyse();
		assertEquals(List.of(), town.tables.rows(CommunityTables.RELAYS));
	}

	@Test
	void whoIsInBothTellsTheNewsAgainInTheirOwnWords() {
		town.says(3, Town.QUAY, 10, "Les barrières du lavoir sont cassées, une planche a cédé sous Agathe");
		town.says(4, Town.QUAY, 11, "Beau temps pour les cerises");
		town.says(Town.BOTH, Town.HILL, 200, "N'allez plus au lavoir : les barrières ont cédé ce matin");
		town.says(Town.BOTH, Town.HILL, 400, "Le lavoir et ses barrières, encore");
		town.analyse();
		assertEquals(List.of("retold 2 1 190.0"), town.of(CommunityTables.RELAYS, "kind", "posts", "crossings", "crossing_minutes"));
		assertEquals(List.of("3 0 1 0", "7 1 0 1"), town.of(CommunityTables.RELAY_PEOPLE, "author_id", "relays", "started", "crossings"));
	}

	@Test
	void emotionIsThatOfThePostAndItsAnswersWhereItBeganAndWhereItArrived() {
		long post = town.says(1, Town.QUAY, 10, NEWS);
		town.reads(post, "neutral");
		town.reads(town.answers(2, Town.QUAY, 1, 12), "neutral");
		long passed = town.reposts(Town.BOTH, Town.HILL, 40, post);
		town.reads(passed, "anger");
		town.reads(town.answers(9, Town.HILL, Town.BOTH, 43), "anger");
		town.analyse();
		assertEquals(List.of("neutral anger 2"), town.of(CommunityTables.RELAYS, "emotion", "arrived_as", "mood_people"));
		assertEquals(0.93, town.real(CommunityTables.RELAYS, 0, "emotion_shift"), 1e-6);
	}

	@Test
	void rawReachIsEverybodyInTheChannelsButThoseWhoCarryIt() {
		long post = town.says(1, Town.QUAY, 10, NEWS);
		town.reposts(Town.BOTH, Town.HILL, 40, post);
		town.tables.add(Tables.MEMBERSHIPS, Town.HILL, 50L, -1L, "ADDED");
		town.tables.add(Tables.MEMBERSHIPS, Town.HILL, 51L, 60_000_000L * 41, "JOINED");
		town.tables.add(Tables.MEMBERSHIPS, Town.HILL, 13L, 60_000_000L * 39, "LEFT");
		town.analyse();
		assertEquals(List.of("6 6"), List.of(town.of(CommunityTables.RELAY_STEPS, "raw_reach").get(0) + ' ' + town.of(CommunityTables.RELAY_STEPS, "raw_reach").get(1)));
		assertEquals(11, town.real(CommunityTables.RELAYS, 0, "raw_reach"));
	}

	/** Person 7 is answered by everybody every time, person 1 by nobody ever. */
	@Test
	void whoIsAnsweredReachesFurtherThanWhoIsNot() {
		for (int day = 0; day < 6; day++) {
			town.says(1, Town.QUAY, 1000 + day * 3000, "rien");
			town.says(Town.BOTH, Town.QUAY, 2000 + day * 3000, "nouvelles");
			for (long reader = 2; reader <= 5; reader++) {
				town.answers(reader, Town.QUAY, Town.BOTH, 2001 + day * 3000);
			}
		}
		long ignored = town.says(1, Town.QUAY, 30_000, NEWS);
		town.reposts(Town.BOTH, Town.QUAY, 30_010, ignored);
		town.analyse();
		double alone = town.real(CommunityTables.RELAY_STEPS, 0, "trusted_reach");
		double trusted = town.real(CommunityTables.RELAY_STEPS, 1, "trusted_reach");
		assertEquals(town.real(CommunityTables.RELAY_STEPS, 0, "raw_reach"), town.real(CommunityTables.RELAY_STEPS, 1, "raw_reach"));
		assertTrue(trusted > 2.5 * alone, trusted + " against " + alone);
		assertTrue(town.real(CommunityTables.RELAYS, 0, "trusted_low") < town.real(CommunityTables.RELAYS, 0, "trusted_reach"));
		assertEquals(town.real(CommunityTables.RELAYS, 0, "trusted_reach") / 0.01, town.real(CommunityTables.RELAYS, 0, "advertisement"), 1e-9);
	}

	@Test
	void noPostIsItsOwnEvidence() {
		long post = town.says(1, Town.QUAY, 1000, NEWS);
		long passed = town.reposts(Town.BOTH, Town.HILL, 1010, post);
		town.analyse();
		double before = town.real(CommunityTables.RELAY_STEPS, 1, "trusted_reach");
		assertTrue(before < 1, "nothing is known of it yet: " + before);
		town.tables.clear(CommunityTables.RELAYS, CommunityTables.RELAY_STEPS, CommunityTables.RELAY_CROSSINGS, CommunityTables.RELAY_PEOPLE, CommunityTables.ATTENTION);
		for (long reader = 8; reader <= 13; reader++) {
			town.tables.add(Tables.INTERACTIONS, reader, Town.BOTH, "reaction", 1.0, 1012L * 60_000_000, passed);
		}
		town.analyse();
		assertEquals(6, town.real(CommunityTables.RELAYS, 0, "responders"));
		assertTrue(town.real(CommunityTables.RELAY_STEPS, 1, "trusted_reach") < 3, "only the rate of all learns from it");
	}

	@Test
	void theSameStudyGivesTheSameRows() {
		long post = town.says(1, Town.QUAY, 10, NEWS);
		town.reposts(Town.BOTH, Town.HILL, 40, post);
		town.says(9, Town.HILL, 60, NEWS);
		town.analyse();
		List<String> once = town.tables.rows(CommunityTables.RELAY_STEPS).stream().map(java.util.Arrays::toString).toList();
		town.tables.clear(CommunityTables.RELAYS, CommunityTables.RELAY_STEPS, CommunityTables.RELAY_CROSSINGS, CommunityTables.RELAY_PEOPLE, CommunityTables.ATTENTION);
		town.analyse();
		assertEquals(once, town.tables.rows(CommunityTables.RELAY_STEPS).stream().map(java.util.Arrays::toString).toList());
	}

	@Test
	void everyParameterIsExplainedInFrenchAndEnglish() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			ComponentText text = ComponentText.of(RelaysAnalysis.class, locale);
			Parameters.of(RelaysParameters.class).forEach(spec -> assertTrue(
					text.get(spec.name() + ".label").isPresent() && text.get(spec.name() + ".help").isPresent(), spec.name()));
		}
	}
}
