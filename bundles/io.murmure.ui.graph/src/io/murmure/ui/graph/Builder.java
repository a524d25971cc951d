package io.murmure.ui.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.draw2d.CompoundBorder;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.LineBorder;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.PolygonDecoration;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.jface.viewers.IContentProvider;
import org.eclipse.jface.viewers.ILabelProvider;

import io.murmure.ui.Skin;
import io.murmure.ui.graph.internal.NodeFigure;
import io.murmure.ui.graph.internal.SmoothConnection;

/** Makes the figures of a graph from what its content provider gives and its label provider says. */
final class Builder {

	private static final int RADIUS = 9;
	private static final int ARROW = 3;
	private static final int TIP_EDGE = 4;

	private final Graph graph;

	/** A tie with its ends. */
	private record Tie(Object element, Object source, Object destination) {
	}

	Builder(Graph graph) {
		this.graph = graph;
	}

	void build(IContentProvider content, Object input, ILabelProvider labels) {
		graph.clear();
		if (input == null) {
			return;
		}
		List<Object> entities = new ArrayList<>();
		List<Tie> ties = new ArrayList<>();
		switch (content) {
			case IGraphContentProvider byTies -> {
				for (Object tie : byTies.getElements(input)) {
					ties.add(new Tie(tie, byTies.getSource(tie), byTies.getDestination(tie)));
				}
			}
			case IGraphEntityContentProvider byNodes -> {
				for (Object node : byNodes.getElements(input)) {
					entities.add(node);
					for (Object other : byNodes.getConnectedTo(node)) {
						ties.add(new Tie(new EntityConnectionData(node, other), node, other));
					}
				}
			}
			case IGraphEntityRelationshipContentProvider byBoth -> {
				entities.addAll(List.of(byBoth.getElements(input)));
				for (Object source : entities) {
					for (Object destination : entities) {
						for (Object tie : byBoth.getRelationships(source, destination)) {
							ties.add(new Tie(tie, source, destination));
						}
					}
				}
			}
			default -> throw new IllegalArgumentException("not a content provider of graphs: " + content.getClass().getName());
		}
		show(entities, ties, labels);
	}

	private void show(List<Object> entities, List<Tie> ties, ILabelProvider labels) {
		Map<Object, GraphNode> nodes = new LinkedHashMap<>();
		entities.forEach(entity -> nodes.computeIfAbsent(entity, one -> node(one, labels)));
		for (Tie tie : ties) {
			GraphNode source = nodes.computeIfAbsent(tie.source(), one -> node(one, labels));
			GraphNode destination = nodes.computeIfAbsent(tie.destination(), one -> node(one, labels));
			double strength = labels instanceof IConnectionStyleProvider style ? style.getStrength(tie.element()) : 1;
			graph.connection(tie.element(), source, destination, strength, line(tie.element(), labels));
		}
		graph.raiseNodes();
	}

	private GraphNode node(Object entity, ILabelProvider labels) {
		Skin skin = Skin.of(graph.getDisplay());
		String text = Optional.ofNullable(labels.getText(entity)).orElse("");
		NodeFigure.Look look = labels instanceof IEntityStyleProvider style
				? new NodeFigure.Look(style.getShape(entity), style.getRadius(entity), style.getBackgroundColour(entity), style.getForegroundColour(entity), skin.paper(),
						style.isNamed(entity))
				: new NodeFigure.Look(IEntityStyleProvider.Shape.DISC, RADIUS, skin.accent(), skin.ink(), skin.paper(), true);
		NodeFigure figure = new NodeFigure(text, look, skin.ink());
		figure.setToolTip(tip(labels instanceof IEntityStyleProvider style ? style.getTooltip(entity).orElse(text) : text));
		return graph.node(entity, text, figure);
	}

	private PolylineConnection line(Object tie, ILabelProvider labels) {
		SmoothConnection line = new SmoothConnection(labels instanceof IConnectionStyleProvider style ? style.getDash(tie) : List.of());
		if (labels instanceof IConnectionStyleProvider style) {
			int how = style.getConnectionStyle(tie);
			line.setLineWidth(style.getLineWidth(tie));
			line.setForegroundColor(style.getColor(tie));
			if ((how & IConnectionStyleProvider.CONNECTIONS_DIRECTED) != 0) {
				PolygonDecoration arrow = new PolygonDecoration();
				arrow.setScale(ARROW + style.getLineWidth(tie), ARROW);
				line.setTargetDecoration(arrow);
			}
			style.getTooltip(tie).ifPresent(text -> line.setToolTip(tip(text)));
		} else {
			line.setForegroundColor(Skin.of(graph.getDisplay()).quiet());
		}
		return line;
	}

	/** With colours of its own: those of the platform's tooltips do not suit the paper that Draw2d puts under them. */
	private Label tip(String text) {
		Skin skin = Skin.of(graph.getDisplay());
		Label tip = new Label(text);
		tip.setFont(graph.getFont());
		tip.setForegroundColor(skin.ink());
		tip.setBackgroundColor(skin.panel());
		tip.setOpaque(true);
		tip.setBorder(new CompoundBorder(new LineBorder(skin.line()), new MarginBorder(TIP_EDGE)));
		return tip;
	}
}
