package io.murmure.engine.needs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The subject is the light Lampyrelle; its rivals are Vexa and Orbelle. */
class RivalryTest {

	private final Rivalry rivalry = new Rivalry("Vexa, Orbelle");

	@ParameterizedTest
	@ValueSource(strings = { "The Vexa lasts twice as long.", "Vexa's battery is so much better", "Honestly the Orbelle is brighter in fog", "My Lampyrelle is not as bright as the Vexa", "Mine is worse than a Vexa",
			"It is cheaper at Orbelle", "I prefer the Vexa by far", "La Vexa tient deux fois plus longtemps", "Orbelle éclaire bien mieux sous la pluie", "Elle est moins fiable que la Vexa", "La mienne n'est pas aussi claire que l'Orbelle",
			"C'est moins cher chez Orbelle", "Je préfère la Vexa, et de loin", "Elle est plus lourde que la Vexa" })
	void aRivalThatDoesItBetterIsTold(String text) {
		assertTrue(rivalry.isToldIn(text), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "I wish it had a lock like the Vexa", "Why can’t it dim like on the Orbelle?", "Vexa already has a spare strap in the box", "Orbelle has a lamp finder, why don't we?",
			"J’aimerais un mode nuit comme sur la Vexa", "Dommage qu’on ne puisse pas la verrouiller comme chez Orbelle", "Vexa le fait déjà", "Pourquoi Orbelle propose un étui et pas eux ?" })
	void aWishForWhatARivalHasIsTold(String text) {
		assertTrue(rivalry.isToldIn(text), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "That’s it, I switched to Vexa", "I am moving over to the Orbelle next week", "I bought a Vexa instead", "Next time I’ll get a Vexa", "Bon, je suis passé chez Vexa",
			"On est passées à l’Orbelle", "J’ai pris une Vexa à la place", "La prochaine fois ce sera une Orbelle", "Je vais changer pour la Vexa" })
	void whoGoesToARivalIsTold(String text) {
		assertTrue(rivalry.isToldIn(text), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "My Lampyrelle is better than the Vexa", "So much brighter than an Orbelle", "I switched from Vexa to Lampyrelle", "I would never switch to Vexa", "Vexa isn’t better", "I don’t think Vexa is better",
			"It is less expensive than the Vexa", "Elle éclaire mieux que la Vexa", "Je préfère la Lampyrelle à la Vexa", "Passée de Vexa à Lampyrelle, ravie", "Je ne passerai jamais chez Vexa", "La Vexa n’est pas mieux",
			"Moins chère que l’Orbelle", "There is a Vexa on the table", "Quelqu’un a vu ma Vexa ?", "I like Vexa", "Convexation is better" })
	void whatIsBetterThanARivalOrMerelyNamesItIsNoLack(String text) {
		assertFalse(rivalry.isToldIn(text), text);
	}

	@Test
	void withoutRivalsNothingIsTold() {
		assertFalse(new Rivalry("").isToldIn("The Vexa lasts twice as long."));
		assertFalse(new Rivalry(" , ").isToldIn("I switched to Vexa"));
	}
}
