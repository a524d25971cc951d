package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.murmure.analysis.crises.CrisesAnalysis;
import io.murmure.analysis.meanings.MeaningsAnalysis;
import io.murmure.analysis.trends.BurstsAnalysis;
import io.murmure.analysis.trends.TrendsAnalysis;
import io.murmure.core.catalog.ServiceCatalog;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.FindingTables;

/** What analyses declare for the report reads as the rest of it does: circles by name, days and moments in words. */
class FigureSectionTest extends QuarterTest {

	/** Midnight in Paris, where it is the tenth already. */
	private static final Instant TENTH = Instant.parse("2026-03-09T23:00:00Z");
	/** In Paris. */
	private static final Instant SEVEN = Instant.parse("2026-03-10T18:00:00Z");
	private static final Instant EVENING = Instant.parse("2026-03-10T18:55:00Z");

	@Test
	void aBurstOfACircleNamesItAndOneOfEverybodySaysSo() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.BURSTS))) {
			burst(change, 1, largest(), 8);
			burst(change, 2, null, 8);
			change.commit("bursts", new ComponentState("test", 0));
		}
		String english = section("Bursts", Locale.ENGLISH);
		assertTrue(english.contains("<th scope=\"col\">Circle</th>"), english);
		assertTrue(english.contains("<td>" + CommunityWords.of(Locale.ENGLISH).circle(largest(), label(largest())) + "</td>"), english);
		assertTrue(english.contains("<td>everybody</td>"), english);
		assertTrue(english.contains("<td>March 10, 2026</td>") && !english.contains("2026-03-10"), english);
		assertTrue(section("Pics", Locale.FRENCH).contains("<td>tout le monde</td>"));
	}

	@Test
	void aBurstOfACircleThatMayNotBeToldOfIsWithheld() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.BURSTS))) {
			burst(change, 1, smallest(), 8);
			burst(change, 2, null, 8);
			change.commit("bursts", new ComponentState("test", 0));
		}
		String told = section("Bursts", Locale.ENGLISH);
		assertFalse(told.contains("Circle " + smallest()), told);
		assertTrue(told.contains("1 row is withheld"), told);
	}

	@Test
	void aBurstOfAnHourSaysWhenItBeganAndOneOfADayHasNoHour() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.BURSTS))) {
			burst(change, 1, null, 8);
			change.add(FindingTables.BURSTS, 2L, "topic", "panne", null, EVENING, EVENING, EVENING, SEVEN, 11L, 12L, 0.6, 0.002, 4L, 12L, 8L, 8L, "hour");
			change.commit("bursts", new ComponentState("test", 0));
		}
		String told = section("Bursts", Locale.ENGLISH);
		assertTrue(told.contains("<td>March 10, 2026</td>\n<td>19:00</td>"), told);
		assertTrue(told.contains("<td>March 10, 2026</td>\n<td></td>"), told);
		assertTrue(section("Pics", Locale.FRENCH).contains("<td>19:00</td>"));
	}

	@Test
	void anAlarmOfASourceThatTellsDaysAloneHasNoTime() throws IOException {
		long channel = number("select channel_id from channels order by channel limit 1");
		try (TableChange change = study.change(List.of(FindingTables.ALARMS))) {
			change.add(FindingTables.ALARMS, 1L, channel, "warning", TENTH, EVENING, null, EVENING, EVENING, 3.0, "heat", 9L, 8L);
			change.commit("crises", new ComponentState("test", 0));
		}
		String told = section("Crisis signals", Locale.ENGLISH);
		assertTrue(told.contains("<td>March 10, 2026</td>"), told);
		assertTrue(told.contains("7:55"), told);
		assertFalse(told.contains("00:00") || told.contains("12:00"), told);
	}

	@Test
	void alarmsAreDrawnOverTheDaysOnWhichEnoughPeopleSpoke() throws IOException {
		alarm("Tilleuls", 8, 2);
		String told = section("Crisis signals", Locale.ENGLISH);
		assertTrue(told.contains("<h3>When it heated up</h3>\n<svg"), told);
		assertTrue(told.contains(">warning, from Mar 10</text>"), told);
		assertFalse(told.contains(">crisis, from"), "that one is of two people");
		assertEquals(1 + 21, told.split("class=\"raw\"", -1).length - 1, "the days, and one in the legend");
		assertTrue(section("Signaux de crise", Locale.FRENCH).contains(">alerte, dès le 10 mars</text>"));
	}

	@Test
	void daysOnWhichTooFewSpokeAreNotDrawnEvenWhereAnAlarmIs() throws IOException {
		alarm("Ruches", 8, 2);
		assertEquals(1, section("Crisis signals", Locale.ENGLISH).split("class=\"raw\"", -1).length - 1, "the legend alone: four people speak there a day");
	}

	@Test
	void aTrendIsDrawnFromWhenEnoughPeopleHadSaidIt() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.TRENDS, FindingTables.TREND_POSTS))) {
			change.add(FindingTables.TRENDS, 1L, "tilleuls", "word", null, TENTH, TENTH, TENTH, 9L, 7L, 1L, 3.0, 1L, 0L, 7L);
			change.add(FindingTables.TRENDS, 2L, "miel", "word", null, TENTH, TENTH, TENTH, 9L, 7L, 1L, 2.0, 1L, 0L, 4L);
			carry(change, "author in ('Tilleul-aaaa', 'Tilleul-bbbb', 'Tilleul-cccc') and time < timestamptz '2026-03-03 00:00:00+00'");
			carry(change, "channel = 'Tilleuls' and author <> 'Robin-zzzz' and time between timestamptz '2026-03-10 00:00:00+00' and timestamptz '2026-03-11 00:00:00+00'");
			change.commit("trends", new ComponentState("test", 0));
		}
		String told = section("Nascent trends", Locale.ENGLISH);
		assertTrue(told.contains("<h3>How many people had said it, week by week</h3>"), told);
		assertTrue(told.contains("<th scope=\"row\">Mar 2</th>\n<td class=\"number\"></td>"), "three people are too few: " + told);
		assertTrue(told.contains("<th scope=\"row\">Mar 9</th>\n<td class=\"number\">7</td>") && told.contains("<th scope=\"row\">Mar 16</th>\n<td class=\"number\">7</td>"), told);
		assertFalse(told.contains("miel"));
	}

	@Test
	void aWordThatIsSaidInAnotherWayIsToldWithItsWordsWhereEnoughPeopleWroteThem() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.MEANINGS))) {
			meaning(change, 1, "ruche", 9, 6);
			meaning(change, 2, "essaim", 4, 6);
			meaning(change, 3, "rayon", 9, 4);
			meaning(change, 4, "cadre", 9, 0);
			change.commit("meanings", new ComponentState("test", 0));
		}
		String told = section("New meanings", Locale.ENGLISH);
		assertTrue(told.contains("<th scope=\"row\">ruche</th>") && told.contains("<td>serveur</td>") && told.contains("<td>miel</td>") && told.contains("<td>March 10, 2026</td>"), told);
		assertTrue(told.contains("<th scope=\"row\">cadre</th>"), "no words are told beside it");
		assertFalse(told.contains("essaim") || told.contains("rayon"), "four people said it before, four wrote what stands beside it");
		assertTrue(told.contains("2 rows are withheld"), told);
		assertTrue(section("Nouveaux sens", Locale.FRENCH).contains("<th scope=\"col\">Désormais avec</th>"));
	}

	private static void meaning(TableChange change, long id, String term, long peopleBefore, long wordsPeople) {
		change.add(FindingTables.MEANINGS, id, term, null, TENTH, TENTH, 20L, 8L, 1L, 30L, peopleBefore, 0.9, 9.0, 0.01, wordsPeople == 0 ? "" : "serveur", wordsPeople, "miel", 7L);
	}

	private void carry(TableChange change, String condition) {
		study.query("select post_id from posts where " + condition).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				change.add(FindingTables.TREND_POSTS, 1L, batch.longs("post_id")[row]);
			}
		});
	}

	private void alarm(String channel, long... people) {
		long id = number("select channel_id from channels where channel = '" + channel + "'");
		try (TableChange change = study.change(List.of(FindingTables.ALARMS))) {
			for (int i = 0; i < people.length; i++) {
				change.add(FindingTables.ALARMS, i + 1L, id, i == 0 ? "warning" : "crisis", TENTH, EVENING, i == 0 ? null : EVENING, EVENING, EVENING, 3.0, "heat", 9L, people[i]);
			}
			change.commit("crises", new ComponentState("test", 0));
		}
	}

	@Test
	void anAnalysisThatHasNotRunHasNoSectionAndOneThatFoundNothingSaysSo() throws IOException {
		assertFalse(part(report(), Locale.ENGLISH, "<main>", "</main>").contains("<h2>Bursts</h2>"));
		try (TableChange change = study.change(List.of(FindingTables.BURSTS))) {
			change.commit("bursts", new ComponentState("test", 0));
		}
		assertTrue(section("Bursts", Locale.ENGLISH).contains("Nothing was found."));
	}

	private static void burst(TableChange change, long id, Long circle, long people) {
		change.add(FindingTables.BURSTS, id, "volume", "", circle, TENTH, EVENING, TENTH, TENTH, 11L, 12L, 0.6, 0.001, 4L, 12L, people, people, "day");
	}

	private long smallest() {
		return number("select community_id from communities order by size limit 1");
	}

	/** The section of this title. */
	private String section(String title, Locale locale) throws IOException {
		return part(report(), locale, "<h2>" + title + "</h2>", "</section>");
	}

	private static HtmlReport report() {
		ServiceCatalog catalog = new ServiceCatalog();
		catalog.addAnalysis(new BurstsAnalysis());
		catalog.addAnalysis(new MeaningsAnalysis());
		catalog.addAnalysis(new CrisesAnalysis());
		catalog.addAnalysis(new TrendsAnalysis());
		HtmlReport report = new HtmlReport();
		report.use(catalog);
		return report;
	}
}
