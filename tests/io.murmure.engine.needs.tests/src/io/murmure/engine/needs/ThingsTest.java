package io.murmure.engine.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThingsTest {

	@Test
	void formsOfAWordAndItsNameInTheOtherLanguageMeanTheSame() {
		assertEquals("refund", Things.meant("remplacement"));
		assertEquals("refund", Things.meant("replacements"), "a plural that no list has");
		assertEquals("carry", Things.meant("monte"), "a form of a verb that is listed");
	}

	@Test
	void otherWordsMeanThemselvesInAnyForm() {
		assertEquals(Things.meant("pannes"), Things.meant("panne"));
	}
}
