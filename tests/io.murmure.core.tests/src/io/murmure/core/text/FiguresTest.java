package io.murmure.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class FiguresTest {

	private final Figures french = new Figures(Locale.FRANCE);
	private final Figures english = new Figures(Locale.ENGLISH);

	@Test
	void frenchHasANarrowSpaceBeforeThePerCentSignAndWithinThousands() {
		assertEquals("12\u202F%", french.percent(0.123, 0));
		assertEquals("2,5\u202F%", french.percent(0.025, 1));
		assertEquals("12\u202F345,6", french.number(12_345.6, 1));
	}

	@Test
	void englishHasNoSpace() {
		assertEquals("12%", english.percent(0.123, 0));
		assertEquals("12,345.60", english.exact(12_345.6, 2));
	}

	@Test
	void aSmallShareHasADecimal() {
		assertEquals("9.4%", english.share(0.094));
		assertEquals("10%", english.share(0.104));
		assertEquals("0%", english.share(0));
	}

	@Test
	void whatIsLessThanNoughtHasAMinusSignAndNoHyphen() {
		assertEquals("\u22120,41", french.number(-0.41, 2));
		assertEquals("\u221212\u202F%", french.percent(-0.12, 0));
		assertEquals("\u22120.50", english.exact(-0.5, 2));
	}

	@Test
	void theNumbersOfASentenceHaveItToo() {
		assertEquals("kappa \u22120,3, from \u22122 to 1 - mi-mars", french.sentence("kappa {0,number,0.0}, from {1} to {2} - {3}", -0.3, -2L, 1L, "mi-mars"));
		assertEquals("\u22124 below, low", english.sentence("{0} below, {0,choice,-1#low|0#high}", -4L));
		assertEquals("", english.sentence(""));
	}

	@Test
	void aDifferenceTellsItsSignUnlessItIsNought() {
		assertEquals("+20", english.signed(20, 0));
		assertEquals("\u221220", english.signed(-20, 0));
		assertEquals("0", english.signed(-0.2, 0));
	}

	@Test
	void guillemetsInsideOthersAreTurned() {
		Figures french = new Figures(Locale.FRENCH);
		assertEquals("Elle \u00e9crit\u202f: \u00ab\u202fil a dit \u201coui\u201d, puis rien\u202f\u00bb", french.sentence("Elle \u00e9crit\u202f: \u00ab\u202f{0}\u202f\u00bb", "il a dit \u00ab\u202foui\u202f\u00bb, puis rien"));
		assertEquals("\u00ab\u202fa\u202f\u00bb et \u00ab b \u00bb", french.sentence("\u00ab\u202f{0}\u202f\u00bb et {1}", "a", "\u00ab b \u00bb"), "side by side they stay");
		assertEquals("\u00ab\u202fil a dit \u00ab\u202foui\u2026\u202f\u00bb", french.sentence("\u00ab\u202f{0}\u202f\u00bb", "il a dit \u00ab\u202foui\u2026"), "what is cut stays as it is");
	}
}
