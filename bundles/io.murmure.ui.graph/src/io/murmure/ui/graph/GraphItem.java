package io.murmure.ui.graph;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Item;

/** A node or a tie of a {@link Graph}; its data is the element that it stands for. */
public abstract sealed class GraphItem extends Item permits GraphNode, GraphConnection {

	/** What {@link #getItemType} says. */
	public static final int NODE = 1;
	public static final int CONNECTION = 2;

	private final Graph graph;
	private boolean selected;
	private boolean highlighted;

	GraphItem(Graph graph, Object element, String text) {
		super(graph, SWT.NONE);
		this.graph = graph;
		setData(element);
		setText(text);
	}

	public Graph getGraphModel() {
		return graph;
	}

	public abstract int getItemType();

	/** Marks it as a selected one is, until {@link #unhighlight}. */
	public void highlight() {
		highlighted = true;
		mark(true);
	}

	public void unhighlight() {
		highlighted = false;
		mark(selected);
	}

	public boolean isHighlighted() {
		return highlighted;
	}

	void select(boolean now) {
		selected = now;
		mark(selected || highlighted);
	}

	public boolean isSelected() {
		return selected;
	}

	/** Lets its figure stand out, or no longer. */
	abstract void mark(boolean now);
}
