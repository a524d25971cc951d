package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import io.murmure.core.source.MixedEncoding;
import io.murmure.core.source.TextDamage;

/**
 * Reads UTF-8, and takes every byte that is not UTF-8 for windows-1252: so it also reads windows-1252 and Latin-1 files, and files
 * that were glued together from both.
 */
final class MixedUtf8Reader extends Reader {

	private static final Charset WESTERN = Charset.forName("windows-1252");

	private final InputStream in;
	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
	private final MixedEncoding mixed = new MixedEncoding();
	private final TextDamage.Told told;
	private boolean ended;
	private long line = 1;
	private char before;

	/** @param told hears, at the end, of lines that are not UTF-8 */
	MixedUtf8Reader(InputStream in, TextDamage.Told told) {
		this.in = in;
		this.told = told;
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (length < 2) {
			throw new IOException("a character beyond the basic plane needs room for two");
		}
		CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
		int counted = 0;
		while (out.position() == 0) {
			if (!ended && bytes.remaining() < 4) {
				refill();
			}
			if (ended && !bytes.hasRemaining()) {
				mixed.tell(told);
				return -1;
			}
			CoderResult result = decoder.decode(bytes, out, ended);
			if (result.isMalformed() && out.hasRemaining()) {
				counted = countLines(target, offset + counted, offset + out.position()) - offset;
				mixed.see(line);
				out.put(WESTERN.decode(ByteBuffer.wrap(new byte[] { bytes.get() })));
			}
		}
		countLines(target, offset + counted, offset + out.position());
		return out.position();
	}

	private int countLines(char[] characters, int from, int to) {
		for (int at = from; at < to; at++) {
			char c = characters[at];
			line += c == '\r' || c == '\n' && before != '\r' ? 1 : 0;
			before = c;
		}
		return to;
	}

	private void refill() throws IOException {
		bytes.compact();
		int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
		ended = read < 0;
		bytes.position(bytes.position() + Math.max(0, read)).flip();
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
