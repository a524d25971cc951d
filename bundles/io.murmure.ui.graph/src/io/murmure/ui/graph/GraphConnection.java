package io.murmure.ui.graph;

import java.util.List;

import org.eclipse.draw2d.Connection;
import org.eclipse.swt.graphics.Color;

import io.murmure.ui.graph.internal.NodeAnchor;
import io.murmure.ui.graph.internal.TieFigure;

/** A tie of a {@link Graph}. */
public final class GraphConnection extends GraphItem {

	private final GraphNode source;
	private final GraphNode destination;
	private final double strength;
	private final TieFigure figure;
	private double aside;

	/** @param strength in [0, 1] */
	GraphConnection(Graph graph, Object element, GraphNode source, GraphNode destination, double strength, TieFigure figure) {
		super(graph, element, figure.look().text());
		this.source = source;
		this.destination = destination;
		this.strength = strength;
		this.figure = figure;
	}

	public GraphNode getSource() {
		return source;
	}

	public GraphNode getDestination() {
		return destination;
	}

	/** In [0, 1]: how strongly it draws its ends together. */
	public double getStrength() {
		return strength;
	}

	/** How far it lies beside the line between the middles of its nodes, so that none of several ties hides another: pixels to the right, as seen from its source. */
	public double getAside() {
		return aside;
	}

	void aside(double pixels) {
		aside = pixels;
		((NodeAnchor) figure.getSourceAnchor()).aside(pixels);
		((NodeAnchor) figure.getTargetAnchor()).aside(-pixels);
	}

	TieFigure figure() {
		return figure;
	}

	public Connection getConnectionFigure() {
		return figure;
	}

	/** The element that it stands for. */
	public Object getExternalConnection() {
		return getData();
	}

	public int getLineWidth() {
		return figure.look().width();
	}

	public Color getLineColor() {
		return figure.look().colour();
	}

	/** Pixels of line and gap by turns; none for a solid line. */
	public List<Integer> getDash() {
		return figure.look().dash();
	}

	public boolean isDirected() {
		return figure.look().directed();
	}

	@Override
	public int getItemType() {
		return CONNECTION;
	}

	@Override
	void mark(boolean now) {
		figure.mark(now);
	}
}
