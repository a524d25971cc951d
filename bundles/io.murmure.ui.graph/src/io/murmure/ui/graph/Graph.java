package io.murmure.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.XYLayout;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;
import io.murmure.ui.graph.internal.NodeAnchor;
import io.murmure.ui.graph.internal.NodeFigure;
import io.murmure.ui.graph.internal.Spread;

/** Nodes and ties as Draw2d figures, spread so that names stay readable; the wheel brings it closer. */
public final class Graph extends FigureCanvas {

	private static final double STEP = 1.2;
	private static final double CLOSEST = 6;

	private final Figure root = new Figure();
	private final List<GraphNode> nodes = new ArrayList<>();
	private final List<GraphConnection> connections = new ArrayList<>();
	private double zoom = 1;

	public Graph(Composite parent) {
		super(parent);
		root.setLayoutManager(new XYLayout());
		root.setOpaque(true);
		setContents(root);
		addListener(SWT.Resize, event -> arrange());
		addListener(SWT.MouseVerticalWheel, event -> {
			zoomBy(event.count > 0 ? STEP : 1 / STEP);
			event.doit = false;
		});
	}

	public List<GraphNode> getNodes() {
		return List.copyOf(nodes);
	}

	public List<GraphConnection> getConnections() {
		return List.copyOf(connections);
	}

	void clear() {
		root.removeAll();
		nodes.forEach(GraphNode::dispose);
		connections.forEach(GraphConnection::dispose);
		nodes.clear();
		connections.clear();
		root.setBackgroundColor(Skin.of(getDisplay()).paper());
		setBackground(Skin.of(getDisplay()).paper());
	}

	GraphNode node(Object element, String text, NodeFigure figure) {
		figure.setFont(Fonts.SMALL.on(getDisplay()));
		GraphNode node = new GraphNode(this, element, text, figure);
		nodes.add(node);
		return node;
	}

	GraphConnection connection(Object element, GraphNode source, GraphNode destination, double strength, PolylineConnection line) {
		line.setSourceAnchor(new NodeAnchor(source.figure()));
		line.setTargetAnchor(new NodeAnchor(destination.figure()));
		GraphConnection connection = new GraphConnection(this, element, source, destination, strength, line);
		connections.add(connection);
		root.add(line);
		return connection;
	}

	/** Nodes lie over ties. */
	void raiseNodes() {
		nodes.forEach(node -> root.add(node.figure()));
	}

	public void zoomBy(double factor) {
		zoom = Math.clamp(zoom * factor, 1, CLOSEST);
		arrange();
	}

	public void fit() {
		zoom = 1;
		arrange();
	}

	/** Puts the figures where their nodes are. */
	void arrange() {
		org.eclipse.swt.graphics.Rectangle visible = getClientArea();
		Dimension area = new Dimension((int) (visible.width * zoom), (int) (visible.height * zoom));
		double[][] places = nodes.stream().map(GraphNode::getPlace).toArray(double[][]::new);
		List<Rectangle> boxes = new Spread(places, nodes.stream().map(node -> node.figure().getPreferredSize()).toList(), area).boxes();
		for (int i = 0; i < nodes.size(); i++) {
			root.setConstraint(nodes.get(i).figure(), boxes.get(i));
		}
		root.setPreferredSize(area);
		root.revalidate();
		root.repaint();
	}

	/** The node at a point of the control. */
	Optional<GraphNode> at(int x, int y) {
		int inX = x + getViewport().getHorizontalRangeModel().getValue();
		int inY = y + getViewport().getVerticalRangeModel().getValue();
		return nodes.reversed().stream().filter(node -> node.figure().containsPoint(inX, inY)).findFirst();
	}

	/** The place in the unit square under a point of the control, for a node. */
	double[] placeAt(int x, int y) {
		Dimension area = root.getSize();
		return new double[] { Math.clamp((x + getViewport().getHorizontalRangeModel().getValue()) / Math.max(1.0, area.width), 0, 1),
				Math.clamp((y + getViewport().getVerticalRangeModel().getValue()) / Math.max(1.0, area.height), 0, 1) };
	}

	/** Where a node is drawn, in pixels from the upper left corner of everything. */
	public double[] getMiddle(GraphNode node) {
		return new double[] { node.figure().middle().x, node.figure().middle().y };
	}

	void reveal(GraphNode node) {
		scrollSmoothTo(node.figure().middle().x - getClientArea().width / 2, node.figure().middle().y - getClientArea().height / 2);
	}

	Figure root() {
		return root;
	}
}
