package io.murmure.ui.graph;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Item;

import io.murmure.ui.graph.internal.NodeFigure;

/** A node of a {@link Graph}; its data is the element that it stands for. */
public final class GraphNode extends Item {

	private final NodeFigure figure;
	private double[] place = { 0.5, 0.5 };
	private boolean placed;

	GraphNode(Graph graph, Object element, String text, NodeFigure figure) {
		super(graph, SWT.NONE);
		this.figure = figure;
		setData(element);
		setText(text);
	}

	NodeFigure figure() {
		return figure;
	}

	/** Where it is, in the unit square. */
	public double[] getPlace() {
		return place.clone();
	}

	void place(double[] next) {
		place = next.clone();
		placed = true;
	}

	/** Whether it was ever given a place; until then it waits in the middle. */
	boolean isPlaced() {
		return placed;
	}

	public int getRadius() {
		return figure.radius();
	}
}
