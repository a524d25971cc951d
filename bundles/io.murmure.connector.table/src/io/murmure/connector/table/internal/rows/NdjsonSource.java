package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** One JSON object a line; a line that is none is lost alone. */
final class NdjsonSource implements ObjectSource {

	private final JsonFactory json = new JsonFactory();
	private final LongLines lines;
	private final RowTrouble trouble;

	NdjsonSource(Reader in, RowTrouble trouble) {
		this.lines = new LongLines(in);
		this.trouble = trouble;
	}

	@Override
	public Optional<Map<String, String>> next() throws IOException {
		while (lines.next()) {
			if (lines.tooLong()) {
				trouble.warn(lines.number(), "row-too-long", LongLines.LONGEST);
			} else if (!lines.text().isBlank()) {
				Optional<Map<String, String>> object = parse(lines.text());
				if (object.isPresent()) {
					return object;
				}
				trouble.warn(lines.number(), "broken-json");
			}
		}
		return Optional.empty();
	}

	private Optional<Map<String, String>> parse(String line) throws IOException {
		try (JsonParser parser = json.createParser(line)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return Optional.empty();
			}
			return Optional.of(JsonObjects.flatten(parser));
		} catch (JacksonException broken) {
			return Optional.empty();
		}
	}

	@Override
	public long position() {
		return lines.number();
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
