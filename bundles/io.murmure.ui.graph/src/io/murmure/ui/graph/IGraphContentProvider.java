package io.murmure.ui.graph;

import org.eclipse.jface.viewers.IStructuredContentProvider;

/** Gives a graph by its ties: the elements of the input are ties, each from a source to a destination. */
public interface IGraphContentProvider extends IStructuredContentProvider {

	Object getSource(Object relationship);

	Object getDestination(Object relationship);
}
