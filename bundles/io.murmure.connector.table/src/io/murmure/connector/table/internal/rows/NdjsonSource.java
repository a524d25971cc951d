package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.murmure.core.source.LineReader;

/** One JSON object a line; a line that is none is lost alone. */
final class NdjsonSource implements ObjectSource {

	/** Bytes of a line that is still read. */
	static final int LONGEST_LINE = 16 << 20;

	private final JsonFactory json = LenientJson.factory();
	private final LineReader lines;
	private final RowTrouble trouble;

	NdjsonSource(LineReader lines, RowTrouble trouble) {
		this.lines = lines;
		this.trouble = trouble;
	}

	@Override
	public Optional<Map<String, String>> next() throws IOException {
		while (lines.advance()) {
			if (lines.cut()) {
				trouble.warn(lines.number(), "row-too-long", LONGEST_LINE);
			} else if (!lines.line().isBlank()) {
				Optional<Map<String, String>> object = parse(lines.line());
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
