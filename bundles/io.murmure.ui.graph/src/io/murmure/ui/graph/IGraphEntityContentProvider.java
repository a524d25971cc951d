package io.murmure.ui.graph;

import org.eclipse.jface.viewers.IStructuredContentProvider;

/** Gives a graph by its nodes: the elements of the input are nodes, each tied to others. */
public interface IGraphEntityContentProvider extends IStructuredContentProvider {

	/** The nodes. */
	@Override
	Object[] getElements(Object inputElement);

	/** The nodes that a tie leads to from this one; null as well as an empty array for none. */
	Object[] getConnectedTo(Object entity);
}
