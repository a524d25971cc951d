package io.murmure.ui.widgets;

import java.util.function.IntFunction;

import org.eclipse.swt.graphics.GC;

/** Shortens words that are longer than their room with an ellipsis. */
public final class Ellipsis {

	private static final String MARK = "…";

	private Ellipsis() {
	}

	/**
	 * The words as they are, or as many of them as fit, in the font of the context.
	 *
	 * @param room width in pixels
	 */
	public static String fit(GC gc, String words, int room) {
		return longest(gc, words, room, length -> head(words, length) + MARK);
	}

	/**
	 * The same with their end kept: what begins alike is told apart by it.
	 *
	 * @param room width in pixels
	 */
	public static String inMiddle(GC gc, String words, int room) {
		return longest(gc, words, room, length -> head(words, (length + 1) / 2) + MARK + tail(words, length / 2));
	}

	/** @param cut the words with so many letters of their own */
	private static String longest(GC gc, String words, int room, IntFunction<String> cut) {
		if (gc.textExtent(words).x <= room) {
			return words;
		}
		int fitting = 0;
		int tooMany = words.length();
		while (tooMany - fitting > 1) {
			int middle = (fitting + tooMany) / 2;
			if (gc.textExtent(cut.apply(middle)).x <= room) {
				fitting = middle;
			} else {
				tooMany = middle;
			}
		}
		return cut.apply(fitting);
	}

	/** Never half a character. */
	private static String head(String words, int length) {
		int end = length > 0 && Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
		return words.substring(0, end).stripTrailing();
	}

	private static String tail(String words, int length) {
		int begin = words.length() - length;
		return words.substring(length > 0 && Character.isLowSurrogate(words.charAt(begin)) ? begin + 1 : begin).stripLeading();
	}
}
