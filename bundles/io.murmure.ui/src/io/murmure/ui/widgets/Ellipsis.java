package io.murmure.ui.widgets;

import org.eclipse.swt.graphics.GC;

/** Ends words that are longer than their room with an ellipsis. */
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
		if (gc.textExtent(words).x <= room) {
			return words;
		}
		int fitting = 0;
		int tooMany = words.length();
		while (tooMany - fitting > 1) {
			int middle = (fitting + tooMany) / 2;
			if (gc.textExtent(head(words, middle)).x <= room) {
				fitting = middle;
			} else {
				tooMany = middle;
			}
		}
		return head(words, fitting);
	}

	/** Never half a character. */
	private static String head(String words, int length) {
		int end = length > 0 && Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
		return words.substring(0, end).stripTrailing() + MARK;
	}
}
