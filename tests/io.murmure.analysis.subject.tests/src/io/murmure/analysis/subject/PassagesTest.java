package io.murmure.analysis.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.murmure.analysis.subject.Passages.Passage;
import io.murmure.lib.words.NamedThings;

class PassagesTest {

	private final NamedThings names = NamedThings.of("Éclairé Lumio", "lumio, la belle bleue", "Vexa, Orbelle");

	private Map<String, String> said(String text) {
		Map<String, String> said = new TreeMap<>();
		new Passages(names).in(text).forEach(passage -> said.put(passage.named().text(), passage.of(text)));
		return said;
	}

	private List<String> named(String text) {
		return names.in(text).stream().map(mention -> text.substring(mention.from(), mention.to())).toList();
	}

	@Test
	void aNameIsFoundInAnyCaseWithOrWithoutAccentsAsAHashtagAMentionAndInThePlural() {
		assertEquals(List.of("LUMIO", "lumios", "eclaire lumio", "ÉclairéLumio", "vexa", "La Belle Bleue"),
				named("LUMIO, des lumios, eclaire lumio, #ÉclairéLumio, @vexa et La Belle Bleue"));
	}

	@Test
	void aNameWithinAnotherWordIsNone() {
		assertEquals(List.of(), named("aluminium lumioscope convexa orbelleville"));
	}

	@Test
	void aCommonWordCountsOnlyWhereTheWordsAroundItPointAtTheThing() {
		NamedThings common = NamedThings.of("Lumio", "lumière, lampe, light", "Vexa");
		for (String other : List.of("Belle lumière sur le canal ce matin.", "There are no street lights at all on the towpath", "Sortie sans lampe, ça fait du bien", "Utilisez une autre lampe en attendant",
				"The frame is light and stiff", "Il n'y a plus de lumière dans la cave")) {
			assertEquals(List.of(), common.in(other), other);
		}
		for (String meant : List.of("La lumière est superbe", "J'ai cassé ma belle lampe neuve", "Les six lampes sont mortes", "This light saved me", "A front light that dies in the rain", "Good light, clear instructions",
				"Bonne lampe", "On a testé la dernière Lumière hier")) {
			assertEquals(1, common.in(meant).size(), meant);
		}
		assertEquals(2, common.in("Lumio, belle lumière pour la nuit").size(), "beside a name of its own the word is meant");
		assertEquals(1, NamedThings.of("Lumière", "", "").in("Belle lumière sur le canal").size(), "what is listened for is meant as it stands");
	}

	@Test
	void aLongTextThatSaysACommonWordAgainAndAgainIsReadInTheTimeOfItsLength() {
		NamedThings common = NamedThings.of("Lumio", "lumière, lampe, light", "Vexa");
		String meant = "Hier soir on est partis tard, et la lampe du vélo est morte au bout d’une heure sous la pluie. ";
		String other = "Belle lampe" + " ".repeat(100) + "dans la rue. ";
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(10_000, common.in(meant.repeat(10_000)).size()));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of(), common.in(other.repeat(10_000))));
	}

	@Test
	void accentsThatStandBesideTheirLettersKeepThePlaces() {
		assertEquals(List.of("E\u0301claire\u0301 Lumio"), named("Ma E\u0301claire\u0301 Lumio, enfin"));
	}

	@Test
	void withoutASubjectNothingIsLookedFor() {
		assertTrue(NamedThings.of("", "lumio", "Vexa").isEmpty());
		assertEquals(List.of(), NamedThings.of(" ", "", "").in("Lumio"));
	}

	@Test
	void onlyTheSentenceThatNamesItIsRead() {
		assertEquals(Map.of("Éclairé Lumio", "Ma Lumio s'est éteinte."), said("Quelle belle sortie, merci M. Paul ! Ma Lumio s'est éteinte. On remet ça dimanche ?"));
	}

	@Test
	void butSplitsInBothLanguages() {
		assertEquals(Map.of("Éclairé Lumio", "My Lumio is fantastic", "Vexa", "but the Vexa broke after two days."), said("My Lumio is fantastic but the Vexa broke after two days."));
		assertEquals(Map.of("Éclairé Lumio", "mais la Lumio déçoit.", "Vexa", "La Vexa est belle"), said("La Vexa est belle mais la Lumio déçoit."));
	}

	@Test
	void aSentenceThatNamesTwoIsCutBetweenThemWhereSomethingIsSaidOfBoth() {
		assertEquals(Map.of("Éclairé Lumio", "Loving the Lumio", "Vexa", "hating the Vexa."), said("Loving the Lumio, hating the Vexa."));
		assertEquals(Map.of("Éclairé Lumio", "Both Lumio and Vexa use the same screws.", "Vexa", "Both Lumio and Vexa use the same screws."),
				said("Both Lumio and Vexa use the same screws."));
	}

	@Test
	void aNameThatIsAskedAloneHasItsAnswerWithIt() {
		assertEquals(Map.of("Éclairé Lumio", "La Lumio ? Un régal.", "Vexa", "La Vexa ? Une horreur."), said("La Lumio ? Un régal. La Vexa ? Une horreur."));
	}

	@Test
	void theNextSentenceIsReadTooWhenItGoesOnWithAPronoun() {
		assertEquals(Map.of("Vexa", "I bought a Vexa. It broke. It is dead."), said("I bought a Vexa. It broke. It is dead. My cat is fine."));
		assertEquals(Map.of("Éclairé Lumio", "J'ai une Lumio. Elle siffle."), said("J'ai une Lumio. Elle siffle. Bonne nuit."));
	}

	@Test
	void whatAnotherIsBetterThanIsTurned() {
		Map<String, Boolean> second = new TreeMap<>();
		for (String text : List.of("Vexa is so much better than the Lumio", "J'ai remplacé, je préfère Vexa à la Lumio", "Passé de la Lumio à Vexa, ouf")) {
			new Passages(names).in(text).forEach(passage -> second.put(passage.named().text(), passage.second()));
			assertEquals(Map.of("Éclairé Lumio", true, "Vexa", false), second, text);
		}
		assertEquals(List.of(false, false), new Passages(names).in("Lumio is as good as Vexa").stream().map(Passage::second).toList());
	}

	@Test
	void placesTellWhereTheClausesStand() {
		String text = "Bof. Ma Lumio coupe. Elle chauffe aussi.";
		Passage passage = new Passages(names).in(text).getFirst();
		assertEquals("4-20 20-40", Span.written(passage.spans()));
	}
}
