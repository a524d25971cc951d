package io.murmure.connector.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Post;

/** A form asks several things in whole sentences, which are its headers. */
class ReadsFormsTest {

	private static final String FORM = """
			"Horodateur","Adresse e-mail","Votre nom","Note sur 10","Qu'est-ce qui vous plaît le plus dans cette lampe de vélo, en quelques mots ?","Qu'aimeriez-vous que l'on change ?","La recommanderiez-vous ?"
			"2024/05/01 10:00:00 AM UTC+2","ada@example.org","Ada Martin","8","La lumière est très douce et elle dure longtemps","La fixation casse dès qu'il fait froid","Oui"
			"2024/05/02 3:12:40 PM UTC+2","zoe@example.org","Zoé Roux","3","Rien du tout, je suis déçue par la batterie","Il faudrait une batterie qui tienne la nuit","Non"
			"2024/05/03 9:01:02 AM UTC+2","bob@example.org","Bob Petit","9","Le prix et le poids, parfaits pour la ville","","Oui"
			""";

	@Test
	void eachOpenQuestionIsAnsweredByAPost() throws IOException {
		Reading form = Reading.of("form.csv", FORM);
		assertEquals(List.of("La lumière est très douce et elle dure longtemps", "La fixation casse dès qu'il fait froid", "Rien du tout, je suis déçue par la batterie",
				"Il faudrait une batterie qui tienne la nuit", "Le prix et le poids, parfaits pour la ville"), form.texts());
		assertEquals(List.of("Ada Martin", "Ada Martin", "Zoé Roux", "Zoé Roux", "Bob Petit"), form.posts().stream().map(Post::author).toList());
		assertEquals(List.of("2024-05-01T08:00:00Z", "2024-05-01T08:00:00Z", "2024-05-02T13:12:40Z", "2024-05-02T13:12:40Z", "2024-05-03T07:01:02Z"), form.times());
		assertEquals(Map.of("rating", 8.0), form.posts().getFirst().counts());
		assertEquals(List.of(), form.trouble());
	}

	@Test
	void theColumnThatTheUserNamesIsTheOnlyText() throws IOException {
		assertEquals(List.of("La fixation casse dès qu'il fait froid", "Il faudrait une batterie qui tienne la nuit"),
				Reading.of("form.csv", FORM, "text", "Qu'aimeriez-vous que l'on change ?").texts());
	}

	@Test
	void anAnswerOfItsOwnIsNotTheSamePost() throws IOException {
		Reading form = Reading.of("form.csv", "id,nom,Que dites-vous de la lampe ?,Que voulez-vous de plus ?\n7,Ada,Elle est belle et elle dure longtemps,Une fixation qui ne casse pas au froid\n");
		assertEquals(List.of("7", "7/Que voulez-vous de plus ?"), form.posts().stream().map(post -> post.platformId().orElseThrow()).toList());
	}

	@Test
	void anAnswerIsTheSamePostWhenAnotherIsGivenLater() throws IOException {
		String form = "id,nom,note,Que dites-vous de la lampe ?,Que voulez-vous de plus ?,Que voulez-vous de moins ?\n7,Ada,4,Elle est belle et elle dure longtemps,%s,Moins de plastique et moins de bruit\n";
		assertEquals("Moins de plastique et moins de bruit", byId(form.formatted("")).get("7/Que voulez-vous de moins ?"));
		assertEquals("Moins de plastique et moins de bruit", byId(form.formatted("Une fixation qui ne casse pas au froid")).get("7/Que voulez-vous de moins ?"));
		assertEquals(List.of(Map.of("rating", 4.0), Map.of()), Reading.of("form.csv", form.formatted("")).posts().stream().map(Post::counts).toList());
	}

	private static Map<String, String> byId(String form) throws IOException {
		return Reading.of("form.csv", form).posts().stream().collect(Collectors.toMap(post -> post.platformId().orElseThrow(), Post::text));
	}

	@Test
	void questionsThatNameATextAreAskedToo() throws IOException {
		assertEquals(2, Reading.of("form.csv", "nom,Votre avis,Vos commentaires\nAda,Elle est belle et elle dure longtemps,Une fixation qui ne casse pas au froid\n").posts().size());
	}

	@Test
	void aPostThatAsksIsNoHeader() throws IOException {
		Reading table = Reading.of("t.csv", "Paul,Est-ce que quelqu'un a une pompe pour un vélo d'enfant ?\nAda,Oui passe ce soir à l'atelier du canal\nPaul,Merci beaucoup pour la pompe d'hier soir\n");
		assertTrue(table.texts().contains("Est-ce que quelqu'un a une pompe pour un vélo d'enfant ?"), table.texts()::toString);
	}

	@Test
	void whoHasAFamilyNameIsCalledByIt() throws IOException {
		Reading table = Reading.of("t.csv", "Nom,Prénom,Commentaire\nMartin,Marie,Elle est belle et elle dure longtemps\nRoux,Marie,Une fixation qui ne casse pas au froid\n");
		assertEquals(List.of("Martin", "Roux"), table.posts().stream().map(Post::author).toList());
	}

	@Test
	void aTableThatStandsBesideItselfHasAHeader() throws IOException {
		Reading twice = Reading.of("deux.csv", "nom,avis,nom,avis\nAda,La lampe est belle mais fragile,Zoé,Elle tombe tout le temps\nBob,Je ne la quitte plus du tout,Léa,Trop chère pour ce que c'est\n");
		assertEquals(List.of("La lampe est belle mais fragile", "Je ne la quitte plus du tout"), twice.texts());
		assertEquals(List.of("Ada", "Bob"), twice.posts().stream().map(Post::author).toList());
	}

	@Test
	void aHeaderThatComesAgainIsNoPost() throws IOException {
		Reading joined = Reading.of("suite.csv", "auteur,texte\nAda,La lampe est belle mais fragile\nauteur,texte\nLéa,Trop chère pour ce que c'est\n");
		assertEquals(List.of("La lampe est belle mais fragile", "Trop chère pour ce que c'est"), joined.texts());
		assertTrue(joined.trouble().contains("3 header-again"), joined.trouble()::toString);
	}
}
