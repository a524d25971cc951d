package io.murmure.ui.widgets;

import java.util.Collection;

import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Room for a column whose title and words are known, in the reader's language and font. */
public final class ColumnRoom {

	/** The platform writes titles in bold, with some air around. */
	private static final int EDGE = 22;

	private ColumnRoom() {
	}

	/** @param least width in pixels that what is painted in the column needs */
	public static ColumnPixelData of(Control table, int least, Collection<String> words) {
		GC gc = new GC(table);
		int width = words.stream().mapToInt(word -> gc.textExtent(word).x + EDGE).reduce(least, Math::max);
		gc.dispose();
		return new ColumnPixelData(width);
	}
}
