package io.murmure.connector.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.source.Source;

class GuessesColumnRolesTest {

	private static final Source TWEETS = Reading.source("tweets.csv", """
			id,created_at,user.screenName,full_text,lang,likeCount,retweet_count,in_reply_to_status_id
			901,2024-05-01T10:00:00Z,ada_l,The rear light died again on the way home,en,3,0,
			902,2024-05-01T10:04:00Z,zoe,La mienne aussi est morte hier soir,fr,1,1,901
			""");

	@Test
	void headersAndContentTellTheRoles() throws IOException {
		ColumnRoles roles = new TableConnector().roles(TWEETS);
		assertEquals(Map.of(Role.ID, "id", Role.TIME, "created_at", Role.AUTHOR, "user.screenName", Role.TEXT, "full_text", Role.LANGUAGE, "lang",
				Role.REPLY_TO, "in_reply_to_status_id"), roles.roles());
		assertEquals(Map.of("likeCount", "likes", "retweet_count", "shares"), roles.counts());
	}

	@Test
	void theGuessIsToldInFrenchAndEnglish() throws IOException {
		ColumnRoles roles = new TableConnector().roles(TWEETS);
		assertTrue(roles.describeGuesses(Locale.ENGLISH).startsWith("text = full_text, author = user.screenName"));
		assertTrue(roles.describeGuesses(Locale.FRENCH).startsWith("texte = full_text, auteur = user.screenName"));
	}

	@Test
	void aHeaderThatSaysCommentOverNumbersIsNotTheText() throws IOException {
		ColumnRoles roles = new TableConnector().roles(Reading.source("p.csv", "author,date,comments,verbatim\nAda,2024-05-01,12,I like the new colour\nBob,2024-05-02,3,I do not\n"));
		assertEquals("verbatim", roles.column(Role.TEXT).orElseThrow());
	}

	@Test
	void anIdThatRepeatsIsNoId() throws IOException {
		ColumnRoles roles = new TableConnector().roles(Reading.source("p.csv", "id,author,text\n1,Ada,I like the new colour\n1,Bob,I do not like it\n"));
		assertFalse(roles.column(Role.ID).isPresent());
	}

	@Test
	void aColumnOfNoIsNotNorwegian() throws IOException {
		ColumnRoles roles = new TableConnector().roles(Reading.source("p.csv", "author,text,humour\nAda,I like the new colour,no\nBob,I do not like it,no\n"));
		assertFalse(roles.column(Role.LANGUAGE).isPresent());
	}

	@Test
	void namingAllColumnsLeavesNothingGuessed() throws IOException {
		TableParameters named = Parameters.create(TableParameters.class, Map.of("text", "B", "author", "A"));
		assertFalse(new TableConnector().roles(Reading.source("p.csv", "A,B\nAda,I like the new colour\n"), named).guessed());
	}

	@Test
	void whatTheUserNamedIsNotToldAsAGuess() throws IOException {
		TableParameters named = Parameters.create(TableParameters.class, Map.of("text", "full_text"));
		assertEquals("author = user.screenName, time = created_at, id = id, reply to = in_reply_to_status_id, language = lang, likes = likeCount, shares = retweet_count",
				new TableConnector().roles(TWEETS, named).describeGuesses(Locale.ENGLISH));
	}

	@Test
	void aHeaderThatNamesATextIsBelievedHoweverShortTheTexts() throws IOException {
		Source survey = Reading.source("odd.csv", "Verbatim du client;Horodatage;Pseudo client;Note /5;E-mail\nTrès bien;03/02/2025 14:00;Zoé L.;5;zoe@example.org\n;04/02/2025 15:00;Marc;1;m@example.org\nBof;05/02/2025 16:00;;3;\nNul;13/02/2025 17:30;Marc;2;m@example.org\n");
		ColumnRoles roles = new TableConnector().roles(survey);
		assertEquals(Map.of(Role.TEXT, "Verbatim du client", Role.TIME, "Horodatage", Role.AUTHOR, "Pseudo client"), roles.roles());
		assertTrue(new TableConnector().recognise(survey) > 0.6);
		for (String header : new String[] { "Avis", "Commentaire client", "Customer review", "Commentaires libres", "Avis sur le produit", "Feedback", "Message", "Texte", "Verbatim" }) {
			assertEquals(header, new TableConnector().roles(Reading.source("t.csv", "Date," + header + ",Ville\n2025-02-03,Bof,Paris\n2025-02-04,Nul,Lyon\n")).column(Role.TEXT).orElse("none"));
		}
	}

	@Test
	void aHeaderThatOnlyBeginsLikeATextIsNone() throws IOException {
		for (String header : new String[] { "Message type", "Comment id", "Review date", "Nom du groupe" }) {
			assertEquals("none", new TableConnector().roles(Reading.source("t.csv", "Date," + header + ",Ville\n2025-02-03,Bof,Paris\n2025-02-04,Nul,Lyon\n")).column(Role.TEXT).orElse("none"), header);
		}
	}

	@Test
	void aQuestionIsTheTextThatAnswersIt() throws IOException {
		ColumnRoles roles = new TableConnector().roles(Reading.source("survey.csv", "Que pensez-vous du service ?;Rempli le;Qui;Score\nService lent mais poli;12/02/2025;Nina Roy;3\nParfait, merci Nina Roy;13/02/2025;Omar;5\n;14/02/2025;Omar;4\nJe vous ai écrit sans réponse;15/02/2025;Omar;1\n"));
		assertEquals("Que pensez-vous du service ?", roles.column(Role.TEXT).orElse("none"));
		assertEquals("Qui", roles.column(Role.AUTHOR).orElse("none"));
	}

	@Test
	void aDatedTableWithoutAHeaderIsReadByItsContent() throws IOException {
		ColumnRoles roles = new TableConnector().roles(Reading.source("nohdr.csv", "2025-01-02T10:00:00Z,alice,\"I love this lamp\"\n2025-01-03T10:00:00Z,bob,\"I hate this lamp, really\"\n2025-01-04T10:00:00+05:00,alice,\"meh\"\n"));
		assertEquals(Map.of(Role.TEXT, "column 3", Role.TIME, "column 1", Role.AUTHOR, "column 2"), roles.roles());
		assertFalse(new TableConnector().roles(Reading.source("places.csv", "2025-01-02,Paris\n2025-01-03,Aix en Provence\n2025-01-04,Lyon\n")).column(Role.TEXT).isPresent());
	}

	@Test
	void tablesAreRecognisedByContentAndProseIsNot() throws IOException {
		TableConnector connector = new TableConnector();
		assertTrue(connector.recognise(TWEETS) > 0.5);
		assertTrue(connector.recognise(TWEETS) <= 0.7);
		assertEquals(0, connector.recognise(Reading.source("lettre.txt", "Bonjour,\n\nje vous écris, comme promis, au sujet de la lampe.\nElle marche.\n\nBien à vous,\nZoé\n")));
		assertTrue(connector.recognise(Reading.source("chat.txt", "12/03/2024, 14:05 - Zoé: salut\n12/03/2024, 14:06 - Léo: bonjour\n12/03/2024, 14:08 - Zoé: ça va\n")) < 0.3);
		assertEquals(0, connector.recognise(Reading.source("photo.csv", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6 })));
	}
}
