package io.murmure.lib.exports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;

/** JSON as exports write it: comments, trailing commas and line breaks in texts are let through; depth and length are bounded. */
final class JsonFormat {

	private static final int DEEPEST = 200;
	private static final int LONGEST_TEXT = 64 << 20;
	private static final int LONGEST_PREFIX = 200;

	private JsonFormat() {
	}

	static JsonFactory factory() {
		return new JsonFactoryBuilder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
				.enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER).enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
				.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).enable(JsonReadFeature.ALLOW_MISSING_VALUES)
				.disable(JsonFactory.Feature.INTERN_FIELD_NAMES).disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
				.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).build()).build();
	}

	/** The characters of the source; what is no well-formed UTF-8 becomes U+FFFD, and never stops the reading. */
	static Reader open(Source source) throws IOException {
		return decode(source.open(), TextDecoding.of(source.head(TextDecoding.HEAD)));
	}

	/** The characters of the first bytes of a file. */
	static Reader decode(byte[] head, TextDecoding decoding) {
		return new StringReader(new String(head, decoding.mark(), head.length - decoding.mark(), decoding.charset()));
	}

	private static Reader decode(InputStream in, Optional<TextDecoding> decoding) throws IOException {
		try {
			in.skipNBytes(decoding.map(TextDecoding::mark).orElse(0));
			Reader reader = new InputStreamReader(in, decoding.map(TextDecoding::charset).orElse(StandardCharsets.UTF_8));
			return new BufferedReader(reader, 1 << 16);
		} catch (IOException | RuntimeException broken) {
			in.close();
			throw broken;
		}
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
