package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.murmure.core.finding.Finding;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;

/** Who reads the first page alone knows what was listened to, what matters most, how people feel and who they are. */
class SummarySectionTest extends QuarterTest {

	private static final Instant MARCH_2 = Instant.parse("2026-03-02T08:00:00Z");
	private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");

	@Test
	void itSaysHowManyWereListenedToAndWhen() throws IOException {
		assertTrue(summary(Locale.ENGLISH).contains("254 posts by 11 people in 2 channels, from March 2, 2026 to March 22, 2026."), summary(Locale.ENGLISH));
		assertTrue(summary(Locale.FRENCH).contains("254 messages de 11 personnes dans 2 canaux, du 2 mars 2026 au 22 mars 2026."));
	}

	@Test
	void theStrongestFindingsStandThereWithTheirKindNoMoreThanTwoOfOneAndNoneOfTooFew() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.FINDINGS))) {
			need(change, 1, 3, "les gouttières");
			need(change, 2, 7, "les bancs");
			need(change, 3, 7, "les lampes");
			need(change, 4, 7, "les grilles");
			Finding turn = new Finding("turn.worse", List.of("La mairesse", Finding.day(MARCH_2), "\u221220", "+30", "8"));
			change.add(FindingTables.FINDINGS, 5L, "turn", turn.message(), turn.joined(), 0.4, 9L, 8L, MARCH_2, MARCH_2, "turn", 1L, 0.3, 0.5, null);
			change.commit("findings", new ComponentState("test", 0));
		}
		String told = summary(Locale.ENGLISH);
		assertTrue(told.contains("<a href=\"#finding-2\">7 people ask for the same thing, “les bancs”"), told);
		assertTrue(told.contains("<a href=\"#finding-3\">"), told);
		assertFalse(told.contains("les gouttières") || told.contains("finding-1\""), "three people are too few");
		assertFalse(told.contains("les grilles"), "a third need");
		assertTrue(told.contains("<span class=\"kind\">turn of feeling</span>\n<a href=\"#finding-5\">Feelings towards “La mairesse” have been worse"), told);
		assertTrue(summary(Locale.FRENCH).contains("<span class=\"kind\">besoin</span>\n<a href=\"#finding-2\">7 personnes demandent la même chose, «\u202fles bancs\u202f»"));
	}

	@Test
	void whatMovedMostFromOneHalfOfTheTimeToTheOtherIsSaid() throws IOException {
		assertTrue(summary(Locale.ENGLISH).contains("No share of a feeling moved by five points or more from before Mar 9 to since."), summary(Locale.ENGLISH));
		halfOfThemAreAfraidFromTheNinthOn();
		assertTrue(summary(Locale.ENGLISH).contains("What moved most: anger, from 67% of the posts before Mar 9 to 34% since (8, then 7 people)."), summary(Locale.ENGLISH));
		assertTrue(summary(Locale.FRENCH).contains("Ce qui a le plus bougé\u202f: colère, de 67\u202f% des messages avant le 9 mars à 34\u202f% depuis (8, puis 7 personnes)."), summary(Locale.FRENCH));
	}

	@Test
	void theCircleThatMayBeToldOfHasALineAndTheOtherNone() throws IOException {
		String told = summary(Locale.ENGLISH);
		assertEquals(2, told.split("<a href=\"#circle-", -1).length, told);
		assertTrue(told.contains("<a href=\"#circle-" + largest() + "\">") && told.contains("mostly anger"), told);
		assertTrue(told.contains("<a href=\"#subject\">Towards La mairesse</a>: 100% negative, 0% positive, a balance of \u2212100 (169 posts by 8 people)."), told);
	}

	@Test
	void wherePeopleAreTooFewNothingIsToldOfThem() throws IOException {
		study.update(study.settings().withDisclosureK(12));
		String told = summary(Locale.ENGLISH);
		assertTrue(told.contains("How much was read is withheld: fewer than 12 people speak."));
		assertFalse(told.contains("<svg") || told.contains("<li"), told);
	}

	@Test
	void everyLinkOnThePageLeadsSomewhere() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.FINDINGS))) {
			need(change, 1, 7, "les bancs");
			change.commit("findings", new ComponentState("test", 0));
		}
		String page = Files.readString(new HtmlReport().write(study, folder.resolve("links"), Locale.ENGLISH, false, Progress.NONE));
		List<String> places = LINK.matcher(page).results().map((MatchResult link) -> link.group(1)).toList();
		assertTrue(places.contains("findings") && places.contains("finding-1") && places.contains("runs"), places.toString());
		places.forEach(place -> assertEquals(2, page.split(" id=\"" + place + "\"", -1).length, place));
	}

	private static void need(TableChange change, long id, long people, String about) {
		Finding finding = new Finding("need.ask.unmet.about", List.of(String.valueOf(people), "9", "", Finding.day(MARCH_2), about));
		change.add(FindingTables.FINDINGS, id, "need", finding.message(), finding.joined(), 1 - id / 10.0, 9L, people, MARCH_2, MARCH_2, "need-" + id, id, 0.1, 0.9, people);
	}

	private void halfOfThemAreAfraidFromTheNinthOn() {
		try (TableChange change = study.change(List.of(Tables.MODEL_READINGS));
				BatchReader all = study.query("select post_id, case when channel = 'Ruches' and post_id % 2 = 0 then 'joy' when channel = 'Ruches' then 'sadness' when post_id % 2 = 0 and time >= timestamptz '2026-03-09 00:00:00+00' then 'fear' else 'anger' end as felt from posts")) {
			change.clear();
			all.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					Object[] values = new Object[Tables.MODEL_READINGS.columns().size()];
					values[0] = batch.longs("post_id")[row];
					for (int emotion = 0; emotion < Tables.EMOTIONS.size(); emotion++) {
						values[1 + emotion] = Tables.EMOTIONS.get(emotion).equals(batch.texts("felt")[row]) ? 0.9 : 0.01;
					}
					values[1 + Tables.EMOTIONS.size()] = batch.texts("felt")[row];
					change.add(Tables.MODEL_READINGS, values);
				}
			});
			change.commit("emotion", new ComponentState("test", 0));
		}
	}

	private String summary(Locale locale) throws IOException {
		return part(new HtmlReport(), locale, "<section id=\"summary\"", "</section>");
	}
}
