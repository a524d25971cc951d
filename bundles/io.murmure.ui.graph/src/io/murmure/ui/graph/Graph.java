package io.murmure.ui.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.LineBorder;
import org.eclipse.draw2d.XYLayout;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Skin;
import io.murmure.ui.graph.internal.NodeAnchor;
import io.murmure.ui.graph.internal.NodeFigure;
import io.murmure.ui.graph.internal.Spread;
import io.murmure.ui.graph.internal.TieFigure;

/** Nodes and ties as Draw2d figures, spread so that names stay readable; the wheel brings it closer. */
public final class Graph extends FigureCanvas {

	private static final double STEP = 1.2;
	private static final double CLOSEST = 6;
	/** Between the middles of two ties that have the same ends, in pixels: the widest do not touch. */
	private static final int LANE = 7;
	/** What Draw2d's canvas takes; it refuses the rest. */
	private static final int STYLES = SWT.LEFT_TO_RIGHT | SWT.RIGHT_TO_LEFT;

	private final Figure root = new Figure();
	private final Map<Object, GraphNode> nodes = new LinkedHashMap<>();
	private final Map<Object, GraphConnection> connections = new LinkedHashMap<>();
	private final boolean bordered;
	private double zoom = 1;

	/** @param style {@link SWT#BORDER}, a direction of text, or {@link SWT#NONE}; the rest of what Zest takes changes nothing */
	public Graph(Composite parent, int style) {
		super(parent, style & STYLES | SWT.DOUBLE_BUFFERED);
		bordered = (style & SWT.BORDER) != 0;
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
		return List.copyOf(nodes.values());
	}

	public List<GraphConnection> getConnections() {
		return List.copyOf(connections.values());
	}

	/** The nodes and ties that are selected. */
	public List<GraphItem> getSelection() {
		return Stream.<GraphItem>concat(nodes.values().stream(), connections.values().stream()).filter(GraphItem::isSelected).toList();
	}

	Optional<GraphItem> find(Object element) {
		return Optional.<GraphItem>ofNullable(nodes.get(element)).or(() -> Optional.ofNullable(connections.get(element)));
	}

	Optional<GraphNode> node(Object element) {
		return Optional.ofNullable(nodes.get(element));
	}

	void clear() {
		List.copyOf(nodes.values()).forEach(this::remove);
		Skin skin = Skin.of(getDisplay());
		root.setBackgroundColor(skin.paper());
		setBackground(skin.paper());
		setBorder(bordered ? new LineBorder(skin.line()) : null);
	}

	GraphNode add(Object element, String text, NodeFigure figure) {
		GraphNode node = new GraphNode(this, element, text, figure);
		nodes.put(element, node);
		root.add(figure);
		return node;
	}

	/** Ties lie under nodes. */
	void connect(Object element, GraphNode source, GraphNode destination, double strength, TieFigure line) {
		line.setSourceAnchor(new NodeAnchor(source.figure()));
		line.setTargetAnchor(new NodeAnchor(destination.figure()));
		root.add(line, connections.size());
		connections.put(element, new GraphConnection(this, element, source, destination, strength, line));
		layLanes(source, destination);
	}

	/** Lays all ties between two nodes side by side, so that none hides another. */
	private void layLanes(GraphNode one, GraphNode other) {
		List<GraphConnection> ties = connections.values().stream().filter(tie -> tie.getSource() == one && tie.getDestination() == other
				|| tie.getSource() == other && tie.getDestination() == one).toList();
		for (int lane = 0; lane < ties.size(); lane++) {
			double aside = LANE * (lane - (ties.size() - 1) / 2.0);
			ties.get(lane).aside(ties.get(lane).getSource() == one ? aside : -aside);
		}
	}

	/** Removes a node and its ties. */
	void remove(GraphNode node) {
		Stream.concat(node.getSourceConnections().stream(), node.getTargetConnections().stream()).distinct().forEach(this::remove);
		nodes.remove(node.getData());
		root.remove(node.figure());
		node.dispose();
	}

	void remove(GraphConnection tie) {
		connections.remove(tie.getData());
		layLanes(tie.getSource(), tie.getDestination());
		root.remove(tie.figure());
		tie.dispose();
	}

	public void zoomBy(double factor) {
		zoom = Math.clamp(zoom * factor, 1, CLOSEST);
		arrange();
	}

	public void fit() {
		zoom = 1;
		arrange();
	}

	/** Brings a part of everything as close as it can be seen whole. */
	void zoomTo(Rectangle part) {
		org.eclipse.swt.graphics.Rectangle visible = getClientArea();
		double before = zoom;
		zoomBy(Math.min(visible.width / (double) part.width, visible.height / (double) part.height));
		getLightweightSystem().getUpdateManager().performUpdate();
		Point middle = part.getCenter().scale(zoom / before);
		scrollTo(middle.x - visible.width / 2, middle.y - visible.height / 2);
	}

	/** Puts the figures where their nodes are. */
	void arrange() {
		org.eclipse.swt.graphics.Rectangle visible = getClientArea();
		int edges = bordered ? 2 : 0;
		Dimension area = new Dimension((int) ((visible.width - edges) * zoom), (int) ((visible.height - edges) * zoom));
		List<GraphNode> all = getNodes();
		double[][] places = all.stream().map(GraphNode::getPlace).toArray(double[][]::new);
		List<Rectangle> boxes = new Spread(places, all.stream().map(node -> node.figure().getPreferredSize()).toList(), area).boxes();
		for (int i = 0; i < boxes.size(); i++) {
			root.setConstraint(all.get(i).figure(), boxes.get(i));
		}
		root.setPreferredSize(area);
		root.revalidate();
		root.repaint();
	}

	/** The node at a point of the control, or else the tie. */
	Optional<GraphItem> at(int x, int y) {
		int inX = x + getViewport().getHorizontalRangeModel().getValue();
		int inY = y + getViewport().getVerticalRangeModel().getValue();
		return getNodes().reversed().stream().filter(node -> node.figure().containsPoint(inX, inY)).<GraphItem>map(node -> node).findFirst()
				.or(() -> getConnections().reversed().stream().filter(tie -> tie.figure().containsPoint(inX, inY)).findFirst());
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

	/** Scrolls to the middle of a node or a tie. */
	void scrollTo(GraphItem item) {
		Point middle = switch (item) {
			case GraphNode node -> node.figure().middle();
			case GraphConnection tie -> tie.figure().getPoints().getMidpoint();
		};
		scrollSmoothTo(middle.x - getClientArea().width / 2, middle.y - getClientArea().height / 2);
	}
}
