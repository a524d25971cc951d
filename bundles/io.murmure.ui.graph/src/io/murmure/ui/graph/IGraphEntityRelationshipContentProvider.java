package io.murmure.ui.graph;

import org.eclipse.jface.viewers.IStructuredContentProvider;

/** Gives a graph by its nodes, and the ties between any two of them as objects of their own: the elements of the input are nodes. */
public interface IGraphEntityRelationshipContentProvider extends IStructuredContentProvider {

	/** The ties from one node to another; none is an empty array. */
	Object[] getRelationships(Object source, Object destination);
}
