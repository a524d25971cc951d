package io.murmure.lib.words;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VouchingTest {

	@ParameterizedTest
	@ValueSource(strings = {"Je vous recommande la boulangère du canal", "Vas-y les yeux fermés", "Tu peux lui faire confiance", "C’est un atelier fiable",
			"I recommend the blue one", "You can trust her", "We vouch for him", "N’hésitez pas, foncez !"})
	void whoVouchesForSomethingIsHeard(String text) {
		assertTrue(Vouching.isIn(text), text);
	}

	@ParameterizedTest
	@ValueSource(strings = {"Ce n’est pas fiable du tout", "I would not recommend it", "Je ne vous recommande pas", "Un colis recommandé est arrivé",
			"Rendez-vous au canal", "The trust fund meets on Monday"})
	void whoDoesNotVouchIsNot(String text) {
		assertFalse(Vouching.isIn(text), text);
	}
}
