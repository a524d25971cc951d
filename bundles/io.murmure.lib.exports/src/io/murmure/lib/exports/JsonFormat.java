package io.murmure.lib.exports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;
import io.murmure.core.source.TextReader;

/** JSON as exports write it: comments, trailing commas and line breaks in texts are let through; depth and length are bounded. */
final class JsonFormat {

	private static final int DEEPEST = 200;
	private static final int LONGEST_TEXT = 64 << 20;
	private static final int LONGEST_PREFIX = 200;
	private static final int BUFFER = 1 << 16;

	private JsonFormat() {
	}

	static JsonFactory factory() {
		return new JsonFactoryBuilder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
				.enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER).enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
				.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).enable(JsonReadFeature.ALLOW_MISSING_VALUES)
				.disable(JsonFactory.Feature.INTERN_FIELD_NAMES).disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
				.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).build()).build();
	}

	/**
	 * The characters of the source.
	 *
	 * @param trouble hears of what is written in another encoding than the rest
	 */
	static Reader open(Source source, Trouble trouble) throws IOException {
		return new BufferedReader(TextReader.open(source, decoding(source), (line, kind, details) -> trouble.warn(0, kind, details)), BUFFER);
	}

	/** The same for those who only look. */
	static Reader open(Source source) throws IOException {
		return new BufferedReader(TextReader.open(source, decoding(source)), BUFFER);
	}

	/** The characters of the first bytes of a file. */
	static Reader of(byte[] head, TextDecoding decoding) throws IOException {
		return new BufferedReader(TextReader.of(head, decoding));
	}

	private static TextDecoding decoding(Source source) throws IOException {
		return TextDecoding.of(source).orElse(TextDecoding.UTF_8);
	}

	/** Passes over an assignment before the value, as in {@code window.YTD.tweets.part0 = [}, and tells how many characters it has. */
	static int skipAssignment(Reader reader) throws IOException {
		reader.mark(LONGEST_PREFIX + 1);
		boolean word = false;
		for (int read = 0; read < LONGEST_PREFIX; read++) {
			int c = reader.read();
			if (c == '=' && word) {
				return read + 1;
			}
			if (c < 0 || c == '{' || c == '[' || c == '"') {
				break;
			}
			word |= Character.isLetter(c);
		}
		reader.reset();
		return 0;
	}
}
