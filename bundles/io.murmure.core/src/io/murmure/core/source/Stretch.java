package io.murmure.core.source;

/**
 * A piece of a text file that is no text.
 *
 * @param from its first byte, from 0
 * @param to   the byte behind its last
 * @param line the line that it begins in, from 1; 0 where that was not counted
 */
public record Stretch(long from, long to, long line) {

	public long bytes() {
		return to - from;
	}

	Stretch at(long counted) {
		return new Stretch(from, to, counted);
	}
}
