package io.murmure.workbench.listen.internal;

import java.util.Collection;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Hands the nodes of the explorer to its tree. */
public final class ExplorerTree implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return ((Collection<?>) input).toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return ((ExplorerNode) parent).children().toArray();
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return !((ExplorerNode) element).children().isEmpty();
	}
}
