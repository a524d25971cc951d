package io.murmure.ui.graph;

import org.eclipse.jface.viewers.IStructuredContentProvider;

/** Gives a graph by its nodes, and the ties between any two of them as objects of their own: the elements of the input are nodes. */
public interface IGraphEntityRelationshipContentProvider extends IStructuredContentProvider {

	/** The ties from one node to another; null as well as an empty array for none. */
	Object[] getRelationships(Object source, Object dest);
}
