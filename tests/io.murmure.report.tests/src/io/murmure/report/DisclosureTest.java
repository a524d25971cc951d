package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.progress.Progress;
import io.murmure.core.report.Exported;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.report.ReportOptions.Format;
import io.murmure.core.report.StudyExporter;
import io.murmure.core.source.OwnFiles;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;

/** At least five people stand behind whatever leaves the workbench; the four who keep bees are nobody's business. */
class DisclosureTest {

	private static final Exported.Posts UNCOUNTED = new Exported.Posts(0, 0);
	private static final int K = 5;
	private static final String BETWEEN_CELLS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

	@TempDir
	private static Path folder;
	private static Study study;

	@BeforeAll
	static void listen() {
		study = Quarter.study(folder.resolve("quarter.murmure"));
	}

	@AfterAll
	static void close() {
		study.close();
	}

	static Stream<String> subjects() {
		return new TableExporter().subjects().stream();
	}

	@Test
	void theStudyHasOneCircleThatMayBeToldOfAndOneThatMayNot() {
		assertEquals(List.of("8", "4"), column("select size from communities order by size desc"));
		assertEquals(List.of("1"), column("select count(*) from relays"));
		assertTrue(Integer.parseInt(column("select count(*) from relay_crossings where people < 5").get(0)) > 0);
	}

	@ParameterizedTest
	@MethodSource("subjects")
	void everyExportedRowCoversEnoughPeopleAndNamesNobody(String subject) throws IOException {
		Path file = folder.resolve(subject + ".csv");
		new TableExporter().export(study, subject, "csv", file, false, Progress.NONE);
		List<String> lines = Files.readAllLines(file);
		List<String> columns = Arrays.asList(lines.get(0).split(","));
		assertFalse(columns.contains("author_id") || columns.contains("author") || columns.contains("post_id"), columns.toString());
		int people = columns.indexOf("people");
		assertTrue(people >= 0, subject + " does not say how many people its rows cover");
		for (String line : lines.subList(1, lines.size())) {
			assertTrue(Integer.parseInt(line.split(BETWEEN_CELLS, -1)[people]) >= K, line);
			assertTrue(namesOfPeople().stream().noneMatch(line::contains), line);
		}
	}

	@Test
	void feelingsTowardsWhatTooFewSpeakOfAreWithheldAndTheSubjectIsTold() throws IOException {
		Path page = new HtmlReport().write(study, folder.resolve("towards"), Locale.ENGLISH, false, Progress.NONE);
		String html = Files.readString(page);
		assertTrue(html.contains("La mairesse"), "eight people speak of her");
		assertFalse(html.contains("Son rival"), "only four speak of him");
		assertTrue(html.contains("balance \u2212100"), "all of it is negative");
		assertEquals(3, rows("subject_weeks"), "three weeks of the subject, none of the rival");
	}

	@Test
	void whatCoversTooFewIsWithheldAndTheRestIsThere() {
		assertEquals(1, rows("community_profiles"));
		assertEquals(0, rows("relay_crossings"));
		assertEquals(1, rows("relays"));
	}

	@Test
	void aTopicOfTheSmallCircleIsFoundAndLeavesNothing() throws IOException {
		List<String> users = column("select label_people from topics where contains(label, 'miel') or contains(label, 'ruche')");
		assertTrue(!users.isEmpty() && users.stream().allMatch(people -> Integer.parseInt(people) < K), users + " people use the words of the small circle");
		Path file = folder.resolve("topics-told.csv");
		assertTrue(rows("topics") >= 1);
		new TableExporter().export(study, "topics", "csv", file, false, Progress.NONE);
		String told = Files.readString(file);
		assertTrue(told.contains("tilleuls"), told);
		assertFalse(told.contains("miel") || told.contains("ruche"), told);
		new TableExporter().export(study, "topic_terms", "csv", file, false, Progress.NONE);
		assertFalse(Files.readString(file).contains("miel"));
	}

	@Test
	void aLabelWhoseWordsFewerPeopleSaidThanMayBeToldOfByNowIsHidden() throws IOException {
		String label = column("select label from communities where size = 8 and label_people = 7").get(0);
		Path file = folder.resolve("told-communities");
		String named = CommunityWords.of(Locale.ENGLISH).circle(1, label) + ", 8 people";
		assertTrue(page("before").contains(named));
		study.update(study.settings().withDisclosureK(8));
		try {
			for (String format : List.of("csv", "graphml")) {
				Exported written = new TableExporter().export(study, "communities", format, file, false, Progress.NONE);
				assertEquals(format.equals("csv") ? new Exported.Rows(1, 1, UNCOUNTED) : new Exported.Graph(1, 0, 1, false), written, "the circle itself may be told of");
				assertFalse(Files.readString(file).contains(label), format);
			}
			String stricter = page("stricter");
			assertFalse(stricter.contains(label));
			assertTrue(stricter.contains(CommunityWords.of(Locale.ENGLISH).circle(1, "") + ", 8 people"));
		} finally {
			study.update(study.settings().withDisclosureK(K));
		}
		new TableExporter().export(study, "communities", "csv", file, false, Progress.NONE);
		assertTrue(Files.readString(file).contains(label));
	}

	@Test
	void anExportSaysHowMuchIsWithheldAndHowManyPostsItCovers() {
		String days = "from (select count(*) n, count(distinct author_id) people from posts group by channel, date_trunc('day', time)) where people ";
		Exported.Posts posts = new Exported.Posts(number("select coalesce(sum(n), 0) " + days + ">= 5"), number("select coalesce(sum(n), 0) " + days + "< 5"));
		assertTrue(posts.told() > 0 && posts.withheld() > 0, posts.toString());
		assertEquals(number("select count(*) from posts"), posts.all());
		assertEquals(new Exported.Rows(number("select count(*) " + days + ">= 5"), number("select count(*) " + days + "< 5"), posts), export("posts"));
		assertEquals(posts, ((Exported.Rows) export("readings")).posts(), "all posts are read, one emotion a channel");
		assertEquals(new Exported.Rows(1, 1, UNCOUNTED), export("members"), "the circle of four");
	}

	@Test
	void aReportWithoutSinglePeopleHasNoSectionOfThem() throws IOException {
		String page = page("voices");
		assertFalse(page.contains("By whom") || page.contains("--individual"), "a reader of a report has no command line");
	}

	@Test
	void aReportIsKnownAsOursWhereItLiesAmongSources() throws IOException {
		assertTrue(page("ours").substring(0, 1024).contains(OwnFiles.PAGE_MARK));
	}

	@Test
	void singlePeopleLeaveOnlyWhereTheLedgerAllowsIt() {
		StudyExporter exporter = new TableExporter();
		assertThrows(StudyException.class, () -> exporter.export(study, "member_roles", "csv", folder.resolve("x.csv"), true, Progress.NONE));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void theReportNamesNobodyAndNothingOfTheSmallCircle(Locale locale) throws IOException {
		Path out = folder.resolve("report-" + locale);
		new HtmlReport().write(study, out, locale, false, Progress.NONE);
		List<String> files = new ArrayList<>();
		try (Stream<Path> all = Files.walk(out)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				files.add(Files.readString(file));
			}
		}
		for (String text : files) {
			assertTrue(namesOfPeople().stream().noneMatch(text::contains));
			assertFalse(text.contains("miel") || text.contains("bourdonne"), "words of the small circle");
		}
		String page = Files.readString(out.resolve("index.html"));
		assertTrue(page.contains("tilleuls"));
		assertTrue(page.contains(">WhatsApp</td>"), "platforms are told by the names they give themselves");
		assertTrue(page.contains(locale.equals(Locale.FRENCH) ? "Comment voyagent les messages" : "How messages travel"));
		assertTrue(page.contains(locale.equals(Locale.FRENCH) ? "Les cercles dans le temps" : "Circles over time"));
		assertTrue(page.contains(locale.equals(Locale.FRENCH) ? "De quoi l’on parle" : "What people talk about"));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void onPaperTheSameIsToldInWellFormedXhtml(Locale locale) throws Exception {
		List<String> printed = new ArrayList<>();
		HtmlReport report = new HtmlReport();
		report.setPrinter((page, file) -> printed.add(page));
		Path logo = Files.write(folder.resolve("logo.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 });
		Path file = report.write(study, folder.resolve("paper-" + locale), new ReportOptions(locale, false, Format.PDF, Optional.of(logo), Optional.of("#4455AA")), Progress.NONE);
		assertEquals("report.pdf", file.getFileName().toString());
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(printed.get(0))));
		assertTrue(printed.get(0).contains("data:image/png;base64,"));
		assertTrue(printed.get(0).contains("#4455AA") && printed.get(0).contains("tilleuls"));
		assertFalse(printed.get(0).contains("miel"), "words of the small circle");
	}

	@Test
	void aLogoThatIsNoPictureAndAColourThatIsNoneAreRefusedAndSoIsPdfWithoutAPrinter() throws IOException {
		Path text = Files.writeString(folder.resolve("logo.txt"), "a word");
		assertThrows(ParameterException.class, () -> write(new ReportOptions(Locale.ENGLISH, false, Format.HTML, Optional.of(text), Optional.empty())));
		assertThrows(ParameterException.class, () -> write(new ReportOptions(Locale.ENGLISH, false, Format.HTML, Optional.empty(), Optional.of("blue"))));
		assertThrows(ParameterException.class, () -> write(new ReportOptions(Locale.ENGLISH, false, Format.PDF, Optional.empty(), Optional.empty())));
	}

	private static void write(ReportOptions options) {
		new HtmlReport().write(study, folder.resolve("refused"), options, Progress.NONE);
	}

	private static String page(String out) throws IOException {
		return Files.readString(new HtmlReport().write(study, folder.resolve(out), Locale.ENGLISH, false, Progress.NONE));
	}

	static Stream<Locale> languages() {
		return Stream.of(Locale.ENGLISH, Locale.FRENCH);
	}

	private static List<String> namesOfPeople() {
		return Stream.of(Quarter.TREES, Quarter.BEES, List.of(Quarter.BOTH)).flatMap(List::stream).toList();
	}

	private static long rows(String subject) {
		return ((Exported.Rows) export(subject)).count();
	}

	private static Exported export(String subject) {
		return new TableExporter().export(study, subject, "csv", folder.resolve("rows-" + subject + ".csv"), false, Progress.NONE);
	}

	private static long number(String sql) {
		return Long.parseLong(column(sql).get(0));
	}

	private static List<String> column(String sql) {
		List<String> values = new ArrayList<>();
		study.query(sql).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				values.add(String.valueOf(batch.value(0, row)));
			}
		});
		return values;
	}
}
