package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.pipeline.Warnings;
import io.murmure.core.study.Run;
import io.murmure.core.study.Warning;
import io.murmure.testing.Installed;

class DamagedInputTest {

	private static final String CHAT = """
			03/03/2026, 18:00 - Élodie: Qui vient à la fête du lac ?
			03/03/2026, 18:01 - Zoé: Moi ! Et j’amène 😀
			03/03/2026, 18:02 - Élodie: Très bien
			""";
	private static final String TABLE = """
			id;date;auteur;texte
			1;03/03/2026;Élodie;Très déçue par la sonnette
			2;04/03/2026;Zoé;L’été, ça marche à merveille
			3;05/03/2026;Hervé;Dès la première sortie, tout a lâché
			""";

	private final Locale locale = Locale.getDefault();

	@TempDir
	Path folder;

	private static String misread(String text) {
		StringBuilder read = new StringBuilder();
		for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
			String one = new String(new byte[] { b }, Charset.forName("windows-1252"));
			read.append(one.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : one);
		}
		return read.toString();
	}

	private static String told(Run run, Locale locale) {
		return run.warnings().stream().map(warning -> Warnings.sentence(Optional.of(Installed.connector(run.component())), warning, locale)).filter(sentence -> !sentence.contains("olonn") && !sentence.contains("olumn"))
				.reduce("", (one, other) -> one + other + "\n");
	}

	@ParameterizedTest
	@CsvSource({ "chat.txt, whatsapp, 1", "chat.txt, whatsapp, 2", "avis.csv, table, 1", "avis.csv, table, 2" })
	void whatWasReadInTheWrongEncodingIsSetRightAndToldOnce(String name, String connector, int times) {
		String right = name.endsWith("txt") ? CHAT : TABLE;
		String damaged = times == 1 ? misread(right) : misread(misread(right));
		try (Listener listener = new Listener(folder)) {
			Run run = listener.imports(listener.file(name, damaged)).get(0);
			assertEquals(connector, run.component());
			List<String> texts = listener.ask("select text from posts order by time, post_id");
			assertEquals(3, texts.size());
			assertTrue(texts.stream().allMatch(text -> right.contains(text.replace("\n", ""))), texts.toString());
			String told = told(run, Locale.ENGLISH);
			assertTrue(told.startsWith(name + ": The file had been read in the wrong encoding and written again"), told);
			assertEquals(times == 2, told.contains("twice over"), told);
			assertEquals(1, told.lines().filter(line -> line.contains("wrong encoding")).count(), told);
			assertTrue(told(run, Locale.FRENCH).contains("mauvais encodage"), told(run, Locale.FRENCH));
		}
	}

	@ParameterizedTest
	@CsvSource({ "chat.txt, whatsapp, UTF-16LE, true", "chat.txt, whatsapp, UTF-16BE, false", "avis.csv, table, UTF-16LE, true" })
	void whatWasReadInTheWrongEncodingAndThenWrittenInUtf16IsSetRightToo(String name, String connector, String charset, boolean mark) throws IOException {
		String right = name.endsWith("txt") ? CHAT : TABLE;
		try (Listener listener = new Listener(folder)) {
			Path file = Files.write(folder.resolve(name), ((mark ? "\uFEFF" : "") + misread(right)).getBytes(Charset.forName(charset)));
			Run run = listener.imports(file).get(0);
			assertEquals(connector + "|3", run.component() + "|" + run.counts().get("posts"));
			List<String> texts = listener.ask("select text from posts");
			assertTrue(texts.stream().allMatch(right::contains), texts.toString());
			assertEquals(1, told(run, Locale.ENGLISH).lines().filter(line -> line.contains("wrong encoding")).count(), told(run, Locale.ENGLISH));
		}
	}

	@Test
	void escapesOfJsonThatWereMisreadAreSetRightAndToldOnceWhereThePlatformIsNotKnownForThem() {
		String dump = "{\"id\":\"a%d\",\"subreddit\":\"velo\",\"author\":\"camille\",\"created_utc\":1772557200,\"body\":\"%s\",\"link_id\":\"t3_z\",\"parent_id\":\"t1_b\",\"score\":3}\n";
		String facebook = "[{\"timestamp\": 1600000000, \"data\": [{\"post\": \"Le lac est gel\\u00c3\\u00a9 !\"}], \"title\": \"Camille a publi\\u00c3\\u00a9\"}]";
		try (Listener listener = new Listener(folder)) {
			Path reddit = listener.file("RC.ndjson", dump.formatted(1, "L'\\u00c3\\u00a9t\\u00c3\\u00a9") + dump.formatted(2, "D\\u00c3\\u00a8s lundi"));
			Path right = listener.file("RC2.ndjson", dump.formatted(3, "L'hiver \\u00e0 v\\u00e9lo"));
			List<Run> runs = listener.imports(reddit, right, listener.file("your_posts_1.json", facebook));
			assertEquals(List.of("reddit", "reddit", "facebook"), runs.stream().map(Run::component).toList());
			assertEquals(List.of("Dès lundi", "L'hiver à vélo", "L'été", "Le lac est gelé !"), listener.ask("select text from posts order by text"));
			assertEquals(List.of(1L, 0L, 0L), runs.stream().map(run -> told(run, Locale.ENGLISH).lines().filter(line -> line.contains("wrong encoding")).count()).toList());
		}
	}

	@Test
	void aFileWithZeroBytesLosesNothingElseAndIsToldWithItsLine() throws IOException {
		try (Listener listener = new Listener(folder)) {
			Path chat = listener.file("chat.txt", CHAT.replace("Moi !", "Mo\0\0\0i !"));
			Path table = listener.file("avis.csv", TABLE.replace("sonnette", "sonnette" + "\0".repeat(3000)));
			Path dump = listener.file("RC.ndjson", "{\"id\":\"a1\",\"subreddit\":\"velo\",\"author\":\"camille\",\"created_utc\":1772557200,\"body\":\"Salut\",\"link_id\":\"t3_z\",\"parent_id\":\"t1_b\",\"score\":3}\n\0\0\0\0\n"
					+ "{\"id\":\"a2\",\"subreddit\":\"velo\",\"author\":\"rose\",\"created_utc\":1772557201,\"body\":\"Oui \0là\",\"link_id\":\"t3_z\",\"parent_id\":\"t1_a1\",\"score\":3}\n");
			List<Run> runs = listener.imports(chat, table, dump);
			assertEquals(List.of("whatsapp|3", "table|3", "reddit|2"), runs.stream().map(run -> run.component() + "|" + run.counts().get("posts")).toList());
			assertTrue(told(runs.get(0), Locale.ENGLISH).startsWith("chat.txt:2: This line has zero bytes"), told(runs.get(0), Locale.ENGLISH));
			assertTrue(told(runs.get(1), Locale.ENGLISH).startsWith("avis.csv:2: This line has zero bytes"), told(runs.get(1), Locale.ENGLISH));
			assertEquals(2, told(runs.get(2), Locale.ENGLISH).lines().filter(line -> line.contains("zero bytes")).count());
			assertTrue(listener.ask("select text from posts").containsAll(List.of("Moi ! Et j’amène 😀", "Très déçue par la sonnette", "Oui là")), listener.ask("select text from posts").toString());
		}
	}

	private Path withForeignBytes(String name, String text, String before) throws IOException {
		byte[] foreign = new byte[2000];
		new Random(7).nextBytes(foreign);
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int at = text.substring(0, text.indexOf(before)).getBytes(StandardCharsets.UTF_8).length;
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(bytes, 0, at);
		file.writeBytes(foreign);
		file.write(bytes, at, bytes.length - at);
		return Files.write(folder.resolve(name), file.toByteArray());
	}

	@Test
	void aStretchOfForeignBytesLosesNothingElseAndIsToldWithItsLine() throws IOException {
		String mail = "From zoe@example.org Mon Mar 02 10:00:00 2026\nFrom: Zoe <zoe@example.org>\nTo: velo@example.org\nDate: Mon, 02 Mar 2026 10:0%d:00 +0100\nSubject: Sonnette\n\nLa sonnette numéro %d a lâché.\n\n";
		try (Listener listener = new Listener(folder)) {
			Path chat = withForeignBytes("chat.txt", CHAT + CHAT.replace("18:0", "19:0"), "amène");
			Path table = withForeignBytes("avis.csv", TABLE + TABLE.lines().skip(1).map(line -> "1" + line + " bis\n").reduce("", String::concat), "L’été");
			Path mbox = withForeignBytes("velo.mbox", mail.formatted(1, 1) + mail.formatted(2, 2) + mail.formatted(3, 3), "lâché.\n\nFrom zoe@example.org Mon Mar 02 10:00:00 2026\nFrom: Zoe <zoe@example.org>\nTo: velo@example.org\nDate: Mon, 02 Mar 2026 10:02");
			Path dump = withForeignBytes("RC.ndjson", IntStream.range(0, 4).mapToObj(i -> "{\"id\":\"a" + i + "\",\"subreddit\":\"velo\",\"author\":\"camille\",\"created_utc\":177255720" + i
					+ ",\"body\":\"Salut " + i + "\",\"link_id\":\"t3_z\",\"parent_id\":\"t1_b\",\"score\":3}\n").reduce("", String::concat), "alut 1");
			Path memo = withForeignBytes("note.md", "Une note assez longue, écrite par le club pour qui veut la lire un jour.\n\n".repeat(20), "Une note");
			List<Run> runs = listener.imports(chat, table, mbox, dump, memo);
			assertEquals(List.of("whatsapp|6", "table", "document|3", "reddit|3", "|null"), runs.stream().map(run -> run.component() + (run.component().equals("table") ? "" : "|" + run.counts().get("posts"))).toList());
			assertTrue(runs.get(1).counts().get("posts") >= 4, runs.get(1).toString());
			assertToldAt("chat.txt:2: Bytes that are no text begin here", runs.get(0));
			assertToldAt("avis.csv:3: Bytes that are no text begin here", runs.get(1));
			assertToldAt("velo.mbox:7: Bytes that are no text begin here", runs.get(2));
			assertToldAt("RC.ndjson:2: Bytes that are no text begin here", runs.get(3));
			assertTrue(told(runs.get(0), Locale.FRENCH).contains("octets qui ne sont pas du texte"), told(runs.get(0), Locale.FRENCH));
		}
	}

	/** @param start how one of its sentences begins */
	private static void assertToldAt(String start, Run run) {
		String told = told(run, Locale.ENGLISH);
		assertTrue(told.lines().anyMatch(line -> line.startsWith(start)), told);
	}

	/** Some shells append in UTF-16 to whatever a file is written in; others append UTF-8 to UTF-16. */
	@ParameterizedTest
	@CsvSource({ "200, 20", "20, 20", "20, 3", "10, 1" })
	void wideLinesThatWereAppendedAreReadAndLoseNothingBeforeThem(int before, int appended) throws IOException {
		try (Listener listener = new Listener(folder)) {
			Path chat = glued("chat.txt", "", before, StandardCharsets.UTF_8, appended, StandardCharsets.UTF_16LE, "12/03/2026, 14:%1$02d - Zoé: été à la plage %2$d%n");
			Path table = glued("avis.csv", "date,author,text\n", before, StandardCharsets.UTF_8, appended, StandardCharsets.UTF_16LE, "2026-03-12 14:%1$02d,Zoé,été à la plage %2$d%n");
			List<Run> runs = listener.imports(chat, table);
			long all = before + appended;
			assertEquals(List.of("whatsapp|" + all, "table|" + all), runs.stream().map(run -> run.component() + "|" + run.counts().get("posts")).toList());
			assertEquals(List.of(Long.toString(2 * all)), listener.ask("select count(*) from posts where text like 'été à la plage %'"));
			assertTrue(told(runs.get(0), Locale.ENGLISH).contains("chat.txt:" + (before + 1) + ": This line has zero bytes"), told(runs.get(0), Locale.ENGLISH));
		}
	}

	@Test
	void linesWithOneByteALetterBehindWideOnesAreToldWithTheirPlace() throws IOException {
		try (Listener listener = new Listener(folder)) {
			Path chat = glued("chat.txt", "\uFEFF", 10, StandardCharsets.UTF_16LE, 10, StandardCharsets.UTF_8, "12/03/2026, 14:%1$02d - Zoé: été à la plage %2$d%n");
			Run run = listener.imports(chat).get(0);
			assertEquals("whatsapp|10", run.component() + "|" + run.counts().get("posts"));
			assertTrue(told(run, Locale.ENGLISH).contains("Bytes that are no text begin here"), told(run, Locale.ENGLISH));
			assertEquals(IntStream.range(0, 10).mapToObj(i -> "été à la plage " + i).toList(), listener.ask("select text from posts order by post_id"));
		}
	}

	private Path glued(String name, String head, int before, Charset one, int appended, Charset other, String line) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(head.getBytes(one));
		for (int i = 0; i < before + appended; i++) {
			file.writeBytes(line.formatted(i % 60, i).getBytes(i < before ? one : other));
		}
		return Files.write(folder.resolve(name), file.toByteArray());
	}

	@Test
	void aFileOfNothingButZerosIsRefused() throws IOException {
		try (Listener listener = new Listener(folder)) {
			Path zeros = Files.write(folder.resolve("zeros.txt"), new byte[5000]);
			Run run = listener.imports(zeros).get(0);
			assertEquals(Run.Outcome.FAILED, run.outcome());
			assertEquals("", run.component());
		}
	}

	@Test
	void ofAPackedFileThatIsCutOffWhatCameBeforeIsKept() throws IOException {
		try (Listener listener = new Listener(folder)) {
			Path cut = Files.write(folder.resolve("avis.csv.gz"), gzip(TABLE + "4;06/03/2026;Zoé;Encore un avis, assez long pour compter\n".repeat(5000)));
			byte[] bytes = Files.readAllBytes(cut);
			Files.write(cut, Arrays.copyOf(bytes, bytes.length - 20));
			Run run = listener.imports(cut).get(0);
			assertEquals("table|DONE", run.component() + "|" + run.outcome());
			long kept = run.counts().get("posts");
			assertTrue(kept > 1000, run.toString());
			Warning told = run.warnings().getLast();
			assertEquals("avis.csv:" + (kept + 1), told.position().toString());
			assertEquals("avis.csv", told.details().get(0).replaceAll(".*«\u202f|\u202f».*", ""));
			assertTrue(told.details().get(0).contains("est abîmé ou coupé après l’enregistrement"), told.details().get(0));
		}
	}

	@BeforeEach
	void listenInFrench() {
		Locale.setDefault(Locale.FRANCE);
	}

	@AfterEach
	void listenAsBefore() {
		Locale.setDefault(locale);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{}", "[{}, {}]", " [ { } ]\n" })
	void jsonThatHoldsNothingIsToldAsThat(String nothing) {
		try (Listener listener = new Listener(folder)) {
			Run run = listener.imports(listener.file("posts.json", nothing)).get(0);
			assertEquals(Run.Outcome.FAILED, run.outcome());
			assertEquals(1, run.warnings().size());
			assertTrue(Warnings.sentence(Optional.empty(), run.warnings().get(0), Locale.ENGLISH).startsWith("\"posts.json\" is JSON without anything in it"), run.warnings().toString());
			assertTrue(Warnings.sentence(Optional.empty(), run.warnings().get(0), Locale.FRENCH).contains("est du JSON qui ne contient rien"), run.warnings().toString());
		}
	}

	@Test
	void aFileThatIsRecognisedAndSaysNothingIsTold() {
		try (Listener listener = new Listener(folder)) {
			Run run = listener.imports(listener.file("creator_badges.json", "{\"group_badges_v2\": {\"Riders\": [\"Admin\"]}}")).get(0);
			assertEquals("facebook", run.component());
			assertEquals("creator_badges.json: This file holds no posts, comments or messages; nothing was read from it.\n", told(run, Locale.ENGLISH));
			assertTrue(told(run, Locale.FRENCH).contains("ne contient ni publications"), told(run, Locale.FRENCH));
		}
	}

	@Test
	void aFileThatOnlyCallsItselfPackedDoesNotLoseTheOthersOfItsFolder() throws IOException {
		try (Listener listener = new Listener(folder)) {
			Path exports = Files.createDirectory(folder.resolve("exports"));
			Files.writeString(exports.resolve("avis.csv"), TABLE);
			Files.writeString(exports.resolve("broken.csv.gz"), TABLE);
			List<Run> runs = listener.imports(exports);
			assertEquals(List.of("table|DONE", "|FAILED"), runs.stream().map(run -> run.component() + "|" + run.outcome()).toList());
			String why = Warnings.sentence(Optional.empty(), runs.get(1).warnings().get(0), Locale.ENGLISH);
			assertTrue(why.contains("broken.csv"), why);
			assertEquals(3, listener.ask("select text from posts").size());
		}
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return packed.toByteArray();
	}
}
