package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.RectangleFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.zest.layouts.LayoutAlgorithm;
import org.eclipse.zest.layouts.LayoutStyles;
import org.eclipse.zest.layouts.algorithms.HorizontalLayoutAlgorithm;
import org.eclipse.zest.layouts.algorithms.VerticalLayoutAlgorithm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.murmure.ui.Skin;
import io.murmure.ui.graph.EntityConnectionData;
import io.murmure.ui.graph.GraphConnection;
import io.murmure.ui.graph.GraphItem;
import io.murmure.ui.graph.GraphNode;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.graph.IConnectionStyleProvider;
import io.murmure.ui.graph.IEntityStyleProvider;
import io.murmure.ui.graph.IFigureProvider;
import io.murmure.ui.graph.IGraphContentProvider;
import io.murmure.ui.graph.IGraphEntityContentProvider;
import io.murmure.ui.graph.IGraphEntityRelationshipContentProvider;
import io.murmure.ui.graph.ZestStyles;
import io.murmure.ui.graph.export.GraphFormat;
import io.murmure.ui.graph.export.GraphPicture;

/** Who knows Zest's viewer finds it to behave as it does there: two lines of a tram, Gare - Canal - Port and Canal - Halles. */
class ZestViewerTest {

	private static final Ride GARE_CANAL = new Ride("Gare", "Canal");
	private static final Ride CANAL_PORT = new Ride("Canal", "Port");
	private static final Ride CANAL_HALLES = new Ride("Canal", "Halles");
	private static final List<Ride> RIDES = List.of(GARE_CANAL, CANAL_PORT, CANAL_HALLES);

	private Shell shell;
	private GraphViewer viewer;

	private record Ride(String from, String to) {
	}

	/** As most label providers of graphs are: ties have no text. */
	private static class Names extends LabelProvider {

		@Override
		public String getText(Object element) {
			return element instanceof String name ? name : "";
		}
	}

	private static final class ByRides implements IGraphContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object getSource(Object ride) {
			return ((Ride) ride).from();
		}

		@Override
		public Object getDestination(Object ride) {
			return ((Ride) ride).to();
		}
	}

	private static final class ByStops implements IGraphEntityContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return stops(input);
		}

		@Override
		public Object[] getConnectedTo(Object stop) {
			Object[] next = RIDES.stream().filter(ride -> ride.from().equals(stop)).map(Ride::to).toArray();
			return next.length == 0 ? null : next;
		}
	}

	private static final class ByBoth implements IGraphEntityRelationshipContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return stops(input);
		}

		@Override
		public Object[] getRelationships(Object source, Object destination) {
			Object[] rides = RIDES.stream().filter(ride -> ride.from().equals(source) && ride.to().equals(destination)).toArray();
			return rides.length == 0 ? null : rides;
		}
	}

	private static Object[] stops(Object input) {
		return ((List<?>) input).stream().flatMap(ride -> Stream.of(((Ride) ride).from(), ((Ride) ride).to())).distinct().toArray();
	}

	@BeforeEach
	void open() {
		Window.waitFor("the window is open", () -> Window.window() != null);
		Window.run(() -> {
			shell = new Shell(Window.window().getShell());
			shell.setLayout(new FillLayout());
			shell.setSize(400, 300);
			viewer = new GraphViewer(shell, SWT.BORDER);
			viewer.setContentProvider(new ByRides());
			viewer.setLabelProvider(new Names());
			shell.open();
		});
	}

	@AfterEach
	void close() {
		Window.run(shell::dispose);
	}

	private void fill() {
		Window.run(() -> viewer.setInput(RIDES));
		settle(Window.ui(viewer::layOut));
	}

	private static void settle(CompletableFuture<Void> layout) {
		Window.waitFor("the layout is done", layout::isDone);
	}

	private static Stream<IContentProvider> contents() {
		return Stream.of(new ByRides(), new ByStops(), new ByBoth());
	}

	private Set<Object> nodes() {
		return Window.ui(() -> Arrays.stream(viewer.getNodeElements()).collect(Collectors.toSet()));
	}

	private List<String> ties() {
		return Window.ui(() -> viewer.getGraphControl().getConnections().stream().map(tie -> tie.getSource().getData() + "-" + tie.getDestination().getData()).sorted().toList());
	}

	private GraphConnection tie(Object element) {
		return (GraphConnection) viewer.findGraphItem(element);
	}

	private GraphNode node(Object element) {
		return (GraphNode) viewer.findGraphItem(element);
	}

	@ParameterizedTest
	@MethodSource("contents")
	void eachKindOfContentProviderGivesTheSameGraphAndFiltersSeeNodesAndTies(IContentProvider content) {
		Window.run(() -> {
			viewer.setContentProvider(content);
			viewer.setInput(RIDES);
		});
		assertEquals(Set.of("Gare", "Canal", "Port", "Halles"), nodes());
		assertEquals(List.of("Canal-Halles", "Canal-Port", "Gare-Canal"), ties());
		Window.run(() -> viewer.setFilters(without("Port")));
		assertEquals(Set.of("Gare", "Canal", "Halles"), nodes(), "a node goes with its ties");
		assertEquals(List.of("Canal-Halles", "Gare-Canal"), ties());
		Window.run(() -> viewer.setFilters(without("Port"), without(content instanceof ByStops ? new EntityConnectionData("Gare", "Canal") : GARE_CANAL)));
		assertEquals(List.of("Canal-Halles"), ties(), "a tie goes alone");
		Window.run(() -> viewer.setFilters());
		assertEquals(3, ties().size());
	}

	private static ViewerFilter without(Object hidden) {
		return new ViewerFilter() {

			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				return !hidden.equals(element);
			}
		};
	}

	@Test
	void aTieThatLacksAnEndShowsItsOtherEndAlone() {
		Window.run(() -> viewer.setInput(List.of(GARE_CANAL, new Ride("Dépôt", null))));
		assertEquals(Set.of("Gare", "Canal", "Dépôt"), nodes());
		assertEquals(List.of("Gare-Canal"), ties());
	}

	@Test
	void whatGivesNoGraphIsRefusedAtOnce() {
		Window.run(() -> assertThrows(IllegalArgumentException.class, () -> viewer.setContentProvider(ArrayContentProvider.getInstance())));
	}

	@Test
	void theSelectionIsOfNodesAndTies() {
		fill();
		List<Object> told = new ArrayList<>();
		Window.run(() -> viewer.addSelectionChangedListener(event -> told.add(event.getStructuredSelection())));
		Point on = Window.ui(() -> ((PolylineConnection) tie(CANAL_PORT).getConnectionFigure()).getPoints().getMidpoint());
		double[] at = Window.ui(() -> viewer.getGraphControl().getMiddle(node("Gare")));
		Window.run(() -> click(on.x, on.y, 0));
		assertEquals(new StructuredSelection(CANAL_PORT), Window.ui(() -> viewer.getSelection()));
		Window.run(() -> click((int) at[0], (int) at[1], SWT.MOD1));
		assertEquals(new StructuredSelection(List.of(CANAL_PORT, "Gare")), Window.ui(() -> viewer.getStructuredSelection()));
		assertEquals(List.of(new StructuredSelection(CANAL_PORT), new StructuredSelection(List.of(CANAL_PORT, "Gare"))), told);
		assertEquals(Set.of("Gare", CANAL_PORT), Window.ui(() -> viewer.getGraphControl().getSelection().stream().map(GraphItem::getData).collect(Collectors.toSet())));
	}

	@Test
	void aSelectedTieStandsOut() {
		fill();
		Window.run(() -> {
			Color before = tie(GARE_CANAL).getConnectionFigure().getForegroundColor();
			viewer.setSelection(new StructuredSelection(GARE_CANAL));
			assertNotEquals(before, tie(GARE_CANAL).getConnectionFigure().getForegroundColor());
			assertEquals(before, tie(CANAL_PORT).getConnectionFigure().getForegroundColor());
			viewer.setSelection(StructuredSelection.EMPTY);
			assertEquals(before, tie(GARE_CANAL).getConnectionFigure().getForegroundColor());
		});
	}

	@Test
	void whatIsFilteredOutIsSelectedNoLonger() {
		fill();
		Window.run(() -> {
			viewer.setSelection(new StructuredSelection(List.of("Port", "Gare")));
			viewer.setFilters(without("Port"));
			assertEquals(new StructuredSelection("Gare"), viewer.getSelection());
		});
	}

	@Test
	void stylesOfTheViewerHoldWhereALabelProviderGivesNone() {
		Window.run(() -> {
			viewer.setConnectionStyle(ZestStyles.CONNECTIONS_DIRECTED | ZestStyles.CONNECTIONS_DASH);
			viewer.setNodeStyle(ZestStyles.NODES_HIDE_TEXT);
			viewer.setInput(RIDES);
			assertTrue(tie(GARE_CANAL).isDirected());
			assertEquals(2, tie(GARE_CANAL).getDash().size());
			assertEquals(false, node("Gare").isNamed());
			viewer.setLabelProvider(new Styles());
			assertEquals(false, tie(GARE_CANAL).isDirected(), "its own is dotted alone");
			assertTrue(tie(CANAL_PORT).isDirected());
		});
	}

	@Test
	void stylesAreSetBeforeTheInputAndAreStyles() {
		Window.run(() -> {
			assertThrows(SWTError.class, () -> viewer.setConnectionStyle(ZestStyles.CONNECTIONS_DASH | ZestStyles.CONNECTIONS_DOT));
			viewer.setInput(RIDES);
			assertThrows(SWTError.class, () -> viewer.setConnectionStyle(ZestStyles.CONNECTIONS_DOT));
			assertThrows(SWTError.class, () -> viewer.setNodeStyle(ZestStyles.NODES_HIDE_TEXT));
		});
	}

	/** Says how Gare and the way from it look, and nothing of the rest. */
	private static final class Styles extends Names implements IEntityStyleProvider, IConnectionStyleProvider {

		private static final Color RED = new Color(200, 0, 0);
		private static final Color BLUE = new Color(0, 0, 200);
		private static final Color GREEN = new Color(0, 200, 0);

		private static Color mine(Object element, Color colour) {
			return element.equals("Gare") || element.equals(GARE_CANAL) ? colour : null;
		}

		@Override
		public Color getBackgroundColour(Object entity) {
			return mine(entity, RED);
		}

		@Override
		public Color getForegroundColour(Object entity) {
			return mine(entity, BLUE);
		}

		@Override
		public Color getBorderColor(Object entity) {
			return mine(entity, BLUE);
		}

		@Override
		public int getBorderWidth(Object entity) {
			return -1;
		}

		@Override
		public Color getNodeHighlightColor(Object entity) {
			return mine(entity, GREEN);
		}

		@Override
		public Color getBorderHighlightColor(Object entity) {
			return null;
		}

		@Override
		public boolean fisheyeNode(Object entity) {
			return false;
		}

		@Override
		public int getConnectionStyle(Object ride) {
			return ride.equals(GARE_CANAL) ? ZestStyles.CONNECTIONS_DOT : ZestStyles.NONE;
		}

		@Override
		public Color getColor(Object ride) {
			return mine(ride, RED);
		}

		@Override
		public Color getHighlightColor(Object ride) {
			return mine(ride, GREEN);
		}

		@Override
		public int getLineWidth(Object ride) {
			return ride.equals(GARE_CANAL) ? 4 : -1;
		}

		@Override
		public IFigure getTooltip(Object element) {
			return mine(element, RED) == null ? null : new Label("arrêt ou trajet");
		}
	}

	@Test
	void whatALabelProviderStylesLooksSoAndTheRestAsTheViewerHasIt() {
		Window.run(() -> {
			Skin skin = Skin.of(shell.getDisplay());
			viewer.setLabelProvider(new Styles());
			viewer.setInput(RIDES);
			assertEquals(List.of(Styles.RED, Styles.BLUE), List.of(node("Gare").getBackgroundColor(), node("Gare").getForegroundColor()));
			assertEquals(List.of(skin.accent(), skin.ink()), List.of(node("Canal").getBackgroundColor(), node("Canal").getForegroundColor()));
			assertEquals(List.of(Styles.RED, 4), List.of(tie(GARE_CANAL).getLineColor(), tie(GARE_CANAL).getLineWidth()));
			assertEquals(List.of(skin.quiet(), 1), List.of(tie(CANAL_PORT).getLineColor(), tie(CANAL_PORT).getLineWidth()));
			assertEquals("arrêt ou trajet", ((Label) node("Gare").getNodeFigure().getToolTip()).getText());
			assertEquals("Canal", ((Label) node("Canal").getNodeFigure().getToolTip()).getText());
			viewer.setSelection(new StructuredSelection(GARE_CANAL));
			assertEquals(Styles.GREEN, tie(GARE_CANAL).getConnectionFigure().getForegroundColor());
		});
	}

	@Test
	void aFigureOfTheLabelProviderIsTheNodeAndTiesEndAtItsEdge() {
		class Signs extends Names implements IFigureProvider {

			@Override
			public IFigure getFigure(Object element) {
				if (!element.equals("Canal")) {
					return null;
				}
				RectangleFigure sign = new RectangleFigure();
				sign.setPreferredSize(60, 24);
				return sign;
			}
		}
		Window.run(() -> viewer.setLabelProvider(new Signs()));
		fill();
		Window.run(() -> {
			viewer.getGraphControl().getContents().validate();
			IFigure sign = (IFigure) node("Canal").getNodeFigure().getChildren().get(0);
			assertEquals(RectangleFigure.class, sign.getClass());
			assertEquals(60, sign.getBounds().width);
			assertTrue(node("Gare").getNodeFigure().getChildren().isEmpty(), "drawn by the viewer");
			Point end = ((PolylineConnection) tie(GARE_CANAL).getConnectionFigure()).getEnd();
			Rectangle box = node("Canal").getNodeFigure().getBounds();
			assertTrue(box.getExpanded(1, 1).contains(end) && !box.getCopy().shrink(2, 2).contains(end), end + " is not at the edge of " + box);
		});
	}

	@Test
	void theTextOfATieIsWrittenOnItAndInAPicture() {
		Window.run(() -> viewer.setLabelProvider(LabelProvider.createTextProvider(element -> element instanceof Ride ride ? "T" + RIDES.indexOf(ride) : (String) element)));
		fill();
		assertEquals("T1", Window.ui(() -> ((Label) ((IFigure) tie(CANAL_PORT).getConnectionFigure()).getChildren().get(0)).getText()));
		assertTrue(Window.ui(() -> GraphFormat.SVG.write(GraphPicture.of(viewer))).contains(">T1</text>"));
	}

	@Test
	void anyLayoutOfZestWillDoAndIsAppliedWhenItIsTold() {
		fill();
		Map<String, List<Double>> before = places();
		LayoutAlgorithm row = Window.ui(() -> new HorizontalLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING));
		Window.run(() -> viewer.setLayoutAlgorithm(row));
		assertEquals(before, places(), "chosen, not applied");
		Window.run(viewer::applyLayout);
		Window.waitFor("they stand in a row", () -> viewer.getPlaces().values().stream().map(place -> place[1]).distinct().count() == 1);
		Window.run(() -> viewer.setLayoutAlgorithm(new VerticalLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING), true));
		Window.waitFor("they stand in a column", () -> viewer.getPlaces().values().stream().map(place -> place[0]).distinct().count() == 1);
	}

	@Test
	void aLayoutThatIsMadeAnewEachTimeWorksBesideTheUserInterfaceThread() {
		Set<Thread> makers = ConcurrentHashMap.newKeySet();
		Window.run(() -> viewer.setLayout(() -> {
			makers.add(Thread.currentThread());
			return new HorizontalLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING);
		}, false));
		fill();
		assertEquals(1, Window.ui(() -> viewer.getPlaces().values().stream().map(place -> place[1]).distinct().count()).intValue());
		assertTrue(!makers.isEmpty() && !makers.contains(Window.ui(Thread::currentThread)));
	}

	@Test
	void theSameLayoutAppliedAgainGivesTheSamePlaces() {
		fill();
		Map<String, List<Double>> first = places();
		settle(Window.ui(viewer::layOut));
		assertEquals(first, places());
	}

	private Map<String, List<Double>> places() {
		return Window.ui(() -> viewer.getPlaces().entrySet().stream().collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> List.of(entry.getValue()[0], entry.getValue()[1]))));
	}

	@Test
	void nodesAndTiesComeAndGoOneByOneUntilAllIsReadAnew() {
		fill();
		Window.run(() -> {
			viewer.addNode("Dépôt");
			viewer.addRelationship(new Ride("Port", "Dépôt"));
			viewer.addRelationship("navette", "Gare", "Aéroport");
			viewer.removeRelationship(CANAL_HALLES);
			viewer.removeNode("Gare");
		});
		assertEquals(Set.of("Canal", "Port", "Halles", "Dépôt", "Aéroport"), nodes());
		assertEquals(List.of("Canal-Port", "Port-Dépôt"), ties());
		Window.run(viewer::refresh);
		assertEquals(Set.of("Gare", "Canal", "Port", "Halles"), nodes());
		assertEquals(3, ties().size());
	}

	@Test
	void whatIsRevealedIsMarkedUntilItIsUnrevealed() {
		fill();
		Window.run(() -> {
			assertNull(viewer.findGraphItem("Mairie"));
			viewer.reveal("Port");
			assertTrue(node("Port").isHighlighted() && !node("Gare").isHighlighted());
			assertTrue(viewer.getSelection().isEmpty());
			viewer.unReveal("Port");
			assertEquals(false, node("Port").isHighlighted());
		});
	}

	@Test
	void aDoubleClickIsToldWithTheSelection() {
		fill();
		List<Object> told = new ArrayList<>();
		Window.run(() -> {
			viewer.addDoubleClickListener(event -> told.add(event.getSelection()));
			double[] at = viewer.getGraphControl().getMiddle(node("Halles"));
			click((int) at[0], (int) at[1], 0);
			viewer.getGraphControl().notifyListeners(SWT.MouseDoubleClick, mouse((int) at[0], (int) at[1], 0));
		});
		assertEquals(List.of(new StructuredSelection("Halles")), told);
	}

	@Test
	void zoomBringsAPartCloseAndShowsAllAgain() {
		fill();
		Window.run(() -> {
			int width = node("Canal").getGraphModel().getContents().getSize().width;
			double[] corner = viewer.getGraphControl().getMiddle(node("Port"));
			viewer.zoomTo((int) corner[0] - 20, (int) corner[1] - 15, 40, 30);
			assertTrue(viewer.getGraphControl().getContents().getSize().width > 3 * width);
			viewer.zoomTo(0, 0, 0, 0);
			viewer.getGraphControl().getContents().validate();
			viewer.getGraphControl().getLightweightSystem().getUpdateManager().performUpdate();
			assertEquals(width, viewer.getGraphControl().getContents().getSize().width);
		});
	}

	@Test
	void tiesKnowTheirNodesAndNodesTheirTies() {
		fill();
		Window.run(() -> {
			assertSame(node("Canal"), tie(CANAL_PORT).getSource());
			assertEquals(List.of(tie(CANAL_PORT), tie(CANAL_HALLES)), node("Canal").getSourceConnections());
			assertEquals(List.of(tie(GARE_CANAL)), node("Canal").getTargetConnections());
			assertArrayEquals(RIDES.toArray(), viewer.getConnectionElements());
			assertEquals(GraphItem.CONNECTION, tie(GARE_CANAL).getItemType());
			assertEquals(GraphItem.NODE, node("Gare").getItemType());
			assertEquals(GARE_CANAL, tie(GARE_CANAL).getExternalConnection());
		});
	}

	private void click(int x, int y, int state) {
		viewer.getGraphControl().notifyListeners(SWT.MouseDown, mouse(x, y, state));
		viewer.getGraphControl().notifyListeners(SWT.MouseUp, mouse(x, y, state));
	}

	private static Event mouse(int x, int y, int state) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = 1;
		event.stateMask = state;
		return event;
	}
}
