package io.murmure.analysis.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

class InteractionsAnalysisTest {

	private static final long ANNE = 11;
	private static final long BILAL = 12;
	private static final long CHLOE = 13;
	private static final Map<String, String> ADDRESSED_ONLY = Map.of("coParticipation", "0");

	private final MemoryTables tables = new MemoryTables();

	@Test
	void anEmptyStudyHasNoInteractions() {
		assertEquals(List.of(), interactions(Map.of()));
	}

	@Test
	void repliesRepostsAndQuotesTieTheirAuthorsToTheAuthorsOfWhatTheyPointAt() {
		post(1, "forum", ANNE, 0);
		answer(2, BILAL, 60, 1L, null, null);
		answer(3, CHLOE, 61, null, 1L, null);
		answer(4, CHLOE, 62, null, null, 2L);
		assertEquals(List.of("12 reply 11 1.00 @60 in 2", "13 repost 11 0.50 @61 in 3", "13 quote 12 1.00 @62 in 4"),
				interactions(ADDRESSED_ONLY));
	}

	@Test
	void whatPointsAtAPostThatIsGoneOrAtOneselfIsNoInteraction() {
		post(1, "forum", ANNE, 0);
		answer(2, ANNE, 60, 1L, null, null);
		answer(3, BILAL, 61, 99L, null, null);
		assertEquals(List.of(), interactions(ADDRESSED_ONLY));
	}

	@Test
	void whoIsNotToldIsTiedToNobody() {
		post(1, "forum", ANNE, 0);
		tables.add(Tables.POSTS, 2L, "forum", 1L, "channel", BILAL, "", 60_000_000L, "oui", null, 1L, null, null, "");
		answer(3, CHLOE, 61, 2L, null, null);
		tables.add(Tables.MENTIONS, 3L, ANNE);
		assertEquals(List.of("13 mention 11 1.00 @61 in 3"), interactions(ADDRESSED_ONLY));
	}

	@Test
	void aMentionOfTheOneWhoIsAnsweredIsNotCountedTwice() {
		post(1, "forum", ANNE, 0);
		answer(2, BILAL, 60, 1L, null, null);
		tables.add(Tables.MENTIONS, 2L, ANNE);
		tables.add(Tables.MENTIONS, 2L, CHLOE);
		assertEquals(List.of("12 reply 11 1.00 @60 in 2", "12 mention 13 1.00 @60 in 2"), interactions(ADDRESSED_ONLY));
	}

	@Test
	void aReactionWithoutATimeHasThatOfItsPost() {
		post(1, "whatsapp", ANNE, 5);
		tables.add(Tables.REACTIONS, 1L, BILAL, null, "👍");
		tables.add(Tables.REACTIONS, 1L, CHLOE, 9_000_000L, "👍");
		assertEquals(List.of("12 reaction 11 0.50 @5 in 1", "13 reaction 11 0.50 @9 in 1"), interactions(ADDRESSED_ONLY));
	}

	@Test
	void whoWritesRightAfterSomeoneIsTiedMoreThanWhoWritesLater() {
		post(1, "whatsapp", ANNE, 0);
		post(2, "whatsapp", BILAL, 0);
		post(3, "whatsapp", CHLOE, 450);
		assertEquals(List.of("12 co-participation 11 0.50 @0 in 2", "13 co-participation 12 0.25 @450 in 3",
				"13 co-participation 11 0.13 @450 in 3"), interactions(Map.of()));
	}

	@Test
	void postsFartherApartThanTheWindowOrInOtherChannelsAreNotNear() {
		post(1, "whatsapp", ANNE, 0);
		post(2, "whatsapp", BILAL, 900);
		tables.add(Tables.POSTS, 3L, "whatsapp", 2L, "other", CHLOE, "Chloé", 0L, "", null, null, null, null, "");
		assertEquals(List.of(), interactions(Map.of()));
	}

	@Test
	void theOrderIsThatOfTimeAndNotOfImport() {
		post(1, "whatsapp", ANNE, 30);
		post(2, "whatsapp", BILAL, 0);
		assertEquals(List.of("11 co-participation 12 0.48 @30 in 1"), interactions(Map.of()));
	}

	@Test
	void reviewsInATableAreNotAConversation() {
		post(1, "table", ANNE, 0);
		post(2, "table", BILAL, 1);
		assertEquals(List.of(), interactions(Map.of()));
	}

	@Test
	void whereThereAreThreadsOnlyThoseBelowTheSameFirstPostAreNear() {
		post(1, "forum", ANNE, 0);
		answer(2, BILAL, 0, 1L, null, null);
		answer(3, CHLOE, 43_200, 1L, null, null);
		post(4, "forum", 14, 43_200);
		assertEquals(List.of("12 co-participation 11 0.50 @0 in 2", "13 co-participation 12 0.25 @43200 in 3",
				"13 co-participation 11 0.13 @43200 in 3"), interactions(Map.of("reply", "0")));
	}

	@Test
	void answersInACircleDoNotHangTheAnalysis() {
		answer(1, ANNE, 0, 2L, null, null);
		answer(2, BILAL, 0, 3L, null, null);
		answer(3, CHLOE, 0, 2L, null, null);
		assertEquals(3, interactions(Map.of("coParticipation", "0")).size());
		assertFalse(interactions(Map.of()).isEmpty());
	}

	@Test
	void whoIsInTheSameSmallChannelAtTheSameTimeIsTiedWhetherTheyWriteOrNot() {
		tables.add(Tables.MEMBERSHIPS, 1L, ANNE, 5_000_000L, "JOINED");
		tables.add(Tables.MEMBERSHIPS, 1L, BILAL, 1_000_000L, "ADDED");
		tables.add(Tables.MEMBERSHIPS, 1L, BILAL, 6_000_000L, "LEFT");
		post(1, "whatsapp", CHLOE, 9);
		assertEquals(List.of("11 membership 12 0.50 @5 in null", "13 membership 11 0.50 @9 in null"), interactions(Map.of("coParticipation", "0", "membership", "1")));
	}

	@Test
	void sharingALargeChannelMeansNothingAndSharingNoneIsTheDefault() {
		post(1, "whatsapp", ANNE, 0);
		post(2, "whatsapp", BILAL, 5000);
		post(3, "whatsapp", CHLOE, 9000);
		assertEquals(List.of(), interactions(Map.of("membership", "1", "largestChannel", "2")));
		assertEquals(List.of(), interactions(Map.of()));
	}

	@Test
	void everyParameterIsExplainedInFrenchAndEnglish() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			ComponentText text = ComponentText.of(InteractionsAnalysis.class, locale);
			Parameters.of(InteractionsParameters.class).forEach(spec -> assertTrue(
					text.get(spec.name() + ".label").isPresent() && text.get(spec.name() + ".help").isPresent(), spec.name()));
			new InteractionsAnalysis().figures().forEach(figure -> assertTrue(text.get("figure." + figure.key()).isPresent()));
		}
	}

	private void post(long id, String platform, long author, long second) {
		tables.add(Tables.POSTS, id, platform, 1L, "channel", author, "someone", second * 1_000_000, "", null, null, null, null, "");
	}

	private void answer(long id, long author, long second, Long replyTo, Long repostOf, Long quoteOf) {
		tables.add(Tables.POSTS, id, "forum", 1L, "channel", author, "someone", second * 1_000_000, "", null, replyTo, repostOf, quoteOf, "");
	}

	private List<String> interactions(Map<String, String> typed) {
		List<String> told = new java.util.ArrayList<>();
		new InteractionsAnalysis().analyse(tables, Parameters.create(InteractionsParameters.class, typed),
				(table, row) -> told.add(String.format(Locale.ROOT, "%d %s %d %.2f @%d in %s", row[0], row[2], row[1], row[3],
						(Long) row[4] / 1_000_000, row[5])),
				Progress.NONE);
		return told;
	}
}
