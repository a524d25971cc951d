package io.murmure.analysis.opportunities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;

class EmojiTest {

	@Test
	void emojiCountOnceWhateverTheirSkinAndLettersAndSignsAreNone() {
		assertEquals(Set.of("👍", "❤️"), Emoji.of("Bravo 👍🏿👍 ❤️ © 2026 #1"));
		assertEquals(Set.of("👩‍🌾"), Emoji.of("la ferme 👩🏽‍🌾"), "joined signs are one");
		assertEquals(Set.of(), Emoji.of("Rendez-vous à 10 h, ça va ?"));
	}
}
