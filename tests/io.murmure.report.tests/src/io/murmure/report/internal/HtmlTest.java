package io.murmure.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTest {

	@Test
	void whatNoDocumentMayHoldIsDroppedAndTheRestStays() {
		assertEquals("L\u2019atelier &amp; \uD83D\uDEB2\n&lt;vélo&gt;", Html.escape("L\u2019ate\u0001lier & \uD83D\uDEB2\n<vé\u001Blo\uD800>\uFFFE"));
	}
}
