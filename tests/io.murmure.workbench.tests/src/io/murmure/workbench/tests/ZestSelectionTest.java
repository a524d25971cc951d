package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.junit.jupiter.api.Test;

import io.murmure.ui.graph.GraphItem;

/** Who knows Zest's viewer picks and finds again as there. */
class ZestSelectionTest extends TramGraph {

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
}
