package io.murmure.ui.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.util.Policy;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IContentProvider;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.zest.layouts.LayoutAlgorithm;

/**
 * Shows a graph that a content provider gives: an {@link IGraphContentProvider}, an {@link IGraphEntityContentProvider} or an
 * {@link IGraphEntityRelationshipContentProvider}. Filters of the viewer see nodes and ties; the selection has both. Nodes that were there keep their places until a layout is
 * computed. Nodes can be dragged, and {@link #undo() undone}.
 */
public final class GraphViewer extends StructuredViewer {

	private final Graph graph;
	private final Moves moves = new Moves();
	private final Map<Object, double[]> known = new HashMap<>();
	private Supplier<LayoutAlgorithm> layout = GraphLayout.SPRING::algorithm;
	private Executor layouts = ForkJoinPool.commonPool();
	private int nodeStyle = ZestStyles.NONE;
	private int connectionStyle = ZestStyles.NONE;
	private List<Object> selected = List.of();
	private int turn;

	/** @param style as {@link Graph} takes it */
	public GraphViewer(Composite parent, int style) {
		graph = new Graph(parent, style);
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

	/** @throws IllegalArgumentException if it is none of those that give graphs */
	@Override
	public void setContentProvider(IContentProvider contentProvider) {
		if (!GraphContent.gives(contentProvider)) {
			throw new IllegalArgumentException("Not a content provider of graphs: " + contentProvider.getClass().getName());
		}
		super.setContentProvider(contentProvider);
	}

	/**
	 * What nodes have that no label provider styles.
	 *
	 * @param nodeStyle of {@link ZestStyles}
	 * @throws SWTError if there is an input already
	 */
	public void setNodeStyle(int nodeStyle) {
		checkUnfilled();
		this.nodeStyle = nodeStyle;
	}

	public int getNodeStyle() {
		return nodeStyle;
	}

	/**
	 * What ties have that no label provider styles.
	 *
	 * @param connectionStyle of {@link ZestStyles}
	 * @throws SWTError if there is an input already, or if it is no style of ties
	 */
	public void setConnectionStyle(int connectionStyle) {
		checkUnfilled();
		if (!ZestStyles.validateConnectionStyle(connectionStyle)) {
			throw new SWTError(SWT.ERROR_INVALID_ARGUMENT);
		}
		this.connectionStyle = connectionStyle;
	}

	public int getConnectionStyle() {
		return connectionStyle;
	}

	private void checkUnfilled() {
		if (getInput() != null) {
			throw new SWTError(SWT.ERROR_UNSPECIFIED);
		}
	}

	/** Chooses the layout for the next time, as if {@code runLayout} were false. */
	public void setLayoutAlgorithm(LayoutAlgorithm algorithm) {
		setLayoutAlgorithm(algorithm, false);
	}

	/**
	 * Chooses the layout. Algorithms of Zest work in the thread that made them alone: this one works in the user interface thread, where {@link #setLayout} has it work beside it.
	 *
	 * @param algorithm one of Zest's or one's own
	 * @param runLayout whether it is applied now
	 */
	public void setLayoutAlgorithm(LayoutAlgorithm algorithm, boolean runLayout) {
		setLayout(() -> algorithm, Runnable::run, runLayout);
	}

	/**
	 * Chooses the layout.
	 *
	 * @param algorithm made anew each time, beside the user interface thread; such as {@code GraphLayout.TREE::algorithm}
	 * @param runLayout whether it is applied now
	 */
	public void setLayout(Supplier<LayoutAlgorithm> algorithm, boolean runLayout) {
		setLayout(algorithm, ForkJoinPool.commonPool(), runLayout);
	}

	private void setLayout(Supplier<LayoutAlgorithm> next, Executor where, boolean runLayout) {
		layout = next;
		layouts = where;
		if (runLayout) {
			applyLayout();
		}
	}

	/** Lays out anew, which can be undone. */
	public void applyLayout() {
		layOut();
	}

	/** As {@link #applyLayout}; the answer is complete when all nodes are at their places. In the user interface thread. */
	public CompletableFuture<Void> layOut() {
		int mine = ++turn;
		List<GraphNode> nodes = graph.getNodes();
		Map<GraphNode, Integer> number = new HashMap<>();
		nodes.forEach(node -> number.put(node, number.size()));
		List<GraphLayout.Tie> ties = graph.getConnections().stream()
				.map(tie -> new GraphLayout.Tie(number.get(tie.getSource()), number.get(tie.getDestination()), tie.getStrength())).toList();
		Supplier<LayoutAlgorithm> chosen = layout;
		CompletableFuture<Void> done = CompletableFuture.supplyAsync(() -> GraphLayout.place(chosen.get(), nodes.size(), ties), layouts).thenAcceptAsync(places -> {
			if (mine == turn && !graph.isDisposed()) {
				place(nodes, places);
			}
		}, work -> {
			if (!graph.isDisposed()) {
				graph.getDisplay().asyncExec(work);
			}
		});
		done.exceptionally(failure -> {
			Policy.getLog().log(new Status(IStatus.ERROR, GraphViewer.class, "A graph could not be laid out", failure));
			return null;
		});
		return done;
	}

	private void place(List<GraphNode> nodes, double[][] places) {
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

	/** The node or tie of an element; null if it is not shown. */
	public GraphItem findGraphItem(Object element) {
		return graph.find(element).orElse(null);
	}

	/** The elements of the nodes that are shown. */
	public Object[] getNodeElements() {
		return graph.getNodes().stream().map(GraphItem::getData).toArray();
	}

	/** The elements of the ties that are shown. */
	public Object[] getConnectionElements() {
		return graph.getConnections().stream().map(GraphItem::getData).toArray();
	}

	/** Shows a node that the content provider does not give yet; it waits in the middle for a layout. One that is shown stays as it is. */
	public void addNode(Object element) {
		node(element, figures());
		graph.arrange();
	}

	/** Shows a node and its ties no longer, until the content provider gives it anew. */
	public void removeNode(Object element) {
		graph.node(element).ifPresent(graph::remove);
		mark();
	}

	/** Shows a tie with its ends, as {@link #addNode} does. */
	public void addRelationship(Object connection, Object srcNode, Object destNode) {
		tie(new GraphContent.Tie(connection, srcNode, destNode), figures());
		graph.arrange();
	}

	/**
	 * Shows a tie whose ends the content provider tells.
	 *
	 * @throws UnsupportedOperationException unless it is an {@link IGraphContentProvider}
	 */
	public void addRelationship(Object connection) {
		if (!(getContentProvider() instanceof IGraphContentProvider byTies)) {
			throw new UnsupportedOperationException();
		}
		addRelationship(connection, byTies.getSource(connection), byTies.getDestination(connection));
	}

	/** Shows a tie no longer, until the content provider gives it anew. */
	public void removeRelationship(Object connection) {
		if (findGraphItem(connection) instanceof GraphConnection tie) {
			graph.remove(tie);
			mark();
		}
	}

	private Figures figures() {
		return new Figures(graph, getLabelProvider(), nodeStyle, connectionStyle);
	}

	private GraphNode node(Object element, Figures figures) {
		return graph.node(element).orElseGet(() -> graph.add(element, figures.text(element), figures.node(element)));
	}

	private void tie(GraphContent.Tie tie, Figures figures) {
		GraphNode source = node(tie.source(), figures);
		GraphNode destination = node(tie.destination(), figures);
		if (graph.find(tie.element()).isEmpty()) {
			graph.connect(tie.element(), source, destination, figures.strength(tie.element()), figures.tie(tie.element()));
		}
	}

	@Override
	protected void inputChanged(Object input, Object oldInput) {
		internalRefresh(input);
	}

	@Override
	protected void internalRefresh(Object element) {
		remember();
		graph.clear();
		if (getInput() != null) {
			show(GraphContent.of(getContentProvider(), getInput(), this::passes), figures());
		}
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

	private void show(GraphContent content, Figures figures) {
		content.nodes().forEach(node -> node(node, figures));
		content.ties().forEach(tie -> tie(tie, figures));
	}

	private boolean passes(Object element) {
		return Arrays.stream(getFilters()).allMatch(filter -> filter.select(this, getInput(), element));
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
		return findGraphItem(element);
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
		if (reveal) {
			selected.stream().findFirst().flatMap(graph::find).ifPresent(graph::scrollTo);
		}
	}

	void select(List<Object> elements) {
		setSelection(new StructuredSelection(elements));
	}

	/** Tells who listens for double clicks, and who listens for what is opened. */
	void open(GraphItem item) {
		fireDoubleClick(new DoubleClickEvent(this, getSelection()));
		fireOpen(new OpenEvent(this, new StructuredSelection(item.getData())));
	}

	/** What is shown no longer is selected no longer. */
	private void mark() {
		selected = selected.stream().filter(element -> graph.find(element).isPresent()).toList();
		graph.getNodes().forEach(node -> node.select(selected.contains(node.getData())));
		graph.getConnections().forEach(tie -> tie.select(selected.contains(tie.getData())));
	}

	/** Scrolls to a node or a tie, and marks it until {@link #unReveal}. */
	@Override
	public void reveal(Object element) {
		graph.find(element).ifPresent(item -> {
			item.highlight();
			graph.scrollTo(item);
		});
	}

	public void unReveal(Object element) {
		graph.find(element).ifPresent(GraphItem::unhighlight);
	}

	/** Brings a part of what is drawn, in pixels, as close as it can be seen whole; with no width or height, shows all. */
	public void zoomTo(int x, int y, int width, int height) {
		Rectangle part = new Rectangle(x, y, width, height);
		if (part.isEmpty()) {
			graph.fit();
		} else {
			graph.zoomTo(part);
		}
	}
}
