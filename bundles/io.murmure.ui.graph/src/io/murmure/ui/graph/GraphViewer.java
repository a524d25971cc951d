package io.murmure.ui.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/**
 * Shows a graph that a content provider gives: an {@link IGraphContentProvider}, an {@link IGraphEntityContentProvider} or an
 * {@link IGraphEntityRelationshipContentProvider}. The selection is nodes and ties. Layouts are computed beside the user interface thread; nodes that were there keep their
 * places until then. Nodes can be dragged, and {@link #undo() undone}.
 */
public final class GraphViewer extends StructuredViewer {

	private final Graph graph;
	private final Builder builder;
	private final Moves moves = new Moves();
	private final Map<Object, double[]> known = new HashMap<>();
	private GraphLayout layout = GraphLayout.SPRING;
	private List<Object> selected = List.of();
	private int turn;

	public GraphViewer(Composite parent) {
		graph = new Graph(parent);
		builder = new Builder(graph);
		hookControl(graph);
		new GraphGestures(this);
	}

	public Graph getGraphControl() {
		return graph;
	}

	@Override
	public Control getControl() {
		return graph;
	}

	/** Chooses the layout; it is applied now. */
	public void setLayoutAlgorithm(GraphLayout next) {
		layout = next;
		applyLayout();
	}

	public GraphLayout getLayoutAlgorithm() {
		return layout;
	}

	/** Lays out anew, which can be undone; the answer is complete when all nodes are at their places. In the user interface thread. */
	public CompletableFuture<Void> applyLayout() {
		int mine = ++turn;
		List<GraphNode> nodes = graph.getNodes();
		Map<GraphNode, Integer> number = new HashMap<>();
		nodes.forEach(node -> number.put(node, number.size()));
		List<GraphLayout.Tie> ties = graph.getConnections().stream()
				.map(tie -> new GraphLayout.Tie(number.get(tie.getSource()), number.get(tie.getDestination()), tie.strength())).toList();
		GraphLayout chosen = layout;
		return CompletableFuture.supplyAsync(() -> chosen.place(nodes.size(), ties)).thenAcceptAsync(places -> {
			if (mine == turn && !graph.isDisposed()) {
				Map<Object, double[]> before = placed();
				for (int i = 0; i < places.length; i++) {
					nodes.get(i).place(places[i]);
				}
				if (!before.isEmpty()) {
					moves.add(new Moves.Move(before, placed()));
				}
				remember();
				graph.arrange();
			}
		}, work -> {
			if (!graph.isDisposed()) {
				graph.getDisplay().asyncExec(work);
			}
		});
	}

	/** Where the nodes are, in the unit square, by element. */
	public Map<Object, double[]> getPlaces() {
		Map<Object, double[]> places = new LinkedHashMap<>();
		graph.getNodes().forEach(node -> places.put(node.getData(), node.getPlace()));
		return places;
	}

	/** Puts nodes at places, by element; others stay. Overrides a layout that is still being computed. */
	public void setPlaces(Map<?, double[]> places) {
		turn++;
		graph.getNodes().stream().filter(node -> places.containsKey(node.getData())).forEach(node -> node.place(places.get(node.getData())));
		remember();
		graph.arrange();
	}

	private void remember() {
		known.putAll(placed());
	}

	private Map<Object, double[]> placed() {
		Map<Object, double[]> places = new HashMap<>();
		graph.getNodes().stream().filter(GraphNode::isPlaced).forEach(node -> places.put(node.getData(), node.getPlace()));
		return places;
	}

	void moved(GraphNode node, double[] from) {
		moves.add(new Moves.Move(Map.of(node.getData(), from), Map.of(node.getData(), node.getPlace())));
		known.put(node.getData(), node.getPlace());
	}

	/** Takes the last move by hand or the last layout back, if there is one. */
	public void undo() {
		moves.undo().ifPresent(move -> setPlaces(move.from()));
	}

	public void redo() {
		moves.redo().ifPresent(move -> setPlaces(move.to()));
	}

	/** What was moved up to now can no longer be undone: for when another graph is shown. */
	public void forgetMoves() {
		moves.clear();
	}

	/** The node of an element. */
	public Optional<GraphNode> findGraphItem(Object element) {
		return graph.getNodes().stream().filter(node -> node.getData().equals(element)).findFirst();
	}

	@Override
	protected void inputChanged(Object input, Object oldInput) {
		internalRefresh(input);
	}

	@Override
	protected void internalRefresh(Object element) {
		remember();
		builder.build(getContentProvider(), getInput(), (ILabelProvider) getLabelProvider());
		boolean all = true;
		for (GraphNode node : graph.getNodes()) {
			double[] place = known.get(node.getData());
			all &= place != null;
			if (place != null) {
				node.place(place);
			}
		}
		mark();
		if (all) {
			graph.arrange();
		} else {
			applyLayout();
		}
	}

	@Override
	protected void internalRefresh(Object element, boolean updateLabels) {
		internalRefresh(element);
	}

	@Override
	protected Widget doFindInputItem(Object element) {
		return element.equals(getRoot()) ? graph : null;
	}

	@Override
	protected Widget doFindItem(Object element) {
		return findGraphItem(element).orElse(null);
	}

	@Override
	protected void doUpdateItem(Widget item, Object element, boolean fullMap) {
		internalRefresh(element);
	}

	@Override
	protected List<Object> getSelectionFromWidget() {
		return selected;
	}

	@Override
	@SuppressWarnings({ "rawtypes" })
	protected void setSelectionToWidget(List elements, boolean reveal) {
		selected = new ArrayList<>();
		if (elements != null) {
			for (Object element : elements) {
				selected.add(element);
			}
		}
		mark();
		if (reveal && !selected.isEmpty()) {
			reveal(selected.getFirst());
		}
	}

	void select(List<Object> elements) {
		setSelection(new StructuredSelection(elements));
	}

	@Override
	protected void fireOpen(OpenEvent event) {
		super.fireOpen(event);
	}

	private void mark() {
		graph.getNodes().forEach(node -> node.figure().select(selected.contains(node.getData())));
	}

	@Override
	public void reveal(Object element) {
		findGraphItem(element).ifPresent(graph::reveal);
	}
}
