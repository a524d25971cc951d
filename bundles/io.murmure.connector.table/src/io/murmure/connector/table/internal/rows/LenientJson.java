package io.murmure.connector.table.internal.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** JSON as programs write it: with the numbers NaN and Infinity that RFC 8259 does not know, and Python's {@code json} writes. */
final class LenientJson {

	private LenientJson() {
	}

	static JsonFactory factory() {
		return JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
	}
}
