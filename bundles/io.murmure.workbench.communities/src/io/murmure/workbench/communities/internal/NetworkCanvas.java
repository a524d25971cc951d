package io.murmure.workbench.communities.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.draw2d.ColorConstants;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.MouseEvent;
import org.eclipse.draw2d.MouseListener;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.XYLayout;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** A network of Draw2d figures: discs whose area is their weight, ties the thicker the stronger, names on the heaviest. */
public final class NetworkCanvas extends FigureCanvas {

	private static final int NAMED = 40;
	private static final double SMALLEST = 7;
	private static final double LARGEST = 21;
	private static final double WIDEST = 4;
	private static final double STEP = 1.2;
	private static final double CLOSEST = 6;

	private final Consumer<Network.Node> picked;
	private final Figure root = new Figure();
	private final List<NodeFigure> discs = new ArrayList<>();
	private double[][] places = {};
	private double zoom = 1;

	public NetworkCanvas(Composite parent, Consumer<Network.Node> picked) {
		super(parent);
		this.picked = picked;
		root.setLayoutManager(new XYLayout());
		root.setOpaque(true);
		setContents(root);
		addListener(SWT.Resize, event -> arrange());
		addListener(SWT.MouseVerticalWheel, event -> {
			zoom = Math.clamp(event.count > 0 ? zoom * STEP : zoom / STEP, 1, CLOSEST);
			arrange();
			event.doit = false;
		});
		setData("id", "network");
	}

	/** Shows a network at its places. */
	public void show(Network network, double[][] newPlaces, Set<Long> inFocus) {
		Skin skin = Skin.of(getDisplay());
		root.removeAll();
		discs.clear();
		places = newPlaces;
		root.setBackgroundColor(skin.paper());
		setBackground(skin.paper());
		double heaviest = network.nodes().stream().mapToDouble(Network.Node::weight).max().orElse(1);
		for (Network.Node node : network.nodes()) {
			discs.add(disc(node, heaviest, skin, inFocus.contains(node.id())));
		}
		double strongest = network.ties().stream().mapToDouble(Network.Tie::weight).max().orElse(1);
		network.ties().forEach(tie -> root.add(line(network, tie, strongest, skin)));
		discs.forEach(root::add);
		discs.stream().limit(NAMED).forEach(NodeFigure::name);
		arrange();
	}

	/** The discs, in the order of the nodes. */
	public List<NodeFigure> discs() {
		return List.copyOf(discs);
	}

	public void fit() {
		zoom = 1;
		arrange();
	}

	private NodeFigure disc(Network.Node node, double heaviest, Skin skin, boolean chosen) {
		double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(node.weight() / heaviest);
		Color colour = node.rank() == Network.NO_RANK ? skin.line() : skin.community(node.rank());
		NodeFigure figure = new NodeFigure(node, (int) Math.round(radius), node.inside() ? colour : skin.blend(skin.paper(), colour, 0.6), skin, chosen);
		figure.setFont(Fonts.SMALL.on(getDisplay()));
		Label tip = new Label(node.name());
		tip.setFont(getFont());
		tip.setForegroundColor(ColorConstants.tooltipForeground);
		figure.setToolTip(tip);
		figure.addMouseListener(new MouseListener.Stub() {
			@Override
			public void mousePressed(MouseEvent event) {
				event.consume();
				picked.accept(node);
			}
		});
		return figure;
	}

	private PolylineConnection line(Network network, Network.Tie tie, double strongest, Skin skin) {
		PolylineConnection line = new PolylineConnection();
		line.setSourceAnchor(new DiscAnchor(discs.get(tie.from())));
		line.setTargetAnchor(new DiscAnchor(discs.get(tie.to())));
		double strength = Math.sqrt(tie.weight() / strongest);
		line.setLineWidth((int) Math.max(1, Math.round(WIDEST * strength)));
		Network.Node from = network.nodes().get(tie.from());
		boolean within = from.rank() == network.nodes().get(tie.to()).rank() && from.rank() != Network.NO_RANK;
		Color ink = within ? skin.community(from.rank()) : skin.quiet();
		line.setForegroundColor(skin.blend(skin.paper(), ink, 0.18 + 0.42 * strength));
		return line;
	}

	private void arrange() {
		org.eclipse.swt.graphics.Rectangle visible = getClientArea();
		Dimension area = new Dimension((int) (visible.width * zoom), (int) (visible.height * zoom));
		List<Rectangle> boxes = new Spread(places, discs.stream().map(NodeFigure::getPreferredSize).toList(), area).boxes();
		for (int i = 0; i < discs.size(); i++) {
			root.setConstraint(discs.get(i), boxes.get(i));
		}
		root.setPreferredSize(area);
		root.revalidate();
		root.repaint();
	}
}
