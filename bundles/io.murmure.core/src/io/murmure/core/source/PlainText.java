package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a text is looked at for damage: UTF-16 as UTF-8, and the escapes of JSON as what they stand for; all else as it is. */
final class PlainText {

	private static final int SEEN = 1024;
	/** An object, or an array of objects; an archive of X assigns it. */
	private static final Pattern JSON = Pattern.compile("\\s*(?:window\\.[^=]{1,100}=\\s*)?(?:\\{\\s*[\"}]|\\[\\s*\\{\\s*[\"}])");

	private PlainText() {
	}

	/**
	 * @param head    the first bytes of what comes
	 * @param escapes whether to look through escapes
	 */
	static InputStream of(InputStream in, Optional<TextDecoding> decoding, byte[] head, boolean escapes) throws IOException {
		InputStream plain = decoding.filter(TextDecoding::isWide).isPresent() ? new Utf16Stream(in, decoding.get()) : in;
		return escapes && isJson(head, decoding) ? new Unescaped(plain) : plain;
	}

	static InputStream open(Source source, boolean escapes) throws IOException {
		byte[] head = source.head(TextDecoding.HEAD);
		InputStream in = source.open();
		try {
			return of(in, TextDecoding.of(head), head, escapes);
		} catch (IOException | RuntimeException broken) {
			in.close();
			throw broken;
		}
	}

	private static boolean isJson(byte[] head, Optional<TextDecoding> decoding) {
		int mark = decoding.map(TextDecoding::mark).orElse(0);
		String start = new String(head, mark, Math.min(SEEN, head.length - mark), decoding.map(TextDecoding::charset).orElse(StandardCharsets.UTF_8));
		return JSON.matcher(start).lookingAt();
	}
}
