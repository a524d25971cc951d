package io.murmure.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.finding.Finding;
import io.murmure.core.finding.FindingReasons;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Judgement;
import io.murmure.core.finding.Strength;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.OpportunityTables;

/** Why a circle is the one to ask first, and what to ask it, as far as it may be told. */
class OpportunityReasonsTest {

	private static final Instant APRIL = Instant.parse("2026-04-10T09:00:00Z");

	@TempDir
	Path folder;

	@Test
	void itsPartsAreToldAndQuestionsInWordsThatEnoughPeopleWrite() {
		try (Study study = VeloClub.create(folder.resolve("club.murmure"))) {
			try (TableChange change = study.change(List.of(OpportunityTables.OPPORTUNITIES, OpportunityTables.OPPORTUNITY_QUESTIONS))) {
				opportunity(change, 1, 1, 7);
				opportunity(change, 2, 2, 5);
				opportunity(change, 3, 3, 4);
				change.add(OpportunityTables.OPPORTUNITY_QUESTIONS, 1L, 1L, "fr", "« abri » : comment faites-vous ?", 6L);
				change.add(OpportunityTables.OPPORTUNITY_QUESTIONS, 1L, 2L, "fr", "« gouttière » : et demain ?", 4L);
				change.commit("opportunities", new ComponentState("test", 0));
			}
			StudyFinding finding = new StudyFinding(1, "opportunity:1", "opportunity", new Finding("opportunity.ask.circle.unnamed", List.of()), new Strength(0.6, 0.4, 0.7), 9, 7, APRIL, APRIL, 1, List.of(),
					Judgement.NONE, List.of(), List.of());
			List<String> told = new FindingReasons(study, FindingText.of(Locale.ENGLISH, ZoneOffset.UTC), Locale.ENGLISH).of(finding);
			assertEquals(5, told.size());
			assertEquals("Strength is 1 − (1 − √(0.59 × 0.69)) × (1 − 0.00 ÷ 2) = 0.64.", told.get(0).substring(0, told.get(0).indexOf(" 0.59 is")));
			assertEquals("11.7 people are expected", told.get(1).substring(0, 24));
			assertEquals("2 circles tell of this need: this is the one to ask first. Nobody is contacted by Murmure.", told.get(2), "one more is too small to be told of");
			assertEquals("A question in the circle’s own words: « abri » : comment faites-vous ?", told.get(3));
			assertEquals("Strength 0.60 of 1, between 0.40 and 0.70 in nine of ten cases: people come and go by chance.", told.get(4));
		}
	}

	private static void opportunity(TableChange change, long id, long rank, long people) {
		change.add(OpportunityTables.OPPORTUNITIES, id, 1L, id, rank, "ask", 0.64, 0.4, 0.7, 0.59, 11.72, 0.69, 0.0, null, null, null, 9L, people, "abri", 6L, APRIL, APRIL);
	}
}
