package io.murmure.ui.graph;

import org.eclipse.jface.viewers.IStructuredContentProvider;

/** Gives a graph by its ties: the elements of the input are ties, each from a source to a destination. One without the one end shows its other end as a node that it ties to nothing. */
public interface IGraphContentProvider extends IStructuredContentProvider {

	Object getSource(Object rel);

	Object getDestination(Object rel);

	/** The ties. */
	@Override
	Object[] getElements(Object input);
}
