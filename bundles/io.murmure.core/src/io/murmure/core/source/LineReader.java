package io.murmure.core.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a text source line by line, whatever ends a line (LF, CR LF or CR), in constant memory: a line that is longer than the limit
 * comes in pieces of whole characters, or only its beginning is kept, as who opens it wants. Parts of a UTF-8 file that are none are read as windows-1252, and those of a file that is
 * guessed to be windows-1252 but are UTF-8 as that, so that files glued together from two encodings come out right.
 *
 * <pre>{@code
 * try (LineReader lines = LineReader.open(source, decoding, 1 << 20)) {
 *     while (lines.advance()) {
 *         use(lines.number(), lines.line());
 *     }
 * }
 * }</pre>
 */
public final class LineReader implements Closeable {

	private static final int CHUNK = 1 << 16;

	private final InputStream in;
	private final TextDecoding decoding;
	private final int longest;
	private final int unit;
	private final int low;
	private final int chunk;
	private final boolean inPieces;

	private byte[] buffer;
	private int start;
	private int scanned;
	private int end;
	private boolean ended;
	private boolean afterCarriageReturn;

	private String line = "";
	private long number;
	private boolean cut;
	private boolean goesOn;
	private final Optional<MixedText> mixed;
	private final DecodingTrouble trouble;
	private boolean beyondAscii;
	/** How many characters of the line stand before this piece of it. */
	private long before;

	/** @param size of what comes, or -1 when unknown */
	private LineReader(InputStream in, long size, TextDecoding decoding, int longest, boolean inPieces) {
		this.in = in;
		this.chunk = size < 0 ? CHUNK : (int) Math.min(CHUNK, size + 1);
		this.buffer = new byte[2 * chunk];
		this.decoding = decoding;
		this.mixed = decoding.mayBeMixed() ? Optional.of(MixedText.of(decoding)) : Optional.empty();
		this.trouble = new DecodingTrouble(decoding, mixed.map(MixedText::other).orElse(decoding.charset()));
		this.unit = decoding.isWide() ? 2 : 1;
		this.low = decoding.charset().equals(StandardCharsets.UTF_16BE) ? 1 : 0;
		this.longest = Math.max(CHUNK, longest) / unit * unit;
		this.inPieces = inPieces;
	}

	/** @param longest most bytes that are kept of one line, at least 65 536 */
	public static LineReader open(Source source, TextDecoding decoding, int longest) throws IOException {
		return open(source, decoding, longest, false);
	}

	/**
	 * Loses nothing: the rest of a line that is longer than {@code longest} comes next, with the same number. What becomes of it when its
	 * pieces are put together is the caller's to bound.
	 *
	 * @param longest most bytes of one piece, at least 65 536
	 */
	public static LineReader openInPieces(Source source, TextDecoding decoding, int longest) throws IOException {
		return open(source, decoding, longest, true);
	}

	private static LineReader open(Source source, TextDecoding decoding, int longest, boolean inPieces) throws IOException {
		InputStream in = source.open();
		try {
			in.skipNBytes(decoding.mark());
			return new LineReader(in, source.size(), decoding, longest, inPieces);
		} catch (IOException | RuntimeException broken) {
			in.close();
			throw broken;
		}
	}

	/** Moves to the next line, or to the next piece of one; false at the end. */
	public boolean advance() throws IOException {
		goesOn = cut && inPieces;
		cut = false;
		while (true) {
			skipSecondHalfOfEnd();
			int stop = endOfLine();
			if (stop >= 0 || end - start > longest) {
				int taken = take(stop < 0 ? end : stop);
				if (cut && inPieces) {
					start = taken;
				} else if (stop >= 0) {
					finish(stop);
				} else {
					discardToEndOfLine();
				}
				return true;
			}
			if (!fill()) {
				return takeLast();
			}
		}
	}

	/** The line without its end. */
	public String line() {
		return line;
	}

	/** The number of the line, from 1. */
	public long number() {
		return number;
	}

	/** True when the line was longer than the limit: only its beginning was kept, or the next piece goes on with it. */
	public boolean cut() {
		return cut;
	}

	/** True when this is no line but goes on with the one before. */
	public boolean goesOn() {
		return goesOn;
	}

	/**
	 * Tells, once, of an encoding that was guessed, of the lines so far that are, in whole or in part, written in another than the rest, and of a file that ends inside a
	 * character: a replacement character stands for what there was of it.
	 */
	public void tellTrouble(TextDamage.Told told) {
		trouble.tell(told);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	/** Reads more behind what is not yet taken; false at the end. */
	private boolean fill() throws IOException {
		if (ended) {
			return false;
		}
		System.arraycopy(buffer, start, buffer, 0, end - start);
		end -= start;
		scanned -= start;
		start = 0;
		if (buffer.length - end < chunk) {
			buffer = Arrays.copyOf(buffer, buffer.length * 2);
		}
		int read = in.read(buffer, end, buffer.length - end);
		ended = read < 0;
		end += Math.max(0, read);
		return !ended;
	}

	/** The LF of a CR LF may come with the next chunk. */
	private void skipSecondHalfOfEnd() {
		if (afterCarriageReturn && end - start >= unit) {
			afterCarriageReturn = false;
			if (isUnit(start, '\n')) {
				start += unit;
				scanned = start;
			}
		}
	}

	/** Where the line ends, or -1 when not within what is read. */
	private int endOfLine() {
		int at = scanned;
		if (unit == 1) {
			while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
				at++;
			}
		} else {
			while (at + 1 < end && !isUnit(at, '\n') && !isUnit(at, '\r')) {
				at += 2;
			}
		}
		scanned = at;
		return at + unit <= end ? at : -1;
	}

	private boolean isUnit(int at, char c) {
		return unit == 1 ? buffer[at] == c : buffer[at + low] == c && buffer[at + 1 - low] == 0;
	}

	private void finish(int stop) {
		afterCarriageReturn = isUnit(stop, '\r');
		start = stop + unit;
		scanned = start;
	}

	/** @return where what was taken ends */
	private int take(int stop) {
		number += goesOn ? 0 : 1;
		before = goesOn ? before + line.length() : 0;
		cut = stop - start > longest;
		int whole = cut ? wholeBefore(start + longest) : stop;
		line = decode(start, whole);
		return whole;
	}

	/** {@code limit}, or the start of the character that it cuts in two. */
	private int wholeBefore(int limit) {
		if (unit == 1) {
			return Utf8.wholeBefore(buffer, start, limit);
		}
		return Character.isHighSurrogate((char) ((buffer[limit - 1 - low] & 0xFF) << 8 | buffer[limit - 2 + low] & 0xFF)) ? limit - 2 : limit;
	}

	private boolean takeLast() {
		if (end - start < unit) {
			return false;
		}
		int whole = unit == 1 && decoding.charset().equals(StandardCharsets.UTF_8) && beyondAscii ? Utf8.wholeBefore(buffer, start, end) : end - (end - start) % unit;
		take(whole);
		if (whole < end) {
			trouble.breakOff(number);
			line += '\uFFFD';
		}
		start = end;
		scanned = end;
		return true;
	}

	private void discardToEndOfLine() throws IOException {
		int stop = endOfLine();
		while (stop < 0) {
			start = scanned;
			if (!fill()) {
				start = end;
				scanned = end;
				return;
			}
			stop = endOfLine();
		}
		finish(stop);
	}

	private String decode(int from, int to) {
		if (mixed.isEmpty()) {
			return new String(buffer, from, to - from, decoding.charset());
		}
		String decoded = mixed.get().decode(buffer, from, to, character -> trouble.see(number, before + character + 1));
		beyondAscii |= decoded.length() < to - from;
		return decoded;
	}
}
