package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.murmure.analysis.topics.TopicsAnalysis;
import io.murmure.core.catalog.ServiceCatalog;
import io.murmure.core.reading.ModelCard;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.ModelFigure;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.study.Run;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Tables;

/** Who doubts a figure finds how it was made, with what, and what it cannot say. */
class MethodSectionTest extends QuarterTest {

	private static final String CHECKSUM = "4c8d3542fd60b287";

	@Test
	void theModelIsNamedWithWhatItsCardSaysOfIt() throws IOException {
		study.record(read());
		String told = section("method", Locale.ENGLISH);
		assertTrue(told.contains("invented-model (fp32, checksum 4c8d3542fd60)"), told);
		assertTrue(told.contains("It was trained on these languages: French, English."), told);
		assertTrue(told.contains("macro-F1 on letters</th>\n<td class=\"number\">0.61</td>"), told);
		assertTrue(section("method", Locale.FRENCH).contains("Il a été entraîné sur ces langues\u202f: français, anglais."));
	}

	@Test
	void aCardOfOtherFilesIsNotHeldForTheOneThatRead() throws IOException {
		study.record(new Run(Run.Kind.ANNOTATE, "emotion", "2", "", Map.of(), Optional.of(new ModelIdentity("invented-model", "another", "fp32")), Instant.EPOCH, Duration.ofSeconds(1), Map.of(), List.of(),
				Run.Outcome.DONE));
		String told = section("method", Locale.ENGLISH);
		assertTrue(told.contains("Its card is not on the machine that wrote this report."), told);
		assertFalse(told.contains("0.61"), told);
	}

	@Test
	void onlyWhatTheStudyHasIsExplainedAndTheLimitsAlwaysAre() throws IOException {
		String told = section("method", Locale.ENGLISH);
		assertTrue(told.contains("<dt>Circles</dt>") && told.contains("<dt>Topics</dt>") && told.contains("<dt>How messages travel</dt>"), told);
		assertFalse(told.contains("<dt>Crisis signals</dt>") || told.contains("<dt>Needs</dt>"), "there are none");
		assertTrue(told.contains("at least 5 different authors stand behind it"), told);
		assertTrue(told.contains("Irony, hints and jokes") && told.contains("Only who writes is heard."), told);
		assertTrue(section("method", Locale.FRENCH).contains("L’ironie, les sous-entendus et les plaisanteries"));
	}

	@Test
	void whatWasLeftOutIsCountedWhereEnoughPeopleStandBehindIt() throws IOException {
		try (TableChange change = study.change(List.of(Tables.UNREAD))) {
			study.query("select min(post_id) as post_id from posts where channel = 'Tilleuls' group by author").forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					change.add(Tables.UNREAD, batch.longs("post_id")[row], "only links or handles");
				}
			});
			study.query("select min(post_id) as post_id from posts where channel = 'Ruches' group by author").forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					change.add(Tables.UNREAD, batch.longs("post_id")[row], "empty");
				}
			});
			change.commit("emotion", new ComponentState("test", 0));
		}
		String told = section("method", Locale.ENGLISH);
		assertTrue(told.contains("8 posts of nothing but links or names were not read for emotion."), told);
		assertFalse(told.contains("without a text"), "four people wrote these");
		assertTrue(told.contains("One channel has fewer than 5 people and is not told by name."), told);
		assertTrue(told.contains("One circle has fewer than 5 people and is not told."), told);
	}

	@Test
	void aRunBearsItsVersionAndItsParametersInTheReadersWordsWithoutPeople() throws IOException {
		study.record(new Run(Run.Kind.ANALYSE, "topics", "7", "", Map.of("seed", "42", "share", "Tilleul-aaaa", "renew", ""), Optional.empty(), Instant.parse("2026-03-23T08:15:00Z"), Duration.ofSeconds(1),
				Map.of("topics", 2L), List.of(), Run.Outcome.DONE));
		String told = section("runs", Locale.FRENCH);
		assertTrue(told.contains("<small>version 7, 23 mars 2026 à 09:15</small>"), told);
		assertTrue(told.contains("Graine\u202f: 42"), told);
		assertFalse(told.contains("Tilleul-aaaa"), "a person");
		assertTrue(section("runs", Locale.ENGLISH).contains("version 7, "));
	}

	private static Run read() {
		return new Run(Run.Kind.ANNOTATE, "emotion", "2", "", Map.of(), Optional.of(new ModelIdentity("invented-model", CHECKSUM, "fp32")), Instant.EPOCH, Duration.ofSeconds(1), Map.of(), List.of(),
				Run.Outcome.DONE);
	}

	private String section(String id, Locale locale) throws IOException {
		ServiceCatalog catalog = new ServiceCatalog();
		catalog.addAnalysis(new TopicsAnalysis());
		HtmlReport report = new HtmlReport();
		report.use(catalog);
		report.setModels(engine());
		return part(report, locale, "<section id=\"" + id + "\"", "</section>");
	}

	/** Has a card, and reads nothing. */
	private static ModelEngine engine() {
		ModelCard card = new ModelCard("invented-model", Path.of("model"), List.of(), List.of("fr", "en"), 1, CHECKSUM, List.of(new ModelFigure("macro-F1 on letters", "macro-F1 on letters", "0.61")), "",
				Optional.empty());
		return (ModelEngine) Proxy.newProxyInstance(ModelEngine.class.getClassLoader(), new Class<?>[] { ModelEngine.class }, (proxy, method, arguments) -> List.of(card));
	}
}
