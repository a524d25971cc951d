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
final class JsonTextsSource implements ObjectSource {

	private static final String COLUMN = "text";

	private final JsonParser parser;
	private final TextPlaces places;
	private final RowTrouble trouble;
	private long ordinal;
	private boolean ended;

	/** @param text opens what is in {@code in} from its first character */
	JsonTextsSource(Reader in, TextPlaces.Text text, RowTrouble trouble) throws IOException {
		this.parser = LenientJson.factory().createParser(in);
		this.places = new TextPlaces(text);
		this.trouble = trouble;
		parser.nextToken();
	}

	@Override
	public Optional<Map<String, String>> next() throws IOException {
		try {
			while (!ended) {
				JsonToken token = parser.nextToken();
				if (token == null || token == JsonToken.END_ARRAY) {
					break;
				}
				Optional<String> text = text(token);
				ordinal++;
				if (text.isPresent()) {
					return text.map(said -> Map.of(COLUMN, said));
				}
				trouble.warn(ordinal, "no-text-in-list");
			}
		} catch (JacksonException broken) {
			TextPlaces.Place place = places.of(parser.currentLocation().getCharOffset());
			trouble.warn(ordinal + 1, "broken-json-file", JsonObjects.DEEPEST, place.line(), place.column());
		}
		ended = true;
		return Optional.empty();
	}

	private Optional<String> text(JsonToken token) throws IOException {
		if (token == JsonToken.VALUE_STRING) {
			return Optional.of(parser.getText());
		}
		parser.skipChildren();
		return Optional.empty();
	}

	@Override
	public long position() {
		return ordinal;
	}

	@Override
	public void close() throws IOException {
		parser.close();
		places.close();
	}
}
