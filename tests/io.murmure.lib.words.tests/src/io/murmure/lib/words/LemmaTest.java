package io.murmure.lib.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaTest {

	@ParameterizedTest
	@CsvSource({"vélo,vélos", "batterie,batteries", "battery,batteries", "cheval,chevaux", "gâteau,gâteaux", "voler,volée", "volé,volés", "rouler,roulez",
			"ride,rides", "ride,riding", "stopping,stop", "repair,repaired", "city,cities", "lampe,lampes"})
	void formsOfAWordHaveOneLemma(String one, String other) {
		assertEquals(Lemma.of(one), Lemma.of(other));
	}

	@ParameterizedTest
	@CsvSource({"canal,canard", "bus,but", "glass,glas", "pont,ponce", "lampe,lame", "freins,fraise"})
	void differentWordsStayApart(String one, String other) {
		assertNotEquals(Lemma.of(one), Lemma.of(other));
	}

	@Test
	void shortWordsStayAsTheyAre() {
		assertEquals("été", Lemma.of("été"));
		assertEquals("red", Lemma.of("red"));
	}
}
