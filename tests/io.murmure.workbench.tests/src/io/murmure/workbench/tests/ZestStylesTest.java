package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.RectangleFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.Color;
import org.junit.jupiter.api.Test;

import io.murmure.ui.Skin;
import io.murmure.ui.graph.IConnectionStyleProvider;
import io.murmure.ui.graph.IEntityStyleProvider;
import io.murmure.ui.graph.IFigureProvider;
import io.murmure.ui.graph.ZestStyles;
import io.murmure.ui.graph.export.GraphFormat;
import io.murmure.ui.graph.export.GraphPicture;

/** Who knows Zest's viewer gives nodes and ties their looks as there. */
class ZestStylesTest extends TramGraph {

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
}
