package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.analysis.opportunities.OpportunitiesAnalysis;
import io.murmure.core.catalog.ServiceCatalog;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.OpportunityTables;
import io.murmure.core.table.SubjectTables;

/** Whom to ask first, what, and who is for the subject: told where enough people stand behind the circle and behind each word. */
class OpportunitySectionTest extends QuarterTest {

	private static final Instant MARCH_2 = Instant.parse("2026-03-02T08:00:00Z");

	@BeforeEach
	void opportunities() {
		try (TableChange change = study.change(List.of(OpportunityTables.OPPORTUNITIES, OpportunityTables.OPPORTUNITY_QUESTIONS, OpportunityTables.COMMUNITY_SPEECH, SubjectTables.SUBJECT_STANCES))) {
			opportunity(change, 1, "auvent", 6, "fanfare", 7);
			opportunity(change, 2, "gouttière", 4, null, null);
			opportunity(change, 3, "tonneau", 6, "cornemuse", 4);
			change.add(OpportunityTables.OPPORTUNITY_QUESTIONS, 1L, 1L, "fr", "« auvent » : comment faites-vous ?", 6L);
			change.add(OpportunityTables.OPPORTUNITY_QUESTIONS, 1L, 2L, "fr", "« corniche » : et demain ?", 4L);
			change.add(OpportunityTables.COMMUNITY_SPEECH, largest(), 40L, 8L, "fr", 0.9, 11.0, "🐝", 5L);
			change.add(SubjectTables.SUBJECT_STANCES, 1L, "Lumio", largest(), "critic", -0.8, -1.2, -0.4, 0.004, 20L, 7L, 9L);
			change.add(SubjectTables.SUBJECT_STANCES, 2L, "Vexa", largest(), "unsure", 0.1, -0.4, 0.5, 0.8, 20L, 7L, 9L);
			change.commit("opportunities", new ComponentState("test", 0));
		}
	}

	private void opportunity(TableChange change, long id, String words, long wordPeople, String term, Integer termPeople) {
		change.add(OpportunityTables.OPPORTUNITIES, id, id, largest(), 1L, "ask", 0.6, 0.4, 0.7, 0.5, 3.0, 0.3, 0.0, term == null ? null : 1L, term, termPeople, 9L, 7L, words, wordPeople, MARCH_2, MARCH_2);
	}

	@Test
	void theCircleIsNamedWithWhatItAsksForWhatRisesAndWhatToAskIt() throws IOException {
		String told = section("Opportunities", Locale.ENGLISH);
		String circle = "<th scope=\"row\">" + CommunityWords.of(Locale.ENGLISH).circle(largest(), label(largest())) + "</th>";
		assertEquals(5, told.split(circle, -1).length, "once in each of the four tables: " + told);
		assertTrue(told.contains("<td>ask for something</td>") && told.contains("<td>auvent</td>") && told.contains("<td>fanfare</td>"), told);
		assertTrue(told.contains("« auvent » : comment faites-vous ?") && told.contains("<td>French</td>") && told.contains("🐝"), told);
		assertTrue(told.contains("<td>critic</td>") && told.contains("Lumio") && !told.contains("Vexa"), told);
		assertTrue(section("Opportunités", Locale.FRENCH).contains("<td>demandent quelque chose</td>"));
	}

	@Test
	void wordsOfTooFewPeopleAreWithheldInTheReportAndInTheExport() throws IOException {
		String told = section("Opportunities", Locale.ENGLISH);
		Path file = folder.resolve("told");
		for (String table : List.of("opportunities", "opportunity_questions", "community_speech")) {
			new TableExporter().export(study, table, "csv", file, false, Progress.NONE);
			told += Files.readString(file);
		}
		for (String rare : List.of("gouttière", "cornemuse", "corniche")) {
			assertFalse(told.contains(rare), told);
		}
		study.update(study.settings().withDisclosureK(7));
		assertFalse(section("Opportunities", Locale.ENGLISH).contains("auvent"), "six people write it, and seven are asked for by now");
	}

	private String section(String title, Locale locale) throws IOException {
		ServiceCatalog catalog = new ServiceCatalog();
		catalog.addAnalysis(new OpportunitiesAnalysis());
		HtmlReport report = new HtmlReport();
		report.use(catalog);
		return part(report, locale, "<h2>" + title + "</h2>", "</section>");
	}
}
