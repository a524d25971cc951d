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
import io.murmure.core.table.FindingTables;

/** Why a channel was on alarm, in a sentence for each reason, as far as it may be told. */
class CrisisReasonsTest {

	private static final Instant APRIL = Instant.parse("2026-04-10T09:00:00Z");

	@TempDir
	Path folder;

	@Test
	void eachReasonIsASentenceInBothLanguages() {
		try (Study study = alarmed()) {
			try (TableChange change = study.change(List.of(FindingTables.ALARM_REASONS))) {
				reason(change, 1, "heat", 14.5, 12L, 20L, 0.4, 9L);
				reason(change, 2, "newcomers", 4.2, 6L, 9L, 0.7, 6L);
				reason(change, 3, "volume", 3.5, 20L, null, 6.2, 11L);
				reason(change, 4, "voices", 3.2, 9L, null, null, 9L);
				reason(change, 5, "spread", 3, 1L, null, null, 9L);
				reason(change, 6, "questions", 2.1, 7L, null, 0.2, 5L);
				reason(change, 7, "circles", 2, 5L, 9L, null, 5L);
				change.commit("crises", new ComponentState("test", 0));
			}
			assertEquals(List.of("14.50 of it for heat: 12 of 20 posts within 12 hours were heated, where 0.40 heated ones are usual.",
					"4.20 of it for new voices: 6 of the 9 people who were heated had never or hardly ever written here before, where 0.70 would be usual.",
					"3.50 of it for more posts than usual here: 20 within 12 hours, where 6.20 are usual.", "3.20 of it for several people at once: 9 were heated within 12 hours.",
					"3.00 of it because it is said in other channels too: another one was on alarm within the two days before.",
					"2.10 of it for questions: 7 within 12 hours asked the subject or whoever answers for it, where 0.20 are usual.",
					"2.00 of it because it goes from circle to circle: 5 people of one circle were heated who are in none of those that began it."), reasons(study, Locale.ENGLISH));
			assertEquals("14,50 pour la vivacité\u202f: en 12 heures, 12 messages sur 20 étaient vifs, contre 0,40 d’ordinaire.", reasons(study, Locale.FRENCH).getFirst());
			assertEquals("2,00 parce que cela passe d’un cercle à l’autre\u202f: 5 personnes d’un cercle s’étaient emportées sans être d’aucun de ceux où cela a commencé.", reasons(study, Locale.FRENCH).getLast());
		}
	}

	@Test
	void whatTooFewPeopleMakeIsNotCounted() {
		try (Study study = alarmed()) {
			try (TableChange change = study.change(List.of(FindingTables.ALARM_REASONS))) {
				reason(change, 1, "newcomers", 4.2, 2L, 9L, 0.7, 2L);
				change.commit("crises", new ComponentState("test", 0));
			}
			assertEquals(List.of("4.20 of it for this: people who hardly ever write here, by too few people to be counted here."), reasons(study, Locale.ENGLISH));
		}
	}

	@Test
	void anAlarmOfAnEarlierMurmureKeepsItsWords() {
		try (Study study = alarmed()) {
			assertEquals(List.of("Reasons, the heaviest first: more heated than usual here, several people at once."), reasons(study, Locale.ENGLISH));
		}
	}

	private Study alarmed() {
		Study study = VeloClub.create(folder.resolve("club.murmure"));
		try (TableChange change = study.change(List.of(FindingTables.ALARMS))) {
			change.add(FindingTables.ALARMS, 1L, 1L, "watch", APRIL, null, null, APRIL, APRIL, 30.0, "heat voices", 12L, 9L);
			change.commit("crises", new ComponentState("test", 0));
		}
		return study;
	}

	private static void reason(TableChange change, long rank, String reason, double weight, Long counted, Long whole, Double usual, long people) {
		change.add(FindingTables.ALARM_REASONS, 1L, rank, reason, weight, counted, whole, usual, 12L, people);
	}

	/** Between what a crisis is and when it was told. */
	private static List<String> reasons(Study study, Locale locale) {
		StudyFinding finding = new StudyFinding(1, "crisis:1", "crisis", new Finding("crisis.watch", List.of()), new Strength(0.6, 0.4, 0.7), 12, 9, APRIL, APRIL, 1, List.of(), Judgement.NONE, List.of(),
				List.of());
		List<String> told = new FindingReasons(study, FindingText.of(locale, ZoneOffset.UTC), locale).of(finding);
		return told.subList(1, told.size() - 3);
	}
}
