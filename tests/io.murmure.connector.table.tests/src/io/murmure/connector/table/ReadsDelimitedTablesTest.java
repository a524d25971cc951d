package io.murmure.connector.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.record.Post;
import io.murmure.core.source.Source;

class ReadsDelimitedTablesTest {

	private static final String REVIEWS = """
			id,client,date de publication,note,titre,avis,produit
			r1,Odile Brémond,2024-03-02T18:30:00+01:00,5,Ravie,"La lampe éclaire loin, même sous la pluie.",Luciole
			r2,Tom Whitby,2024-03-04T09:00:00Z,2,Broken,"Stopped after a week.
			The clip ""snapped"" too.",Luciole
			""";

	@Test
	void aReviewSheetInFrenchBecomesPosts() throws IOException {
		Reading reading = Reading.of("avis.csv", REVIEWS);
		Post first = reading.posts().get(0);
		assertEquals("Ravie\n\nLa lampe éclaire loin, même sous la pluie.", first.text());
		assertEquals("Odile Brémond", first.author());
		assertEquals("2024-03-02T17:30:00Z", first.time().toString());
		assertEquals("Luciole", first.channel());
		assertEquals("r1", first.platformId().orElseThrow());
		assertEquals(Map.of("rating", 5.0), first.counts());
		assertEquals("table", first.platform());
		assertEquals(List.of("0 columns-guessed"), reading.warnings());
	}

	@Test
	void aQuotedCellMayHoldLineBreaksAndQuotationMarks() throws IOException {
		assertEquals("Broken\n\nStopped after a week.\nThe clip \"snapped\" too.", Reading.of("avis.csv", REVIEWS).posts().get(1).text());
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|" })
	void anyDelimiterIsFound(String delimiter) throws IOException {
		String table = "author~time~text\nAda~2024-05-01 10:00~it works, mostly\nBob~2024-05-01 10:05~for me too; yes\n".replace("~", delimiter);
		String quoted = delimiter.equals(",") ? table.replace("it works, mostly", "\"it works, mostly\"")
				: delimiter.equals(";") ? table.replace("for me too; yes", "\"for me too; yes\"") : table;
		assertEquals(List.of("it works, mostly", "for me too; yes"), Reading.of("posts.txt", quoted).texts());
	}

	@Test
	void excelsOwnFirstLineNamesTheDelimiter() throws IOException {
		assertEquals(List.of("coucou | à tous"), Reading.of("a.csv", "sep=;\nauteur;texte\nZoé;coucou | à tous\n").texts());
	}

	@Test
	void everyUsualEncodingIsRead() throws IOException {
		String table = "auteur;date;message\nZoé;2024-05-01 10:00;Ça marche très bien l’été\n";
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16,
				Charset.forName("windows-1252"))) {
			assertEquals(List.of("Ça marche très bien l’été"), Reading.of(Reading.source("t.csv", table, charset)).texts(), charset.name());
		}
		assertEquals(List.of("Ça marche très bien l’été"), Reading.of("t.csv", "\uFEFF" + table).texts());
	}

	@Test
	void linesOfTwoEncodingsInOneFileAreBothReadAndTold() throws IOException {
		String date = ";2024-05-01 10:00;";
		Reading csv = Reading.of(Reading.source("t.csv", both("auteur;date;message\r\nZoé" + date + "l’été arrive\r\nZoé" + date + "« déjà »\r\n", "Léa" + date + "où ça\r\nLéa" + date + "là, à côté\r\n")));
		assertEquals(List.of("l’été arrive", "« déjà »", "où ça", "là, à côté"), csv.texts());
		assertEquals(List.of("4 mixed-encoding"), csv.trouble());
		Reading lines = Reading.of(Reading.source("t.ndjson", both(object("Zoé", "l’été arrive") + "\n" + object("Tom", "« déjà »") + "\n", object("Léa", "où ça") + "\n")));
		assertEquals(List.of("l’été arrive", "« déjà »", "où ça"), lines.texts());
		assertEquals(List.of("3 mixed-encoding"), lines.trouble());
		Reading list = Reading.of(Reading.source("t.json", both("[" + object("Zoé", "l’été arrive") + ",\n" + object("Tom", "« déjà »") + ",\n", object("Léa", "où ça") + "]\n")));
		assertEquals(List.of("l’été arrive", "« déjà »", "où ça"), list.texts());
		assertEquals(List.of("0 mixed-encoding"), list.trouble());
	}

	@Test
	void linesOfUtf8InATableOfAnOlderEncodingAreReadAndToldToo() throws IOException {
		String date = ";2024-05-01 10:00;";
		Reading csv = Reading.of(Reading.source("t.csv", glued("auteur;date;message\r\nLéa" + date + "où ça\r\nLéa" + date + "là, à côté, là-bas\r\n", "Zoé" + date + "l’été 🎉\r\n")));
		assertEquals(List.of("où ça", "là, à côté, là-bas", "l’été 🎉"), csv.texts());
		assertEquals(List.of("0 encoding-guessed", "4 mixed-encoding"), csv.trouble());
		Reading lines = Reading.of(Reading.source("t.ndjson", glued(object("Léa", "où ça") + "\n" + object("Léa", "là, à côté") + "\n", object("Zoé", "l’été") + "\n")));
		assertEquals(List.of("où ça", "là, à côté", "l’été"), lines.texts());
		assertEquals(List.of("0 encoding-guessed", "3 mixed-encoding"), lines.trouble());
		Reading list = Reading.of(Reading.source("t.json", glued("[" + object("Léa", "où ça") + ",\n" + object("Léa", "là, à côté") + ",\n", object("Zoé", "l’été") + "]\n")));
		assertEquals(List.of("où ça", "là, à côté", "l’été"), list.texts());
		assertEquals(List.of("0 encoding-guessed", "0 mixed-encoding"), list.trouble());
		Reading texts = Reading.of(Reading.source("t.json", glued("[\"où ça a été déjà\",\n", "\"l’été\"]\n")));
		assertEquals(List.of("où ça a été déjà", "l’été"), texts.texts());
		assertTrue(texts.trouble().contains("0 mixed-encoding"), texts.trouble().toString());
	}

	@Test
	void aBlankOfFrenchBesideALetterOfAnOlderEncodingIsNoCharacterOfUtf8() throws IOException {
		Reading csv = Reading.of(Reading.source("t.csv", "auteur;date;message\nLéa;2024-05-01 10:00;«\u00A0déjà\u00A0» ou «\u00A0été\u00A0»\u00A0: ASSUMÉ\u00A0!\n", StandardCharsets.ISO_8859_1));
		assertEquals(List.of("«\u00A0déjà\u00A0» ou «\u00A0été\u00A0»\u00A0: ASSUMÉ\u00A0!"), csv.texts());
		assertEquals(List.of("0 encoding-guessed"), csv.trouble());
	}

	@Test
	void anEncodingThatIsNamedIsTakenAtItsWord() throws IOException {
		Reading csv = Reading.of(Reading.source("t.csv", "auteur;date;message\nLéa;2024-05-01 10:00;Ã© est un é mal lu\n", StandardCharsets.ISO_8859_1), "encoding", "windows-1252");
		assertEquals(List.of("Ã© est un é mal lu"), csv.texts());
		assertEquals(List.of(), csv.trouble());
	}

	@Test
	void aTableThatBreaksOffInsideACharacterShowsAndTellsThat() throws IOException {
		byte[] whole = "auteur;date;message\nZoé;2024-05-01 10:00;la fin de l’été".getBytes(StandardCharsets.UTF_8);
		Reading csv = Reading.of(Reading.source("t.csv", Arrays.copyOf(whole, whole.length - 1)));
		assertEquals(List.of("la fin de l’ét\uFFFD"), csv.texts());
		assertEquals(List.of("2 broken-off"), csv.trouble());
	}

	/** Two texts in one file, of which the first is in Latin-1. */
	private static byte[] glued(String latin, String utf8) throws IOException {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.write(latin.getBytes(StandardCharsets.ISO_8859_1));
		both.write(utf8.getBytes(StandardCharsets.UTF_8));
		return both.toByteArray();
	}

	private static String object(String author, String text) {
		return "{\"author\": \"" + author + "\", \"date\": \"2024-05-01 10:00\", \"text\": \"" + text + "\"}";
	}

	private static byte[] both(String utf8, String latin) throws IOException {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.write(utf8.getBytes(StandardCharsets.UTF_8));
		both.write(latin.getBytes(StandardCharsets.ISO_8859_1));
		return both.toByteArray();
	}

	@Test
	void aTableThatIsWhollyInAnOlderEncodingIsNotMixed() throws IOException {
		assertEquals(List.of("0 encoding-guessed"), Reading.of(Reading.source("t.csv", "auteur;date;message\nLéa;2024-05-01 10:00;où ça\n", StandardCharsets.ISO_8859_1)).trouble());
	}

	@Test
	void whatASpreadsheetSavesForDosIsReadWithItsAccents() throws IOException {
		Reading csv = Reading.of(Reading.source("t.csv", "auteur;date;message\r\nChloé;01/05/2024 10:00;La lampe s'éteint dès la première côte, déçue\r\n", Charset.forName("IBM850")));
		assertEquals(List.of("La lampe s'éteint dès la première côte, déçue"), csv.texts());
		assertTrue(csv.trouble().contains("0 encoding-guessed"), csv.trouble().toString());
	}

	@Test
	void aQuotationMarkThatNobodyClosesSpoilsOnlyItsOwnLine() throws IOException {
		Reading reading = Reading.of("a.csv", """
				id,author,time,text
				1,Ada,2024-05-01 10:00,"it began
				2,Bob,2024-05-01 10:01,"fine, thanks"
				3,Cleo,2024-05-01 10:02,"so, ""well"" then"
				4,Dan,2024-05-01 10:03,over
				""");
		assertEquals(List.of("it began", "fine, thanks", "so, \"well\" then", "over"), reading.texts());
		assertEquals(List.of("2 unclosed-quote"), reading.trouble());
	}

	@Test
	void aQuotationMarkOpenToTheEndOfTheFileSpoilsOnlyItsOwnLine() throws IOException {
		StringBuilder table = new StringBuilder("author,time,text\nAda,2024-05-01 10:00,\"never closed\n");
		for (int row = 0; row < 60_000; row++) {
			table.append("Bob,2024-05-01 10:01,still here after a long while ").append(row).append('\n');
		}
		Reading reading = Reading.of("a.csv", table.toString());
		assertEquals(60_001, reading.posts().size());
		assertEquals(List.of("2 unclosed-quote"), reading.trouble());
	}

	@Test
	void inchesInsideACellAreNoQuotation() throws IOException {
		assertEquals(List.of("my 28\" wheel", "say \"hi\" to him"),
				Reading.of("a.csv", "author,text\nAda,my 28\" wheel\nBob,\"say \"hi\" to him\"\n").texts());
	}

	@Test
	void raggedRowsAreKeptAndReported() throws IOException {
		Reading reading = Reading.of("a.csv", "author,time,text,likes\nAda,2024-05-01,hello there\nBob,2024-05-02,good day,3,9\nCleo,2024-05-03,bye now,4\n");
		assertEquals(List.of("hello there", "good day", "bye now"), reading.texts());
		assertEquals(List.of("2 ragged-row", "3 ragged-row"), reading.trouble());
	}

	@Test
	void rowsWithoutTextOrWithABadTimeAreLostAlone() throws IOException {
		Reading reading = Reading.of("a.csv", "author,time,text\nAda,2024-05-01,hello there\nBob,2024-05-02,\nCleo,someday,bye now\nDan,2024-05-04,good night\n");
		assertEquals(List.of("hello there", "good night"), reading.texts());
		assertEquals(List.of("3 no-text", "4 bad-time"), reading.trouble());
	}

	@Test
	void aTableWithoutHeaderIsReadByItsContent() throws IOException {
		Reading reading = Reading.of("a.csv", """
				2024-05-01 10:00,Ada,the new bridge is open at last
				2024-05-01 10:02,Bob,and the lights on it work as well
				2024-05-01 10:05,Ada,I rode over it twice this morning
				""");
		assertEquals(3, reading.posts().size());
		assertEquals("Ada", reading.posts().get(0).author());
		assertTrue(reading.trouble().contains("1 no-header"));
	}

	@Test
	void whatExcelWroteOnAnOldMacintoshHasItsAccents() throws IOException {
		String table = "auteur;date;avis\rZoé;2024-05-13;Très déçue, ça clignote à peine\rLéo;2024-05-14;Où est l’été ? Même pas à côté\r";
		Reading reading = Reading.of(Reading.source("avis.csv", table, Charset.forName("x-MacRoman")));
		assertEquals(List.of("Très déçue, ça clignote à peine", "Où est l’été ? Même pas à côté"), reading.texts());
		assertEquals(List.of("Zoé", "Léo"), reading.posts().stream().map(Post::author).toList());
	}

	@Test
	void linesBeforeTheTableAreLeftOut() throws IOException {
		Reading reading = Reading.of("a.csv", "Export du 3 mai\n\nauteur;date;message\nZoé;2024-05-01;salut à tous\nLéo;2024-05-02;bonjour Zoé\n");
		assertEquals(List.of("salut à tous", "bonjour Zoé"), reading.texts());
		assertTrue(reading.trouble().contains("1 before-table"));
	}

	@Test
	void whoAndWhatATextAddressesIsFound() throws IOException {
		Post post = Reading.of("t.csv", "author,time,text,in_reply_to,id,lang\nAda,2024-05-01,\"@bob_w see https://velo.example/x, #LumièreVélo mail a@b.example\",7,8,en-GB\n").posts().get(0);
		assertEquals(List.of("bob_w"), post.mentions());
		assertEquals(List.of("LumièreVélo"), post.hashtags());
		assertEquals(List.of("https://velo.example/x"), post.links());
		assertEquals("7", post.replyTo().orElseThrow());
		assertEquals("en", post.language().orElseThrow());
	}

	@Test
	void withoutAuthorColumnAllRowsAreByOneNobody() throws IOException {
		Reading reading = Reading.of("a.csv", "date,avis\n2024-05-01,très bon produit\n2024-05-02,je ne recommande pas\n");
		assertEquals(1, reading.posts().stream().map(Post::author).distinct().count());
		assertTrue(reading.trouble().contains("0 no-author-column"));
	}

	@Test
	void theUserOverridesWhatWasGuessed() throws IOException {
		String table = "author,time,text,internal remark\nAda,2024-05-01,hello there,seen by the desk\n";
		assertEquals(List.of("seen by the desk"), Reading.of("a.csv", table, "text", "internal remark").texts());
	}

	@Test
	void aFileThatIsCalledATableIsOneHoweverRaggedItsRowsAre() throws IOException {
		Source ragged = Reading.source("r.csv", "author,date,text\nAna,2024-05-13,Hello there\nTom,2024-05-14\nTom,2024-05-15,fine,extra,extra\n");
		assertEquals(0.7, new TableConnector().recognise(ragged));
		assertEquals(List.of("Hello there", "fine"), Reading.of(ragged).texts());
	}
}
