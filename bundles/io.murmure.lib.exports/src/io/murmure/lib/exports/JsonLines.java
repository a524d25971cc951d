package io.murmure.lib.exports;

import java.io.IOException;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;
import io.murmure.core.source.TextDecoding;

/** The records of a file of one JSON object a line; a line that is none is told and lost alone. */
public final class JsonLines extends StepReader<JsonRecord> {

	private static final int LONGEST_LINE = 64 << 20;

	private final JsonFactory format = JsonFormat.factory();
	private final JsonTree tree = new JsonTree(UnaryOperator.identity());
	private final LineReader lines;
	private final Trouble trouble;

	public JsonLines(Source source, Trouble trouble) throws IOException {
		this.lines = LineReader.open(source, TextDecoding.of(source).orElse(TextDecoding.UTF_8), LONGEST_LINE);
		this.trouble = trouble;
	}

	@Override
	protected boolean step() throws IOException {
		if (!lines.advance()) {
			lines.tellTrouble(trouble::warn);
			return false;
		}
		if (!lines.line().isBlank()) {
			parse(lines.line());
		}
		return true;
	}

	/** Where the end of a line was lost, several objects stand in one. */
	private void parse(String line) throws IOException {
		try (JsonParser parser = format.createParser(line)) {
			JsonToken token = lines.cut() ? JsonToken.NOT_AVAILABLE : parser.nextToken();
			for (; token == JsonToken.START_OBJECT; token = parser.nextToken()) {
				Json value = Json.of(tree.read(parser));
				if (tree.cut()) {
					trouble.warn(lines.number(), "record-too-large");
				}
				found(new JsonRecord("", value, Json.MISSING, Json.MISSING, lines.number()));
			}
			if (token == null) {
				return;
			}
		} catch (JacksonException broken) {
			// told below, as any line that is no object
		}
		trouble.warn(lines.number(), lines.cut() ? "record-too-large" : "broken-json");
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
