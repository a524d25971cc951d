package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Tells one JSON object a line from one JSON document. */
final class JsonLines {

	/** A line that ends in the middle of an object or array: a document with one record a line begins so. */
	private static final Pattern GOES_ON = Pattern.compile("[,\\[{:]\\s*$");

	private JsonLines() {
	}

	/** Whether the first line is an object of its own that holds no array of objects. */
	static boolean is(String start) {
		int end = start.indexOf('\n');
		String line = end < 0 ? start : start.substring(0, end);
		if (!line.startsWith("{") || GOES_ON.matcher(line).find()) {
			return false;
		}
		boolean more = end >= 0 && start.substring(end).strip().startsWith("{");
		return more || isRecord(line);
	}

	private static boolean isRecord(String line) {
		try (JsonParser parser = LenientJson.factory().createParser(line)) {
			int depth = 0;
			JsonToken before = null;
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.START_OBJECT && before == JsonToken.START_ARRAY) {
					return false;
				}
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
				before = token;
			}
			return depth == 0;
		} catch (IOException notOneObject) {
			return false;
		}
	}
}
