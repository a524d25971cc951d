package io.murmure.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.Test;

/** What the fonts have no picture of is said in a word. */
class SpeltGlyphsTest {

	private static final IntPredicate LATIN = point -> point >= ' ' && point < 0x250;

	private static String english(String text) {
		return new SpeltGlyphs(LATIN, Locale.ENGLISH).spelt(text);
	}

	private static String french(String text) {
		return new SpeltGlyphs(LATIN, Locale.FRENCH).spelt(text);
	}

	@Test
	void whatTheFontsShowStays() {
		assertEquals("Où ça ?\n\tIci.", french("Où ça ?\n\tIci."));
	}

	@Test
	void anEmojiHasItsNameAndTheSameThriceIsCounted() {
		assertEquals("[red heart]", english("\u2764\uFE0F"));
		assertEquals("non [furieux ×3] !", french("non \uD83D\uDE21\uD83D\uDE21\uD83D\uDE21 !"));
		assertEquals("[en pleurs][furieux]", french("\uD83D\uDE2D\uD83D\uDE21"));
		assertEquals("[en pleurs] [en pleurs]", french("\uD83D\uDE2D \uD83D\uDE2D"));
	}

	@Test
	void oneWithoutANameOfOursHasThatOfUnicodeInEnglishAndIsAnEmojiInFrench() {
		assertEquals("[otter]", english("\uD83E\uDDA6"));
		assertEquals("[émoji]", french("\uD83E\uDDA6"));
	}

	@Test
	void skinsJoinedFiguresAndFlagsAreOneWord() {
		assertEquals("[thumbs up]", english("\uD83D\uDC4D\uD83C\uDFFD"));
		assertEquals("[woman]", english("\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDD27"));
		assertEquals("[drapeau]", french("\uD83C\uDDEB\uD83C\uDDF7"));
		assertEquals("[drapeau ×2]", french("\uD83C\uDDEB\uD83C\uDDF7\uD83C\uDDE7\uD83C\uDDEA"));
	}

	@Test
	void aRunOfAnotherScriptIsNotSpelt() {
		assertEquals("le mot […] veut dire", french("le mot 自転車 veut dire"));
	}
}
