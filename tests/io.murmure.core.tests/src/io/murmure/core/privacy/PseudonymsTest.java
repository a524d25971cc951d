package io.murmure.core.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

	private static final byte[] ONE_STUDY = filled(1);
	private static final byte[] ANOTHER_STUDY = filled(2);

	@Test
	void onePersonHasOnePseudonymInAStudyAndAnotherInAnother() {
		assertEquals(pseudonym(ONE_STUDY, "camille"), pseudonym(ONE_STUDY, "camille"));
		assertNotEquals(pseudonym(ONE_STUDY, "camille"), pseudonym(ANOTHER_STUDY, "camille"));
	}

	@Test
	void itReadsAsAWordAndFourLetters() {
		assertTrue(pseudonym(ONE_STUDY, "camille").matches("[A-Z][a-z]+-[a-z2-9]{4}"));
	}

	@Test
	void aFurtherChoiceIsALetterLonger() {
		String key = new KeyedHash(ONE_STUDY).hex("camille");
		assertEquals(Pseudonyms.of(key, 0), Pseudonyms.of(key, 1).substring(0, Pseudonyms.of(key, 0).length()));
	}

	@Test
	void partsAreNotMixedUp() {
		KeyedHash hash = new KeyedHash(ONE_STUDY);
		assertNotEquals(hash.hex("ab", "c"), hash.hex("a", "bc"));
	}

	private static String pseudonym(byte[] key, String person) {
		return Pseudonyms.of(new KeyedHash(key).hex(person), 0);
	}

	private static byte[] filled(int value) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) value);
		return key;
	}
}
