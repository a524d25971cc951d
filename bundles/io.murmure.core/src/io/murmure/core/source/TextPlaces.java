package io.murmure.core.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Tells line and column of a character to those who know how many stand before it, as damage is told. Opens the text when the first place is asked for, and
 * reads it once as long as they are asked for in their order.
 */
public final class TextPlaces implements Closeable {

	/** Opens the text from its first character. */
	@FunctionalInterface
	public interface Text {
		Reader open() throws IOException;
	}

	/** @param line and @param column from 1 */
	public record Place(long line, long column) {
	}

	private static final int CHUNK = 1 << 13;

	private final Text text;
	private final char[] chunk = new char[CHUNK];
	private Reader reader = Reader.nullReader();
	private boolean opened;
	private int at;
	private int end;
	private long offset;
	private long line = 1;
	private long column = 1;
	private boolean afterCarriageReturn;

	public TextPlaces(Text text) {
		this.text = text;
	}

	/** @param before how many characters stand before the one that is meant; of a text that ends, or breaks off, before it, the place of its end */
	public Place of(long before) {
		try {
			if (!opened || before < offset) {
				reopen();
			}
			while (offset < before && fill()) {
				pass(chunk[at++]);
			}
		} catch (IOException breaksOff) {
			// the place is where it does
		}
		return new Place(line, column);
	}

	private void reopen() throws IOException {
		reader.close();
		reader = text.open();
		opened = true;
		at = 0;
		end = 0;
		offset = 0;
		line = 1;
		column = 1;
		afterCarriageReturn = false;
	}

	private boolean fill() throws IOException {
		if (at == end) {
			at = 0;
			end = Math.max(0, reader.read(chunk));
		}
		return at < end;
	}

	/** A line ends with LF, CR LF or CR, as in {@link LineReader}. */
	private void pass(char c) {
		boolean secondHalf = c == '\n' && afterCarriageReturn;
		if (c == '\r' || c == '\n' && !secondHalf) {
			line++;
			column = 1;
		} else if (!secondHalf) {
			column++;
		}
		afterCarriageReturn = c == '\r';
		offset++;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
