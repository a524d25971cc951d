package io.murmure.ui.graph.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.Color;

import io.murmure.ui.Skin;
import io.murmure.ui.graph.Graph;
import io.murmure.ui.graph.GraphConnection;
import io.murmure.ui.graph.GraphNode;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.graph.IConnectionStyleProvider;
import io.murmure.ui.graph.IEntityStyleProvider;

/** What a graph viewer shows, apart from any display. Colours are {@code #RRGGBB}, places in pixels. */
public record GraphPicture(int width, int height, String paper, List<Node> nodes, List<Tie> ties) {

	public record Node(String name, double x, double y, int radius, IEntityStyleProvider.Shape shape, String colour, String ink, boolean named, Map<String, String> attributes) {
	}

	/** Ends by number; {@code title} is what is told of it in words, {@code dash} as {@link IConnectionStyleProvider#getDash} has it. */
	public record Tie(int from, int to, int width, String colour, List<Integer> dash, boolean directed, double weight, String title, Map<String, String> attributes) {
	}

	/** In the user interface thread. */
	public static GraphPicture of(GraphViewer viewer) {
		Graph graph = viewer.getGraphControl();
		Map<GraphNode, Integer> number = new HashMap<>();
		List<Node> nodes = new ArrayList<>();
		IEntityStyleProvider style = viewer.getLabelProvider() instanceof IEntityStyleProvider own ? own : null;
		Skin skin = Skin.of(graph.getDisplay());
		for (GraphNode node : graph.getNodes()) {
			number.put(node, number.size());
			double[] middle = graph.getMiddle(node);
			nodes.add(new Node(node.getText(), middle[0], middle[1], node.getRadius(), style == null ? IEntityStyleProvider.Shape.DISC : style.getShape(node.getData()),
					hex(style == null ? skin.accent() : style.getBackgroundColour(node.getData())), hex(style == null ? skin.ink() : style.getForegroundColour(node.getData())),
					style == null || style.isNamed(node.getData()), style == null ? Map.of() : style.getAttributes(node.getData())));
		}
		List<Tie> ties = new ArrayList<>();
		IConnectionStyleProvider lines = viewer.getLabelProvider() instanceof IConnectionStyleProvider own ? own : null;
		for (GraphConnection tie : graph.getConnections()) {
			boolean directed = lines != null && (lines.getConnectionStyle(tie.getData()) & IConnectionStyleProvider.CONNECTIONS_DIRECTED) != 0;
			ties.add(new Tie(number.get(tie.getSource()), number.get(tie.getDestination()), tie.getLineWidth(),
					hex(lines == null ? skin.quiet() : lines.getColor(tie.getData())), lines == null ? List.of() : lines.getDash(tie.getData()), directed,
					lines == null ? 1 : lines.getStrength(tie.getData()), lines == null ? "" : lines.getTooltip(tie.getData()).orElse(""),
					lines == null ? Map.of() : lines.getAttributes(tie.getData())));
		}
		return new GraphPicture(graph.getContents().getBounds().width, graph.getContents().getBounds().height, hex(skin.paper()), nodes, ties);
	}

	private static String hex(Color colour) {
		return "#%02X%02X%02X".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
	}
}
