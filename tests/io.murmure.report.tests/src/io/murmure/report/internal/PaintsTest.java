package io.murmure.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.palette.Contrast;
import io.murmure.core.palette.Palette;

/** Colours have names in the markup, and what a name stands for can be read in either theme. */
class PaintsTest {

	@Test
	void withoutABrandTheyAreThoseOfThePalette() {
		Paints paints = Paints.of(Optional.empty());
		assertEquals("<rect fill=\"#0B6E6E\"/><rect fill=\"#D55E00\"/><rect fill=\"#C2571A\"/>",
				paints.onPaper("<rect fill=\"" + Paints.ACCENT + "\"/><rect fill=\"" + Paints.emotion("anger") + "\"/><rect fill=\"" + Paints.circle(1) + "\"/>"));
		assertTrue(paints.css().contains("--accent: #0B6E6E;") && paints.css().contains("--accent: #4FB8B8;"), paints.css());
	}

	@Test
	void whatHasNoColourOfItsOwnIsQuiet() {
		assertEquals(Paints.LINE, Paints.emotion("envy"));
		assertEquals(Paints.LINE, Paints.circle(12));
	}

	@ParameterizedTest
	@ValueSource(strings = { "#FFE600", "#000000", "#FFFFFF", "#4455AA", "#7F7F7F" })
	void wordsInTheColourOfAnyBrandCanBeRead(String brand) {
		Paints paints = Paints.of(Optional.of(brand));
		assertTrue(Contrast.ratio(paints.day().get("accent"), Palette.LIGHT.paper()) >= 4.5, paints.day().get("accent"));
		assertTrue(Contrast.ratio(paints.night().get("accent"), Palette.DARK.paper()) >= 4.5, paints.night().get("accent"));
	}

	@Test
	void aBrandThatCanBeReadIsLeftAsItIs() {
		assertEquals("#4455AA", Paints.of(Optional.of("#4455AA")).day().get("accent"));
	}
}
