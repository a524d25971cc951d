package io.murmure.connector.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Post;

class CutsDocumentsIntoPostsTest {

	private static final String FIRST = "La lampe Luciole a été rappelée après trois pannes signalées au club.";
	private static final String SECOND = "Le fabricant promet un échange gratuit, sans dire encore dans quel délai.";

	@Test
	void aWordDocumentGivesOnePostAParagraphWithItsHeading() throws IOException {
		Reading reading = Reading.of(Reading.source("note.docx", Documents.docx("Odile Brémond", "# Rappel", FIRST, SECOND)));
		assertEquals(List.of("Rappel\n\n" + FIRST, SECOND), reading.texts());
		Post post = reading.posts().get(0);
		assertEquals("Odile Brémond", post.author());
		assertEquals("2024-03-04T10:00:00Z", post.time().toString());
		assertEquals("note", post.channel());
		assertEquals("document", post.platform());
		assertEquals(List.of(), reading.warnings());
	}

	@Test
	void aWordDocumentWhosePartsComeInAnotherOrderIsNoArchive() throws IOException {
		Reading reading = Reading.of(Reading.source("note.docx", Documents.docxWithItsTextFirst("Odile Brémond", "# Rappel", FIRST, SECOND)));
		assertEquals(List.of("Rappel\n\n" + FIRST, SECOND), reading.texts());
	}

	@Test
	void anArchiveThatBeginsAsADocumentDoesIsNotTakenForIt() throws IOException {
		assertEquals(List.of(SECOND, FIRST), Reading.of(Reading.source("all.zip", Documents.zip("%PDF-1.txt", SECOND, "note.txt", FIRST))).texts());
	}

	@Test
	void shortParagraphsJoinTheirNeighbour() throws IOException {
		Reading reading = Reading.of(Reading.source("note.docx", Documents.docx("x", FIRST, "Contact : le bureau", SECOND)));
		assertEquals(List.of(FIRST + "\nContact : le bureau", SECOND), reading.texts());
	}

	@Test
	void aPdfLosesHeadersPageNumbersAndHyphensAndItsLinesJoin() throws IOException {
		String header = "Luciole SARL - notice";
		List<List<String>> pages = List.of(
				List.of(header, "The lamp is charged with the cable that comes with it, which takes", "about three hours. While it charges, the ring glows orange and turns", "green at the end.", "",
						"It must not be left in the rain with the rubber cap open, since the con-", "tacts corrode, and the guarantee does not", "1"),
				List.of(header, "cover corrosion. Dry it first.", "", "To reset the lamp, hold the button for ten seconds until it blinks twice", "and let go of it.", "2"),
				List.of(header, "The guarantee runs for two years from the day on which it was bought, as", "the receipt shows.", "3"));
		List<String> texts = Reading.of(Reading.source("notice.pdf", Documents.pdf(pages))).texts();
		String all = String.join("\n", texts);
		assertTrue(all.contains("since the contacts corrode, and the guarantee does not cover corrosion."), all);
		assertTrue(all.contains("which takes about three hours."), all);
		assertTrue(texts.stream().noneMatch(text -> text.contains("notice") || text.matches("(?s).*\\b[123]\\s*$")), all);
		assertEquals(4, texts.size(), all);
	}

	@Test
	void aQuestionInAPdfStaysWithItsAnswer() throws IOException {
		byte[] pdf = Documents.pdf(List.of(List.of("May I go on riding with it when the weather is dry?", "", "", "No. A little moisture under the cap is enough to cut the contact.")));
		assertEquals(List.of("May I go on riding with it when the weather is dry?\n\nNo. A little moisture under the cap is enough to cut the contact."),
				Reading.of(Reading.source("faq.pdf", pdf)).texts());
	}

	@Test
	void aPdfKeepsItsAuthorAndDate() throws IOException {
		Post post = Reading.of(Reading.source("a.pdf", Documents.pdf(List.of(List.of("One line that is long enough to be a paragraph of its own."))))).posts().get(0);
		assertEquals("Odile Brémond", post.author());
		assertEquals("2024-03-04T10:00:00Z", post.time().toString());
	}

	@Test
	void openDocumentText() throws IOException {
		assertEquals(List.of(FIRST, SECOND), Reading.of(Reading.source("note.odt", Documents.odt(FIRST, SECOND))).texts());
	}

	@Test
	void richText() throws IOException {
		String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 La lampe a \\'e9t\\'e9 rappel\\'e9e apr\\'e8s trois pannes signal\\'e9es au club.\\par "
				+ "Le fabricant promet un \\'e9change gratuit, sans dire quand.\\par}";
		assertEquals(List.of("La lampe a été rappelée après trois pannes signalées au club.", "Le fabricant promet un échange gratuit, sans dire quand."),
				Reading.of("note.rtf", rtf).texts());
	}

	@Test
	void aWebPageWithoutItsFurniture() throws IOException {
		String html = "<!DOCTYPE html><html><head><title>Forum</title></head><body><header><nav><ul><li>Accueil du forum du quartier</li><li>Tous les sujets</li></ul></nav></header>"
				+ "<dialog open>Nous utilisons des cookies pour améliorer votre visite</dialog><main><article><header><h1>Rappel</h1></header><p>" + FIRST + "</p><p>" + SECOND
				+ "</p><button>Signaler ce message à la modération</button></article></main><aside><p>À lire aussi : dix lampes à moins de vingt euros</p></aside>"
				+ "<footer><p>Tous droits réservés, association du quartier</p></footer></body></html>";
		assertEquals(List.of("Rappel\n\n" + FIRST, SECOND), Reading.of("forum.html", html).texts());
	}

	@Test
	void aWebPageWithoutWhatItAsksAboutCookies() throws IOException {
		String banner = "<p>Nous utilisons des cookies pour mesurer l’audience et personnaliser les annonces</p><div><div><a href='#'>Tout accepter</a></div></div>";
		for (String named : List.of("id='cookie-consent'", "class='site cookie-banner fixed'", "class='cmp_consent'", "id='Consent'", "class='CookieBanner'")) {
			String html = "<!DOCTYPE html><html><body class='cookie-consent-open'><div " + named + ">" + banner + "</div><div class='page'><h1>Rappel</h1><p>" + FIRST + "</p><div class='consentement'><p>" + SECOND + "</p></div></div></body></html>";
			assertEquals(List.of("Rappel\n\n" + FIRST, SECOND), Reading.of("forum.html", html).texts(), named);
		}
	}

	@Test
	void aWebPageThatSaysAllInWhatIsCalledConsentIsReadWhole() throws IOException {
		String html = "<!DOCTYPE html><html><body><h1>Rappel</h1><div class='consent'><p>" + FIRST + "</p></div></body></html>";
		assertEquals(List.of("Rappel\n\n" + FIRST), Reading.of("avis.html", html).texts());
	}

	@Test
	void aWebPageThatSaysAllInItsFurnitureIsReadWhole() throws IOException {
		String html = "<!DOCTYPE html><html><body><h1>Rappel</h1><footer><p>" + FIRST + "</p></footer></body></html>";
		assertEquals(List.of("Rappel\n\n" + FIRST), Reading.of("avis.html", html).texts());
	}

	@Test
	void htmlWithoutScriptAndStyle() throws IOException {
		String html = "<!DOCTYPE html><html lang=\"fr\"><head><title>Avis</title><style>p{}</style><script>alert('non')</script></head><body><h1>Rappel</h1><p>"
				+ FIRST + "</p><p>" + SECOND + "</p><table><tr><td>Prix</td><td>39 €</td><td>au lieu de 49 € pour les membres du club</td></tr></table></body></html>";
		assertEquals(List.of("Rappel\n\n" + FIRST, SECOND, "Prix | 39 € | au lieu de 49 € pour les membres du club"), Reading.of("avis.html", html).texts());
	}

	@org.junit.jupiter.params.ParameterizedTest
	@org.junit.jupiter.params.provider.CsvSource({ "property, article:published_time, 2024-03-04T11:00:00+01:00, 2024-03-04T10:00:00Z", "name, date, 2024-03-04, 2024-03-04T00:00:00Z",
			"name, DC.date.issued, 2024/03/04 10:00, 2024-03-04T10:00:00Z", "property, article:published_time, 2024-03-04T11:00:00+0100, 2024-03-04T10:00:00Z" })
	void aPageIsOfTheDayThatItSaysItWasPublishedOn(String kind, String name, String written, String time) throws IOException {
		String html = "<!DOCTYPE html><html><head><title>Avis</title><meta " + kind + "=\"" + name + "\" content=\"" + written + "\"></head><body><p>" + FIRST + "</p></body></html>";
		Reading reading = Reading.of("avis.html", html);
		assertEquals(time, reading.posts().get(0).time().toString());
		assertEquals(List.of(), reading.warnings());
	}

	@Test
	void plainTextIsPartedByBlankLinesAndUnwrapped() throws IOException {
		Reading reading = Reading.of("lettre.txt", """
				Rappel de la lampe
				==================

				La lampe Luciole a été rappelée après trois pannes
				signalées au club, et personne ne sait encore pour-
				quoi.

				Le fabricant promet un échange gratuit, sans dire quand.
				""");
		assertEquals(List.of("Rappel de la lampe\n\nLa lampe Luciole a été rappelée après trois pannes signalées au club, et personne ne sait encore pourquoi.",
				"Le fabricant promet un échange gratuit, sans dire quand."), reading.texts());
		assertEquals(3, reading.posts().get(1).position().record() - 5);
	}

	@Test
	void markdownHeadingsOpenTheirSection() throws IOException {
		assertEquals(List.of("Rappel\n\n" + FIRST, "Échange\nQuand\n\n" + SECOND), Reading.of("n.md", "# Rappel\n" + FIRST + "\n\n## Échange\n\n### Quand\n\n" + SECOND + "\n").texts());
	}

	@Test
	void aLongParagraphIsCutBetweenSentences() throws IOException {
		String long100 = "Voici une phrase qui parle de la lampe et de rien d’autre. ".repeat(100).strip();
		List<String> texts = Reading.of("n.txt", long100 + "\n").texts();
		assertTrue(texts.size() >= 3 && texts.stream().allMatch(text -> text.length() <= 2000 && text.endsWith("d’autre.")), texts.toString());
	}

	@Test
	void ofATextOnOneLineNothingIsLost() throws IOException {
		StringBuilder text = new StringBuilder("# Tout d’un trait. ");
		for (int number = 1; number <= 60_000; number++) {
			text.append("La lampe ").append(number).append(" a été rappelée hier. ");
		}
		Reading reading = Reading.of("trait.txt", "Avant.\n\n" + text + "\nAprès, la fin du texte sur une ligne à elle.\n");
		assertEquals("Avant. " + text + "Après, la fin du texte sur une ligne à elle.", String.join(" ", reading.texts()).replace('\n', ' '));
		assertTrue(reading.texts().stream().allMatch(post -> post.matches("(?s).*(Avant|hier|elle)\\.")), "cut between sentences");
		assertTrue(reading.posts().stream().skip(1).allMatch(post -> post.position().record() == 3), "told by the line");
	}

	@Test
	void aLineWithoutSentencesIsCutBetweenWordsAndOneWithoutWordsAnywhere() throws IOException {
		String words = "lampe ".repeat(40_000).strip();
		assertEquals(words, String.join(" ", Reading.of("mots.txt", words).texts()));
		String one = "é😀".repeat(50_000);
		assertEquals(one, String.join("", Reading.of("un.txt", "mot ".repeat(20_000) + one).texts()).replaceAll("mot ?", ""));
	}

	@Test
	void wordsOfAnyScriptAreReadAndSignsAloneAreNot() throws IOException {
		Reading reading = Reading.of("заметка.txt", "Привет, как дела? Лампа мигает уже третий день, и никто не отвечает.\n\n* * * * *\n\n今日はとても良い天気ですね。みんなで湖に行きましょう。お弁当も持って行きます。\n");
		assertEquals("Привет, как дела? Лампа мигает уже третий день, и никто не отвечает.\n今日はとても良い天気ですね。みんなで湖に行きましょう。お弁当も持って行きます。", String.join("\n", reading.texts()));
	}
}
