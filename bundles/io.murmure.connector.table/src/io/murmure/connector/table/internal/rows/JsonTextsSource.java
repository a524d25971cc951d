package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.murmure.core.source.TextPlaces;

/** The texts of a JSON array of texts, each as an object with one cell; anything else in it is told and left out. */
final class JsonTextsSource extends JsonListSource {

	private static final String COLUMN = "text";

	private final JsonParser parser;

	/** @param text opens what is in {@code in} from its first character */
	static JsonTextsSource of(Reader in, TextPlaces.Text text, RowTrouble trouble) throws IOException {
		JsonParser parser = LenientJson.factory().createParser(in);
		parser.nextToken();
		return new JsonTextsSource(parser, text, trouble);
	}

	private JsonTextsSource(JsonParser parser, TextPlaces.Text text, RowTrouble trouble) {
		super(parser, text, trouble);
		this.parser = parser;
	}

	@Override
	protected Optional<Map<String, String>> find() throws IOException {
		try {
			for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
				Optional<String> text = text(token);
				count();
				if (text.isPresent()) {
					return text.map(said -> Map.of(COLUMN, said));
				}
				tell("no-text-in-list");
			}
		} catch (JacksonException broken) {
			count();
			tellDamage("broken-json-file", parser.currentLocation().getCharOffset());
		}
		return Optional.empty();
	}

	private Optional<String> text(JsonToken token) throws IOException {
		if (token == JsonToken.VALUE_STRING) {
			return Optional.of(parser.getText());
		}
		parser.skipChildren();
		return Optional.empty();
	}
}
