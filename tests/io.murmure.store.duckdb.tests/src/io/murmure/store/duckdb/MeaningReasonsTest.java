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

/** Why a word is called said in another way, as far as it may be told. */
class MeaningReasonsTest {

	private static final Instant APRIL = Instant.parse("2026-04-10T09:00:00Z");

	@TempDir
	Path folder;

	@Test
	void itSaysHowGreatTheChangeIsHowSureAndWhatStoodBesideTheWordBefore() {
		try (Study study = changed(5, 0.04)) {
			assertEquals(List.of("The company it keeps is another than in 30 posts before: the change lies 9.25 standard deviations above what exchanging its days within each circle makes of it, "
					+ "also beyond what the whole talk has moved. What is said on one day in one circle counts once.",
					"Of findings that are as sure as this one, 4% at most are chance, with all words counted that were looked at.", "Before, it stood with “friture · étang”.",
					"Strength 0.69 of 1, between 0.61 and 0.74 in nine of ten cases: the change is known to within its standard deviation."), reasons(study, Locale.ENGLISH));
			assertEquals(List.of("Les mots qui l’entourent ne sont plus ceux de 30 messages d’avant\u202f: le changement dépasse de 9,25 écarts types ce que donnent ses jours échangés au sein de chaque cercle, "
					+ "et aussi ce que tous les échanges ont bougé. Ce qui se dit un même jour dans un cercle compte une fois.",
					"Parmi les constats aussi sûrs que celui-ci, 4\u202f% au plus tiennent au hasard, tous les mots examinés étant comptés.", "Avant, il allait avec «\u202ffriture · étang\u202f».",
					"Force 0,69 sur 1, entre 0,61 et 0,74 neuf fois sur dix\u202f: le changement est connu à son écart type près."), reasons(study, Locale.FRENCH));
		}
	}

	@Test
	void wordsThatTooFewPeopleWroteAreNotTold() {
		try (Study study = changed(4, 0.04)) {
			assertEquals(List.of(), reasons(study, Locale.ENGLISH).stream().filter(reason -> reason.contains("friture")).toList());
		}
	}

	@Test
	void chanceIsNeverSaidToBeNone() {
		try (Study study = changed(5, 1e-15)) {
			assertEquals("Of findings that are as sure as this one, 0.01% at most are chance, with all words counted that were looked at.", reasons(study, Locale.ENGLISH).get(1));
		}
	}

	private Study changed(long peopleBefore, double p) {
		Study study = VeloClub.create(folder.resolve("club.murmure"));
		try (TableChange change = study.change(List.of(FindingTables.MEANINGS))) {
			change.add(FindingTables.MEANINGS, 1L, "perche", null, APRIL, APRIL, 20L, 8L, 1L, 30L, 9L, 0.9, 9.25, p, "selfie", 6L, "friture · étang", peopleBefore);
			change.commit("meanings", new ComponentState("test", 0));
		}
		return study;
	}

	private static List<String> reasons(Study study, Locale locale) {
		StudyFinding finding = new StudyFinding(1, "meaning:perche", "meaning", new Finding("meaning.now", List.of()), Strength.of(9.25, 1, 8), 20, 8, APRIL, APRIL, 1, List.of(), Judgement.NONE, List.of(),
				List.of());
		return new FindingReasons(study, FindingText.of(locale, ZoneOffset.UTC), locale).of(finding);
	}
}
