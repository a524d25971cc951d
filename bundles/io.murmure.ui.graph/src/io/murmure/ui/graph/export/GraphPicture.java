package io.murmure.ui.graph.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.viewers.IBaseLabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.swt.graphics.Color;

import io.murmure.ui.Skin;
import io.murmure.ui.graph.Graph;
import io.murmure.ui.graph.GraphConnection;
import io.murmure.ui.graph.GraphItem;
import io.murmure.ui.graph.GraphNode;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.graph.IAttributeProvider;
import io.murmure.ui.graph.IConnectionLineProvider;
import io.murmure.ui.graph.IEntityShapeProvider;

/** What a graph viewer shows, apart from any display. Colours are {@code #RRGGBB}, places in pixels. */
public record GraphPicture(int width, int height, String paper, List<Node> nodes, List<Tie> ties) {

	public record Node(String name, double x, double y, int radius, IEntityShapeProvider.Shape shape, String colour, String ink, boolean named, Map<String, String> attributes) {
	}

	/** Ends by number; {@code aside} as {@link GraphConnection#getAside} has it; {@code text} is written on it, {@code title} is what is told of it in words, {@code dash} as {@link IConnectionLineProvider#getDash} has it. */
	public record Tie(int from, int to, double aside, int width, String colour, List<Integer> dash, boolean directed, double weight, String text, String title, Map<String, String> attributes) {
	}

	/** In the user interface thread. */
	public static GraphPicture of(GraphViewer viewer) {
		Graph graph = viewer.getGraphControl();
		IBaseLabelProvider labels = viewer.getLabelProvider();
		Map<GraphNode, Integer> number = new HashMap<>();
		List<Node> nodes = new ArrayList<>();
		for (GraphNode node : graph.getNodes()) {
			number.put(node, number.size());
			double[] middle = graph.getMiddle(node);
			nodes.add(new Node(node.getText(), middle[0], middle[1], node.getRadius(), node.getShape(), hex(node.getBackgroundColor()), hex(node.getForegroundColor()), node.isNamed(),
					attributes(labels, node)));
		}
		List<Tie> ties = graph.getConnections().stream().map(tie -> new Tie(number.get(tie.getSource()), number.get(tie.getDestination()), tie.getAside(), tie.getLineWidth(), hex(tie.getLineColor()),
				tie.getDash(), tie.isDirected(), tie.getStrength(), tie.getText(), title(labels, tie), attributes(labels, tie))).toList();
		return new GraphPicture(graph.getContents().getBounds().width, graph.getContents().getBounds().height, hex(Skin.of(graph.getDisplay()).paper()), nodes, ties);
	}

	private static Map<String, String> attributes(IBaseLabelProvider labels, GraphItem item) {
		return labels instanceof IAttributeProvider known ? known.getAttributes(item.getData()) : Map.of();
	}

	private static String title(IBaseLabelProvider labels, GraphConnection tie) {
		String tip = labels instanceof IToolTipProvider tips ? tips.getToolTipText(tie.getData()) : null;
		return tip == null ? tie.getText() : tip;
	}

	private static String hex(Color colour) {
		return "#%02X%02X%02X".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
	}
}
