package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.analysis.topics.TopicsAnalysis;
import io.murmure.core.catalog.ServiceCatalog;
import io.murmure.core.finding.Finding;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Judgement;
import io.murmure.core.progress.Progress;
import io.murmure.core.report.Exported;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.TopicTables;

/** The report tells findings as sentences, with the listener's notes, and quotes only who may be quoted. */
class FindingSectionTest extends QuarterTest {

	private static final Exported.Posts UNCOUNTED = new Exported.Posts(0, 0);
	private static final Instant MARCH_2 = Instant.parse("2026-03-02T08:00:00Z");

	@BeforeEach
	void findings() {
		try (TableChange change = study.change(List.of(FindingTables.FINDINGS, FindingTables.FINDING_POSTS, FindingTables.FINDING_COMMUNITIES))) {
			finding(change, 1, "trees", 7, post("Tilleul-aaaa"), "Les tilleuls de la place, dit Tilleul-bbbb");
			finding(change, 2, "hives", 7, post("Abeille-aaaa"), "La ruche bourdonne");
			finding(change, 3, "few", 3, post("Tilleul-aaaa"), "Trop peu pour le dire");
			finding(change, 4, "gone", 7, post("Tilleul-aaaa"), "Mis de côté");
			change.commit("findings", new ComponentState("test", 0));
		}
		Inbox inbox = new Inbox(study);
		inbox.judge(inbox.find("gone").orElseThrow(), Judgement.dismissed("Known", MARCH_2));
		inbox.note(inbox.find("trees").orElseThrow(), "Ask the town hall, as Tilleul-cccc says.", MARCH_2);
	}

	@Test
	void aFindingIsASentenceWithStrengthQuotesAndNotesThatNameNobody() throws IOException {
		String page = report(Locale.ENGLISH);
		assertTrue(page.contains("7 people ask for the same thing and mostly get no answer: “Les tilleuls de la place, dit "), page);
		assertTrue(page.contains("Strength 0.50 of 1 (0.40 to 0.60 in nine of ten cases)"));
		assertTrue(page.contains("Ask the town hall, as "));
		assertTrue(page.contains("How this was computed"));
		assertFalse(page.contains("Tilleul-bbbb") || page.contains("Tilleul-cccc"), "people are named");
		assertTrue(report(Locale.FRENCH).contains("7 personnes demandent la même chose et restent le plus souvent sans réponse\u202f: «\u202fLes tilleuls"));
	}

	@Test
	void whoIsInNoCircleThatMayBeToldOfIsNotQuoted() throws IOException {
		String page = report(Locale.ENGLISH);
		assertFalse(page.contains("bourdonne"));
		assertTrue(page.contains("7 people ask for the same thing and mostly get no answer (9 posts since March 2, 2026)"));
	}

	@Test
	void whereNobodyMayBeQuotedItIsSaidWhy() throws IOException {
		String why = "None of its posts may be quoted here: who wrote them is in no circle of at least 5 people, or wrote in a workplace.";
		String page = report(Locale.ENGLISH);
		assertEquals(2, page.split(why, -1).length, "of the hives alone");
		int hives = page.indexOf(why);
		assertTrue(page.lastIndexOf("(9 posts since", hives) > page.lastIndexOf("tilleuls", hives), "it stands under the finding that it is of");
		assertTrue(report(Locale.FRENCH).contains("Aucun de ses messages ne peut être cité ici\u202f: "));
	}

	@Test
	void aFindingThatQuotesNobodyStillSaysWhatItIsAbout() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.FINDINGS, FindingTables.FINDING_POSTS))) {
			Finding hives = new Finding("need.ask.unmet.about", List.of("7", "9", "La ruche bourdonne", Finding.day(MARCH_2), "ruche · miel"));
			change.add(FindingTables.FINDINGS, 5L, "need", hives.message(), hives.joined(), 0.5, 9L, 7L, MARCH_2, MARCH_2, "honey", 5L, 0.4, 0.6, 5L);
			change.add(FindingTables.FINDING_POSTS, 5L, 1L, post("Abeille-aaaa"));
			change.commit("findings", new ComponentState("test", 0));
		}
		String page = report(Locale.ENGLISH);
		assertFalse(page.contains("bourdonne"));
		assertTrue(page.contains("7 people ask for the same thing, “ruche · miel”, and mostly get no answer (9 posts since March 2, 2026)"), page);
		assertTrue(report(Locale.FRENCH).contains("7 personnes demandent la même chose, «\u202fruche · miel\u202f», et restent le plus souvent sans réponse (9 messages"));
	}

	@Test
	void wordsOfFewerPeopleThanTheStudyAsksForByNowAreToldNowhere() throws IOException {
		try (TableChange change = study.change(List.of(FindingTables.FINDINGS, FindingTables.FINDING_POSTS))) {
			Finding meadow = new Finding("need.ask.unmet", List.of("7", "9", "La lavande", Finding.day(MARCH_2))).about("lavande");
			change.add(FindingTables.FINDINGS, 5L, "need", meadow.message(), meadow.joined(), 0.5, 9L, 7L, MARCH_2, MARCH_2, "meadow", 5L, 0.4, 0.6, 5L);
			change.add(FindingTables.FINDING_POSTS, 5L, 1L, post("Abeille-aaaa"));
			change.commit("findings", new ComponentState("test", 0));
		}
		assertTrue(told().contains("7 people ask for the same thing, “lavande”, and mostly get no answer"), "five wrote it, and five are asked for");
		study.update(study.settings().withDisclosureK(6));
		String told = told();
		assertFalse(told.contains("lavande"), told);
		assertTrue(told.contains("7 people ask for the same thing and mostly get no answer (9 posts since March 2, 2026)"));
		assertEquals("need.ask.unmet", new Inbox(study).find("meadow").orElseThrow().finding().message(), "the window and a watch read the inbox");
	}

	/** All that a report and exports say. */
	private String told() throws IOException {
		StringBuilder told = new StringBuilder(report(Locale.FRENCH)).append(report(Locale.ENGLISH));
		try (Stream<Path> files = Files.walk(folder.resolve("report-" + Locale.ENGLISH))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				told.append(Files.readString(file));
			}
		}
		for (String format : List.of("csv", "ndjson")) {
			Path file = folder.resolve("told." + format);
			new TableExporter().export(study, "findings", format, file, false, Progress.NONE);
			told.append(Files.readString(file));
		}
		return told.toString();
	}

	@Test
	void findingsOfTooFewPeopleAndThoseThatWerePutAsideAreOnlyCounted() throws IOException {
		String page = report(Locale.ENGLISH);
		assertFalse(page.contains("Trop peu") || page.contains("Mis de côté"));
		assertTrue(page.contains("1 finding is withheld here: it rests on fewer than 5 people. The workbench lists it."));
		assertTrue(page.contains("The listener put one finding aside."));
	}

	@Test
	void howManyPeopleWroteIsAskedOnceForAllFindings() {
		AtomicInteger questions = new AtomicInteger();
		Study counting = (Study) Proxy.newProxyInstance(Study.class.getClassLoader(), new Class<?>[] { Study.class }, (proxy, method, arguments) -> {
			if (method.getName().equals("query") && arguments[0].toString().contains("count(distinct p.author_id)") && arguments[0].toString().contains("finding_posts")) {
				questions.incrementAndGet();
			}
			return method.invoke(study, arguments);
		});
		new HtmlReport().write(counting, folder.resolve("counted"), Locale.ENGLISH, false, Progress.NONE);
		assertEquals(1, questions.get());
	}

	@Test
	void theRunsAreToldInTheReadersWords() throws IOException {
		ServiceCatalog catalog = new ServiceCatalog();
		catalog.addAnalysis(new TopicsAnalysis());
		HtmlReport report = new HtmlReport();
		report.use(catalog);
		String page = Files.readString(report.write(study, folder.resolve("runs"), Locale.FRENCH, false, Progress.NONE));
		assertTrue(page.contains("Analyse \u00b7 Sujets"), page);
		assertTrue(page.contains("Sujets\u202f: leurs mots (") || page.contains("Sujets : leurs mots (") || page.contains("Sujets\u00a0: leurs mots ("), page);
		assertFalse(page.contains("topic_terms") || page.contains("analyse topics"), "raw words");
	}

	@Test
	void aTopicIsShownByPostsThatHaveItsWords() throws IOException {
		try (TableChange change = study.change(List.of(TopicTables.TOPICS, TopicTables.TOPIC_TERMS, TopicTables.POST_TOPICS))) {
			change.add(TopicTables.TOPICS, 101L, "commune", 8L, 40L, 8L, 0.5, 0.1, 0.1, MARCH_2, MARCH_2);
			change.add(TopicTables.TOPIC_TERMS, 101L, 1L, "commune", 1.0, 8L);
			try (BatchReader all = study.query("select post_id, text from posts where author = ? order by post_id", Quarter.TREES.get(0))) {
				all.forEach(batch -> {
					for (int row = 0; row < batch.size(); row++) {
						change.add(TopicTables.POST_TOPICS, batch.longs("post_id")[row], 101L, batch.texts("text")[row].equals(Quarter.NEWS) ? 0.2 : 0.9, "dense");
					}
				});
			}
			change.commit("topics", new ComponentState("test", 0));
		}
		String page = report(Locale.ENGLISH);
		int article = page.indexOf("<h3>commune</h3>");
		int quote = page.indexOf("<blockquote>", article);
		assertTrue(page.substring(quote, page.indexOf("</blockquote>", quote)).contains("La commune coupe"), page.substring(article));
	}

	@Test
	void aTopicWithoutAWordThatEnoughPeopleUseIsCountedAndNotShown() throws IOException {
		try (TableChange change = study.change(List.of(TopicTables.TOPICS))) {
			change.add(TopicTables.TOPICS, 101L, "place · tilleuls", 8L, 40L, 8L, 0.5, 0.1, 0.1, MARCH_2, MARCH_2);
			change.add(TopicTables.TOPICS, 102L, "miel · ruche", 2L, 30L, 7L, 0.4, 0.1, 0.1, MARCH_2, MARCH_2);
			change.commit("topics", new ComponentState("test", 0));
		}
		String page = report(Locale.ENGLISH);
		assertTrue(page.contains("<h3>place · tilleuls</h3>"), page);
		assertFalse(page.contains("Topic 102") || page.contains("miel · ruche"));
		assertTrue(page.contains(" not told: fewer than 5 people talk of "));
	}

	@Test
	void theExportHasTheSentenceInNobodysWordsAndTheState() throws IOException {
		Path file = folder.resolve("findings.csv");
		assertEquals(new Exported.Rows(3, 1, UNCOUNTED), new TableExporter().export(study, "findings", "csv", file, false, Progress.NONE));
		List<String> lines = Files.readAllLines(file);
		assertTrue(lines.get(0).startsWith("finding_id,key,kind,state,reason,sentence,strength"), lines.get(0));
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("1,trees,need,noted,,")), lines.toString());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("4,gone,need,dismissed,Known,")), lines.toString());
		assertTrue(lines.stream().noneMatch(line -> line.contains("tilleuls") || line.contains("ruche")), "somebody is quoted");
	}

	private String report(Locale locale) throws IOException {
		Path out = folder.resolve("report-" + locale);
		return Files.readString(new HtmlReport().write(study, out, locale, false, Progress.NONE));
	}

	private static void finding(TableChange change, long id, String key, long people, long post, String quote) {
		Finding finding = new Finding("need.ask.unmet", List.of(String.valueOf(people), "9", quote, Finding.day(MARCH_2)));
		change.add(FindingTables.FINDINGS, id, "need", finding.message(), finding.joined(), 0.5, 9L, people, MARCH_2, MARCH_2, key, id, 0.4, 0.6, null);
		change.add(FindingTables.FINDING_POSTS, id, 1L, post);
	}

	private long post(String author) {
		long[] id = new long[1];
		study.query("select min(post_id) from posts where author = ?", author).forEach(batch -> id[0] = (Long) batch.value(0, 0));
		return id[0];
	}
}
