package io.murmure.ui.graph;

import org.eclipse.draw2d.IFigure;
import org.eclipse.swt.graphics.Color;

/** How a node looks. A label provider may be one. As with Zest, null and -1 leave it to the viewer; colours are their maker's to dispose of. */
public interface IEntityStyleProvider {

	/** Fills it while it is selected. */
	Color getNodeHighlightColor(Object entity);

	Color getBorderColor(Object entity);

	/** Of the ring about it while it is selected. */
	Color getBorderHighlightColor(Object entity);

	/** In pixels; the viewer's own is 1 where there is a border's colour. */
	int getBorderWidth(Object entity);

	Color getBackgroundColour(Object entity);

	/** Of its name. */
	Color getForegroundColour(Object entity);

	IFigure getTooltip(Object entity);

	/** Asked for by Zest; nothing grows under the pointer here. */
	boolean fisheyeNode(Object entity);

	void dispose();
}
