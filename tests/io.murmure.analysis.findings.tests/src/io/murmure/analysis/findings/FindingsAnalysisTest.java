package io.murmure.analysis.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.NoParameters;
import io.murmure.core.finding.Finding;
import io.murmure.core.finding.FindingText;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

class FindingsAnalysisTest {

	private final MemoryTables tables = new MemoryTables();

	@Test
	void whatWasFoundIsToldStrongestFirstInTheReadersLanguageWithItsEvidenceAndCircles() {
		tables.add(Tables.POSTS, 1L, "test", 1L, "Le Quai", 7L, "author", 5L, "Il manque la natation", null, null, null, null, "");
		tables.add(Tables.MEMBERS, 3L, 7L, 1.0);
		tables.add(FindingTables.NEEDS, 1L, 1L, 4L, 3L, 1L, 0.8, 0.0, 2.4, 5L, 9L);
		tables.add(FindingTables.NEED_POSTS, 1L, 1L, 0.8, 0.0, "request");
		tables.add(FindingTables.ALARMS, 1L, 1L, "warning", 5L, 6L, null, 9L, 7L, 30.0, "heat voices", 12L, 6L);
		new FindingsAnalysis().analyse(tables, new NoParameters(), tables, Progress.NONE);
		List<Object[]> findings = tables.rows(FindingTables.FINDINGS);
		assertEquals(List.of("crisis", "need"), findings.stream().map(row -> row[1]).toList());
		assertEquals("A warning in Le Quai: 12 heated posts by 6 people", told(findings.get(0), Locale.ENGLISH));
		assertEquals("Niveau «\u202falerte\u202f» dans Le Quai\u202f: 12 messages vifs de 6 personnes", told(findings.get(0), Locale.FRENCH));
		assertEquals("A need that 3 people tell of in 4 posts, mostly without an answer: “Il manque la natation”", told(findings.get(1), Locale.ENGLISH));
		assertEquals(List.of(2L, 1, 1L), List.of(tables.rows(FindingTables.FINDING_POSTS).get(0)));
		assertEquals(List.of(2L, 3L, 1), List.of(tables.rows(FindingTables.FINDING_COMMUNITIES).get(0)));
	}

	private static String told(Object[] row, Locale locale) {
		return FindingText.of(locale).tell(Finding.of((String) row[2], (String) row[3]));
	}
}
