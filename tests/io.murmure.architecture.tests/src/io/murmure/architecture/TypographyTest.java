package io.murmure.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** French is set as French is: a narrow space that does not break before high signs and inside guillemets, and the curved apostrophe. */
class TypographyTest {

	private static final char NARROW = '\u202F';

	/** Addresses, times, entities and ids, in which these signs are not French. */
	private static final Pattern FOREIGN = Pattern.compile("\\w+://[^\\s\"<>]*|did:plc:\\S*|\\d{1,2}(?::\\d{2})+|&\\w+;|%n");
	private static final Pattern HIGH_SIGN = Pattern.compile("[^" + NARROW + "(;:!?](?=[;:!?»])|«(?!" + NARROW + ")|[ \\u00A0]%");
	private static final Pattern STRAIGHT = Pattern.compile("['\\u00A0]");

	@Test
	void frenchSignsHaveANarrowSpaceBeforeThem() throws IOException {
		assertNone(HIGH_SIGN);
	}

	@Test
	void apostrophesAreCurved() throws IOException {
		assertNone(STRAIGHT);
	}

	@Test
	void theRuleKnowsAddressesAndTimes() {
		assertTrue(fits("Suit https://SERVEUR/public\u202F: dès 08:15:00, il y répond\u202F!"));
		assertTrue(fits("«\u202FDéjà\u202F»\u202F?"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Déjà ?", "Déjà!", "Déjà\u00A0: oui", "« Déjà\u202F»", "«\u202FDéjà\u00A0»", "12 %" })
	void otherSpacesAreFound(String text) {
		assertFalse(fits(text));
	}

	private static boolean fits(String text) {
		return !HIGH_SIGN.matcher(ours(text)).find();
	}

	private static String ours(String text) {
		return FOREIGN.matcher(text).replaceAll("");
	}

	private static void assertNone(Pattern wrong) throws IOException {
		List<String> found = new ArrayList<>();
		int texts = 0;
		for (Messages english : Messages.english()) {
			Properties french = english.french().texts();
			for (String key : new TreeSet<>(french.stringPropertyNames())) {
				texts++;
				String text = ours(french.getProperty(key));
				Matcher place = wrong.matcher(text);
				if (place.find()) {
					found.add(english.french().file() + " " + key + ": …" + text.substring(Math.max(0, place.start() - 20), Math.min(text.length(), place.end() + 5)) + "…");
				}
			}
		}
		assertEquals("", String.join("\n", found));
		assertTrue(texts > 1000, "only " + texts + " French texts were found");
	}
}
