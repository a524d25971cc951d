package io.murmure.ui.widgets;

import java.util.Collection;

import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

import io.murmure.ui.Fonts;

/** Room for a column whose title and words are known, in the reader's language and font. */
public final class ColumnRoom {

	/** Some air around words and titles. */
	private static final int EDGE = 20;
	/** What the arrow of the order takes from the title beside it. */
	private static final int ARROW = 18;

	private ColumnRoom() {
	}

	/** @param least width in pixels that what is painted in the column needs */
	public static ColumnPixelData of(Table table, TableColumn column, int least, Collection<String> words) {
		GC gc = new GC(table);
		int width = words.stream().mapToInt(word -> gc.textExtent(word).x + EDGE).reduce(Math.max(least, title(table, column)), Math::max);
		gc.dispose();
		return new ColumnPixelData(width);
	}

	/** What the title of a column needs, in pixels, with the arrow while it gives the order. */
	static int title(Table table, TableColumn column) {
		GC gc = new GC(table);
		gc.setFont(Fonts.STRONG.on(table.getDisplay())); // as the platform writes it
		int width = gc.textExtent(column.getText()).x + EDGE + (column == table.getSortColumn() ? ARROW : 0);
		gc.dispose();
		return width;
	}
}
