package io.murmure.ui.graph;

import org.eclipse.draw2d.IFigure;
import org.eclipse.swt.graphics.Color;

/** How a tie looks. A label provider may be one. As with Zest, null, -1 and {@link ZestStyles#NONE} leave it to the viewer; colours are their maker's to dispose of. */
public interface IConnectionStyleProvider {

	/** A sum of styles of {@link ZestStyles} whose names begin with CONNECTIONS. */
	int getConnectionStyle(Object rel);

	Color getColor(Object rel);

	/** While it is selected. */
	Color getHighlightColor(Object rel);

	/** In pixels. */
	int getLineWidth(Object rel);

	IFigure getTooltip(Object rel);

	void dispose();
}
