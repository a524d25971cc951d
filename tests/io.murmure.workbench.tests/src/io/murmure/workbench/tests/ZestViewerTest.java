package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IContentProvider;
import org.eclipse.zest.layouts.LayoutAlgorithm;
import org.eclipse.zest.layouts.LayoutStyles;
import org.eclipse.zest.layouts.algorithms.HorizontalLayoutAlgorithm;
import org.eclipse.zest.layouts.algorithms.VerticalLayoutAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.murmure.ui.graph.EntityConnectionData;
import io.murmure.ui.graph.GraphItem;

/** Who knows Zest's viewer finds it to behave as it does there. */
class ZestViewerTest extends TramGraph {

	private static Stream<IContentProvider> contents() {
		return Stream.of(new ByRides(), new ByStops(), new ByBoth());
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

	@Test
	void aTieThatLacksAnEndShowsItsOtherEndAlone() {
		Window.run(() -> viewer.setInput(List.of(GARE_CANAL, new Ride("Dépôt", null))));
		assertEquals(Set.of("Gare", "Canal", "Dépôt"), nodes());
		assertEquals(List.of("Gare-Canal"), ties());
	}

	@Test
	void ofTiesThatGoBothWaysNoneHidesTheOther() {
		Ride back = new Ride("Canal", "Gare");
		fill();
		assertEquals(0, Window.ui(() -> tie(GARE_CANAL).getAside()), 0.1);
		Window.run(() -> {
			viewer.addRelationship(back);
			viewer.getGraphControl().update();
		});
		assertFalse(Window.ui(() -> tie(GARE_CANAL).getConnectionFigure().containsPoint(middle(back)) || tie(back).getConnectionFigure().containsPoint(middle(GARE_CANAL))));
		Window.run(() -> viewer.removeRelationship(back));
		assertEquals(0, Window.ui(() -> tie(GARE_CANAL).getAside()), 0.1, "it lies in the middle again");
	}

	private Point middle(Ride ride) {
		return tie(ride).getConnectionFigure().getPoints().getMidpoint().getCopy();
	}

	@Test
	void whatGivesNoGraphIsRefusedAtOnce() {
		Window.run(() -> assertThrows(IllegalArgumentException.class, () -> viewer.setContentProvider(ArrayContentProvider.getInstance())));
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
	void aTieAloneIsAddedWhereTheContentProviderTellsItsEnds() {
		Window.run(() -> {
			viewer.setContentProvider(new ByStops());
			viewer.setInput(RIDES);
			assertThrows(UnsupportedOperationException.class, () -> viewer.addRelationship(new Ride("Port", "Dépôt")));
		});
		assertEquals(3, ties().size());
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
}
