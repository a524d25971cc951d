package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Flattens a JSON object: nested keys are joined by dots, plain values of an array by commas; arrays of objects are left out. */
final class JsonObjects {

	/** Levels of objects and arrays inside each other that are still read: what Jackson bounds them by. */
	static final int DEEPEST = StreamReadConstraints.DEFAULT_MAX_DEPTH;

	private JsonObjects() {
	}

	/**
	 * The objects that follow each other in the text, as where the ends of lines were lost, each flattened.
	 *
	 * @param trouble hears the kind of the warning when something in it is none, or nested too deeply
	 */
	static List<Map<String, String>> all(JsonFactory json, String text, Consumer<String> trouble) throws IOException {
		List<Map<String, String>> objects = new ArrayList<>();
		try (JsonParser parser = json.createParser(text)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token != JsonToken.START_OBJECT) {
					trouble.accept(objects.isEmpty() ? "broken-json" : "text-behind-json");
					break;
				}
				objects.add(flatten(parser));
			}
		} catch (StreamConstraintsException excessive) {
			trouble.accept("json-too-deep");
		} catch (JacksonException broken) {
			trouble.accept(objects.isEmpty() ? "broken-json" : "text-behind-json");
		}
		return objects;
	}

	/** @param parser on the start of the object; on its end afterwards */
	private static Map<String, String> flatten(JsonParser parser) throws IOException {
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
