package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.finding.Finding;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Judgement;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.FindingTables;

/** A need is called by what people say of it, where that may be told. */
class NeedSectionTest extends QuarterTest {

	private static final Instant MARCH_2 = Instant.parse("2026-03-02T08:00:00Z");

	@BeforeEach
	void needs() {
		try (TableChange change = study.change(List.of(FindingTables.NEEDS, FindingTables.FINDINGS, FindingTables.FINDING_POSTS))) {
			need(change, 1, 7, "Tilleul-aaaa", "problem.unmet", "Les tilleuls de la place, dit Tilleul-bbbb", "place");
			need(change, 2, 6, "Abeille-aaaa", "ask.unmet", "La ruche bourdonne", "feuilles");
			need(change, 3, 5, "Abeille-aaaa", "ask.unmet", "Le miel coule", "");
			need(change, 4, 3, "Tilleul-aaaa", "ask.unmet", "Trop peu pour le dire", "");
			need(change, 5, 7, "Tilleul-aaaa", "hardship.unmet", "Mis de côté", "");
			change.commit("findings", new ComponentState("test", 0));
		}
		Inbox inbox = new Inbox(study);
		inbox.judge(inbox.find("need-5").orElseThrow(), Judgement.dismissed("Known", MARCH_2));
	}

	@Test
	void aNeedBearsItsMostTellingPostWithoutNamesAndLeadsToItsCard() throws IOException {
		String told = needs(Locale.ENGLISH);
		assertTrue(told.contains("<a href=\"#finding-1\">“Les tilleuls de la place, dit "), told);
		assertFalse(told.contains("Tilleul-bbbb"));
		assertTrue(told.contains("<small>a problem · place</small>"), told);
		assertTrue(needs(Locale.FRENCH).contains("<small>un problème · place</small>"));
	}

	@Test
	void whereThatMayNotBeQuotedItBearsTheWordsThatEnoughPeopleWrote() throws IOException {
		String told = needs(Locale.ENGLISH);
		assertTrue(told.contains("<a href=\"#finding-2\">feuilles</a><small>a request</small>"), told);
		assertFalse(told.contains("bourdonne"));
	}

	@Test
	void oneWithoutEitherSaysWhyItHasNoName() throws IOException {
		String told = needs(Locale.ENGLISH);
		assertTrue(told.contains("A need without a name here: its posts may not be quoted, and fewer than 5 people share its words"), told);
		assertFalse(told.contains("miel"));
		assertTrue(told.contains("<td class=\"number\">–</td>") && told.contains("<td class=\"number\">25%</td>"), "where the third is said, nobody is ever answered");
		assertTrue(needs(Locale.FRENCH).contains("Un besoin sans nom ici\u202f: ses messages ne peuvent être cités"));
	}

	@Test
	void oneOfTooFewIsCountedAndOneThatWasPutAsideIsNotThere() throws IOException {
		String told = needs(Locale.ENGLISH);
		assertFalse(told.contains("Trop peu") || told.contains("Mis de côté"));
		assertTrue(told.contains("1 row is withheld, so that nothing is told of fewer than 5 people."), told);
		assertEquals(4, told.split("<th scope=\"row\">", -1).length, "three needs");
	}

	private void need(TableChange change, long id, long people, String author, String key, String quote, String about) {
		long post = number("select min(post_id) from posts where author = '" + author + "'");
		change.add(FindingTables.NEEDS, id, post, 9L, people, 1L, 0.7, id == 3 ? null : 0.25, 10.0 - id, MARCH_2, MARCH_2);
		Finding plain = new Finding("need." + key, List.of(String.valueOf(people), "9", quote, Finding.day(MARCH_2)));
		Finding finding = about.isEmpty() ? plain : plain.about(about);
		change.add(FindingTables.FINDINGS, id, "need", finding.message(), finding.joined(), 1 - id / 10.0, 9L, people, MARCH_2, MARCH_2, "need-" + id, id, 0.4, 0.6, about.isEmpty() ? null : people);
		change.add(FindingTables.FINDING_POSTS, id, 1L, post);
	}

	private String needs(Locale locale) throws IOException {
		return part(new HtmlReport(), locale, "<section id=\"needs\"", "</section>");
	}
}
