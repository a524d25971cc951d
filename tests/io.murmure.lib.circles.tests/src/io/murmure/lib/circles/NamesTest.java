package io.murmure.lib.circles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class NamesTest {

	private final Names names = new Names();

	@Test
	void whoTalksIsNotWhatIsTalkedAbout() {
		names.add("Margaux Perrin");
		names.add(null);
		assertEquals(Map.of("lamp", "lampes"), names.others("Margaux, les lampes de Perrin !"));
	}

	@Test
	void aPseudonymIsNoWordAndItsBirdStaysOne() {
		names.add("Heron-k7q2");
		assertEquals(Map.of("heron", "heron", "pond", "pond"), names.others("Heron-k7q2 saw a heron by the pond with @Bison-abcd"));
	}

	@Test
	void eachUseIsVisitedInTheFormInWhichItIsWritten() {
		List<String> visited = new ArrayList<>();
		names.forEachOther("lampe, lampes", (lemma, form) -> visited.add(lemma + " " + form));
		assertEquals(List.of("lamp lampe", "lamp lampes"), visited);
	}
}
