package io.murmure.core.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a text source whose records may span lines, without its byte order mark; for lines there is {@link LineReader}. Parts of a UTF-8 text that
 * are none are read as windows-1252, and those of a text that is guessed to be windows-1252 but are UTF-8 as that; both are told with their place. What does
 * not know lines or columns itself is told where it is by reading the source once more, as far as the last such part. O(bytes), constant memory.
 */
public final class TextReader extends Reader {

	private static final int CHUNK = 1 << 16;
	/** Bytes before the end of a chunk among which the end of a line is looked for: whether a part is UTF-8 is seen best in a whole line. */
	private static final int LAST_LINE = 1 << 12;

	private final InputStream in;
	private final MixedText mixed;
	private final boolean utf8;
	private final Optional<TextPlaces> places;
	private final DecodingTrouble trouble;
	private final TextDamage.Told told;

	/** The same bytes make a chunk, however few of them come at once: those who count characters count the same. */
	private final byte[] bytes = new byte[CHUNK];
	private int end;
	private boolean ended;
	private Optional<IOException> breaksOff = Optional.empty();
	private boolean beyondAscii;
	private String text = "";
	private int at;
	private long before;

	private TextReader(InputStream in, TextDecoding decoding, Optional<TextPlaces> places, TextDamage.Told told) {
		this.in = in;
		this.mixed = MixedText.of(decoding);
		this.utf8 = decoding.charset().equals(StandardCharsets.UTF_8);
		this.places = places;
		this.trouble = new DecodingTrouble(decoding, mixed.other());
		this.told = told;
	}

	/**
	 * Opens a source.
	 *
	 * @param told hears, when the end is reached or the reader is closed, of an encoding that was guessed, of what is written in another, and of an end inside a character; at once
	 *             of one that was guessed and cannot be mixed with another
	 */
	public static Reader open(Source source, TextDecoding decoding, TextDamage.Told told) throws IOException {
		return of(source.open(), decoding, Optional.of(new TextPlaces(() -> open(source, decoding))), told);
	}

	/** The same for those who only look. */
	public static Reader open(Source source, TextDecoding decoding) throws IOException {
		return of(source.open(), decoding, Optional.empty(), TextReader::unheard);
	}

	/** The characters of the first bytes of a file. */
	public static Reader of(byte[] head, TextDecoding decoding) throws IOException {
		return of(new ByteArrayInputStream(head), decoding, Optional.empty(), TextReader::unheard);
	}

	/** The characters of a text in memory. */
	public static Reader of(byte[] bytes, TextDecoding decoding, TextDamage.Told told) throws IOException {
		return of(new ByteArrayInputStream(bytes), decoding, Optional.of(new TextPlaces(() -> of(bytes, decoding))), told);
	}

	private static Reader of(InputStream in, TextDecoding decoding, Optional<TextPlaces> places, TextDamage.Told told) throws IOException {
		try {
			in.skipNBytes(decoding.mark());
			if (decoding.mayBeMixed()) {
				return new TextReader(in, decoding, places, told);
			}
			new DecodingTrouble(decoding, decoding.charset()).tell(told);
			return new InputStreamReader(in, decoding.charset());
		} catch (IOException | RuntimeException broken) {
			in.close();
			throw broken;
		}
	}

	private static void unheard(long line, String kind, Object... details) {
		// who only looks tells nothing
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		while (at == text.length()) {
			if (!fill()) {
				trouble.tell(told);
				return -1;
			}
		}
		int taken = Math.min(length, text.length() - at);
		text.getChars(at, at + taken, target, offset);
		at += taken;
		return taken;
	}

	/** Makes the next chunk text; false at the end. */
	private boolean fill() throws IOException {
		before += text.length();
		text = "";
		at = 0;
		gather();
		if (end == 0 && breaksOff.isPresent()) {
			throw breaksOff.get();
		}
		int stop = ended && !utf8 ? end : Utf8.wholeBefore(bytes, 0, end);
		int whole = ended ? stop : lineEnd(stop);
		text = mixed.decode(bytes, 0, whole, this::see);
		beyondAscii |= text.length() < whole;
		if (ended && whole < end) {
			text += last(whole);
			whole = end;
		}
		boolean any = end > 0;
		System.arraycopy(bytes, whole, bytes, 0, end - whole);
		end -= whole;
		return any;
	}

	/** Where the stream breaks off, what came before is text. */
	private void gather() {
		while (!ended && end < CHUNK) {
			try {
				int read = in.read(bytes, end, CHUNK - end);
				ended = read < 0;
				end += Math.max(0, read);
			} catch (IOException broken) {
				ended = true;
				breaksOff = Optional.of(broken);
			}
		}
	}

	/** Behind the last line that ends before {@code stop}, or {@code stop} when none does that is near. */
	private int lineEnd(int stop) {
		for (int line = stop; line > stop - LAST_LINE; line--) {
			if (bytes[line - 1] == '\n' || bytes[line - 1] == '\r') {
				return line;
			}
		}
		return stop;
	}

	/** What there is of the last character: a letter of windows-1252 where nothing else is UTF-8. */
	private String last(int from) {
		if (!beyondAscii) {
			int shift = text.length();
			return mixed.decode(bytes, from, end, character -> see(shift + character));
		}
		places.ifPresent(found -> trouble.breakOff(found.of(before + text.length()).line()));
		return "\uFFFD";
	}

	private void see(int character) {
		places.map(found -> found.of(before + character)).ifPresent(place -> trouble.see(place.line(), place.column()));
	}

	@Override
	public void close() throws IOException {
		trouble.tell(told);
		if (places.isPresent()) {
			places.get().close();
		}
		in.close();
	}
}
