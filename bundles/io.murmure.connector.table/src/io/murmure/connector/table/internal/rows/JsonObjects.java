package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Flattens a JSON object: nested keys are joined by dots, plain values of an array by commas; arrays of objects are left out. */
final class JsonObjects {

	private JsonObjects() {
	}

	/** @param parser on the start of the object; on its end afterwards */
	static Map<String, String> flatten(JsonParser parser) throws IOException {
		Map<String, String> cells = new LinkedHashMap<>();
		object(parser, "", cells);
		return cells;
	}

	private static void object(JsonParser parser, String prefix, Map<String, String> cells) throws IOException {
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = prefix + parser.currentName();
			switch (parser.nextToken()) {
				case START_OBJECT -> object(parser, key + ".", cells);
				case START_ARRAY -> array(parser, key, cells);
				case VALUE_NULL -> cells.putIfAbsent(key, "");
				default -> cells.put(key, parser.getText());
			}
		}
	}

	private static void array(JsonParser parser, String key, Map<String, String> cells) throws IOException {
		StringBuilder joined = new StringBuilder();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			if (token.isStructStart()) {
				parser.skipChildren();
			} else if (token != JsonToken.VALUE_NULL) {
				joined.append(joined.isEmpty() ? "" : ", ").append(parser.getText());
			}
		}
		cells.put(key, joined.toString());
	}
}
