package io.murmure.ui.graph;

import org.eclipse.draw2d.IFigure;

/** Draws nodes itself. A label provider may be one. In exports of lines and data such a node is a disc with its name. */
public interface IFigureProvider {

	/** A new figure for a node; null leaves it to the viewer. */
	IFigure getFigure(Object element);
}
