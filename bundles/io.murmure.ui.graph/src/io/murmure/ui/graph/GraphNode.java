package io.murmure.ui.graph;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.graphics.Color;

import io.murmure.ui.graph.internal.NodeFigure;

/** A node of a {@link Graph}. */
public final class GraphNode extends GraphItem {

	private final NodeFigure figure;
	private double[] place = { 0.5, 0.5 };
	private boolean placed;

	GraphNode(Graph graph, Object element, String text, NodeFigure figure) {
		super(graph, element, text);
		this.figure = figure;
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

	/** Of the figure's upper left corner, in pixels from that of everything. */
	public Point getLocation() {
		return figure.getBounds().getLocation();
	}

	/** In pixels, the name under it included. */
	public Dimension getSize() {
		return figure.getBounds().getSize();
	}

	public int getRadius() {
		return figure.radius();
	}

	public IEntityShapeProvider.Shape getShape() {
		return figure.look().shape();
	}

	public Color getBackgroundColor() {
		return figure.look().colour();
	}

	public Color getForegroundColor() {
		return figure.look().ink();
	}

	/** Whether its name is written, not only told. */
	public boolean isNamed() {
		return figure.look().named();
	}

	public IFigure getNodeFigure() {
		return figure;
	}

	/** The ties that begin here. */
	public List<GraphConnection> getSourceConnections() {
		return getGraphModel().getConnections().stream().filter(tie -> tie.getSource() == this).toList();
	}

	/** The ties that end here. */
	public List<GraphConnection> getTargetConnections() {
		return getGraphModel().getConnections().stream().filter(tie -> tie.getDestination() == this).toList();
	}

	@Override
	public int getItemType() {
		return NODE;
	}

	@Override
	void mark(boolean now) {
		figure.mark(now);
	}
}
