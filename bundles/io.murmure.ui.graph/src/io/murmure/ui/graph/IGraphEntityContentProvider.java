package io.murmure.ui.graph;

import org.eclipse.jface.viewers.IStructuredContentProvider;

/** Gives a graph by its nodes: the elements of the input are nodes, each tied to others. */
public interface IGraphEntityContentProvider extends IStructuredContentProvider {

	/** The nodes that a tie leads to from this one; none is an empty array. */
	Object[] getConnectedTo(Object entity);
}
