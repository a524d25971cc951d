package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The objects of the first array of objects in a JSON document, wherever it hangs. */
final class JsonArraySource implements ObjectSource {

	private final JsonParser parser;
	private final RowTrouble trouble;
	private long ordinal;
	private boolean ended;

	JsonArraySource(Reader in, RowTrouble trouble) throws IOException {
		this.parser = LenientJson.factory().createParser(in);
		this.trouble = trouble;
	}

	@Override
	public Optional<Map<String, String>> next() throws IOException {
		try {
			if (!ended && toNextObject()) {
				Map<String, String> cells = JsonObjects.flatten(parser);
				ordinal++;
				return Optional.of(cells);
			}
		} catch (JacksonException broken) {
			trouble.warn(ordinal + 1, "broken-json-file");
		}
		ended = true;
		return Optional.empty();
	}

	private boolean toNextObject() throws IOException {
		if (ordinal == 0) {
			return toFirstObject();
		}
		for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			if (token == JsonToken.START_OBJECT) {
				return true;
			}
			parser.skipChildren();
			ordinal++;
			trouble.warn(ordinal, "broken-json");
		}
		return false;
	}

	private boolean toFirstObject() throws IOException {
		JsonToken before = null;
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			if (token == JsonToken.START_OBJECT && before == JsonToken.START_ARRAY) {
				return true;
			}
			before = token;
		}
		return false;
	}

	@Override
	public long position() {
		return ordinal;
	}

	@Override
	public void close() throws IOException {
		parser.close();
	}
}
