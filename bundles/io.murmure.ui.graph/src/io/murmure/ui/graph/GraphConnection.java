package io.murmure.ui.graph;

import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Item;

/** A tie of a {@link Graph}; its data is the element that it stands for. */
public final class GraphConnection extends Item {

	private final GraphNode source;
	private final GraphNode destination;
	private final double strength;
	private final PolylineConnection figure;

	GraphConnection(Graph graph, Object element, GraphNode source, GraphNode destination, double strength, PolylineConnection figure) {
		super(graph, SWT.NONE);
		this.source = source;
		this.destination = destination;
		this.strength = strength;
		this.figure = figure;
		setData(element);
	}

	public GraphNode getSource() {
		return source;
	}

	public GraphNode getDestination() {
		return destination;
	}

	double strength() {
		return strength;
	}

	PolylineConnection figure() {
		return figure;
	}

	public int getLineWidth() {
		return figure.getLineWidth();
	}
}
