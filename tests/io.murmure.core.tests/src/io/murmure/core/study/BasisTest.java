package io.murmure.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.murmure.core.study.LedgerEntry.Basis;

class BasisTest {

	@Test
	void everyBasisHasAWordInFrenchAndEnglish() {
		assertEquals(List.of("consent", "public", "legitimate interest"), labels(Locale.ENGLISH));
		assertEquals(List.of("consentement", "public", "intérêt légitime"), labels(Locale.FRENCH));
	}

	private static List<String> labels(Locale locale) {
		return Stream.of(Basis.values()).map(basis -> basis.label(locale)).toList();
	}
}
