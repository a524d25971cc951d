package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.parameter.ParameterException;
import io.murmure.core.progress.Progress;
import io.murmure.core.report.ReportWriter;
import io.murmure.core.report.StudyExporter;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.LedgerEntry.Basis;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Tables;
import io.murmure.testing.Installed;

/**
 * A study with what may be told and what may not: a group of eight, where seven are joyful and two afraid; a group of four; and a couple
 * who talk in a file that is named after one of them. What is said in the small ones is planted as words that nothing else says.
 */
class DisclosureTest {

	private static final int K = 5;
	private static final String LAST_DAY = "05";
	private static final List<String> EIGHT = List.of("Ada", "Bruno", "Chloé", "Denis", "Élise", "Farid", "Gaëlle", "Hugo");
	private static final List<String> FOUR = List.of("Inès", "Jonas", "Karim", "Louise");

	/** The study is made once; each test goes on in a copy of it. */
	@TempDir
	private static Path made;

	@TempDir
	Path folder;
	private Listener listener;

	@BeforeAll
	static void make() {
		try (Listener first = new Listener(made)) {
			first.imports(first.file("WhatsApp Chat with Les Huit.txt", chat(EIGHT, "balade au canal", 40)),
					first.file("WhatsApp Chat with Les Quatre.txt", chat(FOUR, "Quastenflosser", 30)),
					first.file("WhatsApp Chat with Mona Vidal.txt", chat(List.of("Mona Vidal", "Nils"), "Zwiebelturm", 37)));
			first.analyses();
			read(first);
		}
	}

	@BeforeEach
	void listen() {
		listener = Listener.goingOn(made, folder);
	}

	@AfterEach
	void close() {
		listener.close();
	}

	/** Everybody answers everybody in turn, and says the word of the group. */
	private static String chat(List<String> people, String word, int posts) {
		StringBuilder chat = new StringBuilder();
		for (int i = 0; i < posts; i++) {
			String next = people.get((i + 1) % people.size());
			chat.append("%02d/03/2026, %02d:%02d - %s: %s numéro %d, @%s tu viens ?%n".formatted(1 + i / 8, 18, 5 * (i % 8), people.get(i % people.size()), word, i, next));
		}
		return chat.toString().replace("\r\n", "\n");
	}

	/** Joy in the eight, but fear in two of them until the last day, so that joy leaves with it where it would tell of it; anger in the four; disgust in the couple. */
	private static void read(Listener listener) {
		try (TableChange change = listener.study().change(List.of(Tables.MODEL_READINGS))) {
			for (String row : listener.ask("select post_id, channel, strftime(time, '%d') from posts order by post_id")) {
				String[] post = row.split("\\|");
				String emotion = post[1].equals("Les Huit") ? inTheEight(listener, post[0], post[2].equals(LAST_DAY)) : post[1].equals("Les Quatre") ? "anger" : "disgust";
				List<Object> values = new ArrayList<>(List.of(Long.valueOf(post[0])));
				Tables.EMOTIONS.forEach(word -> values.add(word.equals(emotion) ? 0.9 : 0.02));
				values.add(emotion);
				while (values.size() < Tables.MODEL_READINGS.columns().size()) {
					values.add(null);
				}
				change.add(Tables.MODEL_READINGS, values.toArray());
			}
			change.commit("planted", new ComponentState("key", 0));
		}
	}

	private static String inTheEight(Listener listener, String post, boolean lastDay) {
		long rank = Long.parseLong(listener.ask("select count(distinct author_id) from posts where channel = 'Les Huit' and author_id < (select author_id from posts where post_id = ?)", Long.valueOf(post)).get(0));
		return rank < 2 && !lastDay ? "fear" : "joy";
	}

	private String report(boolean individual) throws IOException {
		Path page = Installed.service(ReportWriter.class).write(listener.study(), folder.resolve("report"), Locale.ENGLISH, individual, Progress.NONE);
		StringBuilder all = new StringBuilder(Files.readString(page));
		try (Stream<Path> data = Files.list(folder.resolve("report/data"))) {
			for (Path file : data.sorted().toList()) {
				all.append('\n').append(file.getFileName()).append('\n').append(Files.readString(file));
			}
		}
		return all.toString();
	}

	@Test
	void theReportTellsTheGroupOfEightAndNothingOfTheSmallOnes() throws IOException {
		assertEquals(List.of("8", "4"), listener.ask("select size from communities order by size desc"), "circles of three and more are found; two people are none");
		String report = report(false);
		for (String told : List.of("Les Huit", "joy", "balade", "withheld: fewer than 5 people")) {
			assertTrue(report.contains(told), told + " may be told");
		}
		for (String withheld : List.of("Les Quatre", "Quastenflosser", "Zwiebelturm", "Vidal", "anger,", "fear,", "disgust,")) {
			assertFalse(report.contains(withheld), withheld + " covers too few people");
		}
		namesNobody(report);
	}

	@Test
	void everyRowOfTheReportsDataCoversEnoughPeople() throws IOException {
		report(false);
		int rows = 0;
		try (Stream<Path> data = Files.list(folder.resolve("report/data"))) {
			for (Path file : data.sorted().toList()) {
				List<String> lines = Files.readAllLines(file);
				int people = cells(lines.get(0)).indexOf("people");
				assertTrue(people >= 0, file.getFileName() + " does not say how many people its rows cover");
				for (String line : lines.subList(1, lines.size())) {
					assertTrue(Long.parseLong(cells(line).get(people)) >= K, file.getFileName() + ": " + line);
					rows++;
				}
			}
		}
		assertTrue(rows >= 7, "channels, emotions, circles and interactions are there to check");
	}

	@Test
	void everyExportWithholdsWhatCoversTooFew() throws IOException {
		StudyExporter exporter = Installed.service(StudyExporter.class);
		int written = 0;
		for (String subject : exporter.subjects()) {
			for (String format : exporter.formats()) {
				Path file = folder.resolve(subject + "." + format);
				try {
					exporter.export(listener.study(), subject, format, file, false, Progress.NONE);
				} catch (ParameterException noGraph) {
					assertTrue(List.of("graphml", "gexf").contains(format), noGraph.getMessage());
					continue;
				}
				written++;
				String content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
				for (String withheld : List.of("Les Quatre", "Quastenflosser", "Zwiebelturm", "Vidal", "anger", "fear", "disgust")) {
					assertFalse(content.contains(withheld), subject + " as " + format + " tells of " + withheld);
				}
				namesNobody(content);
			}
			everyRowCovers(folder.resolve(subject + ".csv"));
		}
		assertTrue(written >= 3 * exporter.subjects().size(), "exports were left out");
		for (String subject : List.of("posts", "readings", "interactions", "communities", "members", "runs")) {
			assertTrue(Files.readAllLines(folder.resolve(subject + ".csv")).size() > 1, subject + " has no row");
		}
	}

	@Test
	void aHashtagNamesNobodyWhoTakesPart() {
		listener.imports(listener.file("WhatsApp Chat with Atelier.txt", """
				03/03/2026, 18:00 - Solène: Merci à #bastien pour le four #levain
				03/03/2026, 18:01 - Bastien: De rien !
				"""));
		String bastien = listener.ask("select author from posts where text like 'De rien%'").get(0);
		assertEquals(List.of("Merci à #" + bastien + " pour le four #levain"), listener.ask("select text from posts where text like 'Merci à%'"));
		assertEquals(List.of(bastien, "levain"), listener.ask("select h.hashtag from post_hashtags h join posts using (post_id) where text like 'Merci à%'"));
	}

	@Test
	void theCountsOfAnImportAreToldByThePeopleItRead() throws IOException {
		listener.imports(listener.file("all/club.csv", table(EIGHT)));
		listener.file("few/more/club.csv", table(FOUR.subList(0, 2)));
		listener.imports(folder.resolve("exports/few"));
		assertEquals(List.of("8", "4", "2", "8", "2"), listener.ask("select counts['people'] from runs where kind = 'IMPORT' order by run_id"));
		Path file = folder.resolve("runs.csv");
		Installed.service(StudyExporter.class).export(listener.study(), "runs", "csv", file, false, Progress.NONE);
		assertEquals(2, Files.readAllLines(file).stream().filter(line -> line.contains(",IMPORT,")).count(), "a file of the same name tells nothing of its people");
	}

	@Test
	void whoIsANumberAndSaysTheirNameIsNotCalledByItInAnyText() {
		listener.imports(listener.file("WhatsApp Chat with Atelier.txt", """
				03/03/2026, 18:00 - +33 6 39 98 41 07: Bonjour, c'est Bastien, je viens jeudi
				03/03/2026, 18:01 - Solène: Bienvenue Bastien !
				03/03/2026, 18:02 - +33 6 39 98 41 08: Hello, I'm Priya
				03/03/2026, 18:03 - Solène: Merci bastien et Priya
				03/03/2026, 18:04 - +33 6 39 98 41 09: Salut, c'est Awa
				03/03/2026, 18:05 - +33 6 39 98 41 10: Bonsoir, moi c'est Awa
				03/03/2026, 18:06 - Solène: Laquelle, Awa ?
				"""));
		assertEquals(List.of("Laquelle, [name] ?"), listener.ask("select text from posts where text like 'Laquelle%'"), "two may be meant");
		assertEquals(List.of("0"), listener.ask("select count(*) from posts where text ilike '%bastien%' or text ilike '%priya%'"));
		assertEquals(List.of("2"), listener.ask("select count(*) from posts p where text like '%' || (select author from posts where text like 'Bonjour%je viens jeudi') || '%' and author <> "
				+ "(select author from posts where text like 'Bonjour%je viens jeudi')"));
	}

	private static String table(List<String> people) {
		return "author,date,text\n" + people.stream().map(name -> name + ",2026-03-02 10:00,On part au lac\n").collect(Collectors.joining());
	}

	private static void everyRowCovers(Path csv) throws IOException {
		List<String> lines = Files.readAllLines(csv);
		int people = cells(lines.get(0)).indexOf("people");
		assertTrue(people >= 0, csv.getFileName() + " does not say how many people its rows cover");
		for (String line : lines.subList(1, lines.size())) {
			assertTrue(Long.parseLong(cells(line).get(people)) >= K, csv.getFileName() + ": " + line);
		}
	}

	/** The cells of a line; a quoted one may have commas. */
	private static List<String> cells(String line) {
		return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
	}

	private void namesNobody(String content) {
		for (String author : listener.ask("select author from authors")) {
			assertFalse(content.contains(author), "it names " + author);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void singlePeopleLeaveOnlyWhenTheLedgerAllowsIt(boolean workplace) throws IOException {
		assertThrows(StudyException.class, () -> report(true), "no basis is recorded");
		listener.study().ledger().forEach(entry -> listener.study().record(new LedgerEntry(entry.channel(), Optional.of(Basis.CONSENT), Optional.empty(),
				workplace && entry.channel().equals("Les Huit"))));
		if (workplace) {
			assertThrows(StudyException.class, () -> report(true), "one channel is a workplace");
			for (String subject : Installed.service(StudyExporter.class).subjects()) {
				assertThrows(StudyException.class, () -> Installed.service(StudyExporter.class).export(listener.study(), subject, "csv", folder.resolve("x.csv"), true, Progress.NONE));
			}
		} else {
			assertTrue(report(true).contains(listener.ask("select author from posts limit 1").get(0)));
		}
	}

	@Test
	void aWorkplaceIsQuotedNowhere() throws IOException {
		assertTrue(report(false).contains("<blockquote"), "there is nothing to withhold");
		listener.study().record(new LedgerEntry("Les Huit", Optional.of(Basis.CONSENT), Optional.empty(), true));
		assertFalse(report(false).contains("<blockquote"));
	}

	@Test
	void theReportSaysWhereNoBasisIsRecorded() throws IOException {
		assertTrue(report(false).contains("No basis recorded"));
		listener.study().record(new LedgerEntry("Les Huit", Optional.of(Basis.CONSENT), Optional.empty(), false));
		assertTrue(report(false).contains("No basis recorded for 2 channels"));
	}

	@Test
	void aStudyOfTwoPeopleTellsNoFigure() throws IOException {
		try (Listener couple = new Listener(folder.resolve("couple"))) {
			couple.imports(couple.file("WhatsApp Chat with Mona.txt", chat(List.of("Mona", "Nils"), "Zwiebelturm", 37)));
			String page = Files.readString(Installed.service(ReportWriter.class).write(couple.study(), folder.resolve("two"), Locale.ENGLISH, false, Progress.NONE));
			assertFalse(page.contains("37") || page.contains("Zwiebelturm"), page);
		}
	}
}
