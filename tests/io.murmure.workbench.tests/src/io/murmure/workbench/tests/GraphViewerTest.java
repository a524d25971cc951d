package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.ui.Skin;
import io.murmure.ui.graph.EntityConnectionData;
import io.murmure.ui.graph.GraphLayout;
import io.murmure.ui.graph.GraphNode;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.graph.IEntityShapeProvider;
import io.murmure.ui.graph.IGraphEntityContentProvider;
import io.murmure.ui.graph.export.GraphFormat;
import io.murmure.ui.graph.export.GraphPicture;

/** A plug-in shows a graph of its own: the stations of a line, each tied to the next. */
class GraphViewerTest {

	private Shell shell;
	private GraphViewer viewer;

	private static final class Line implements IGraphEntityContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getConnectedTo(Object entity) {
			return switch ((String) entity) {
				case "Gare" -> new Object[] { "Canal" };
				case "Canal" -> new Object[] { "Atelier & Café" };
				default -> new Object[0];
			};
		}
	}

	@BeforeEach
	void open() {
		Window.waitFor("the window is open", () -> Window.window() != null);
		Window.run(() -> {
			shell = new Shell(Window.window().getShell());
			shell.setLayout(new FillLayout());
			shell.setSize(400, 300);
			viewer = new GraphViewer(shell, SWT.NONE);
			viewer.setContentProvider(new Line());
			viewer.setLabelProvider(new LabelProvider());
			viewer.setInput(List.of("Gare", "Canal", "Atelier & Café"));
			shell.open();
		});
		Window.waitFor("the layout is done", () -> viewer.getPlaces().values().stream().map(place -> place[0] + " " + place[1]).distinct().count() == 3);
	}

	@AfterEach
	void close() {
		Window.run(shell::dispose);
	}

	@Test
	void nodesAndTiesAreThoseOfTheContentProvider() {
		assertEquals(3, Window.ui(() -> viewer.getGraphControl().getNodes().size()).intValue());
		assertEquals(List.of(new EntityConnectionData("Gare", "Canal"), new EntityConnectionData("Canal", "Atelier & Café")),
				Window.ui(() -> viewer.getGraphControl().getConnections().stream().map(tie -> tie.getData()).toList()));
	}

	@Test
	void theSelectionIsTheElementThatIsClicked() {
		Window.run(() -> {
			double[] middle = viewer.getGraphControl().getMiddle((GraphNode) viewer.findGraphItem("Canal"));
			viewer.getGraphControl().notifyListeners(SWT.MouseDown, mouse(middle[0], middle[1]));
			viewer.getGraphControl().notifyListeners(SWT.MouseUp, mouse(middle[0], middle[1]));
		});
		assertEquals(new StructuredSelection("Canal"), Window.ui(() -> viewer.getSelection()));
	}

	@Test
	void aMoveByHandCanBeUndoneAndDoneAgain() {
		double[] before = Window.ui(() -> viewer.getPlaces().get("Gare"));
		Window.run(() -> {
			double[] middle = viewer.getGraphControl().getMiddle((GraphNode) viewer.findGraphItem("Gare"));
			viewer.getGraphControl().notifyListeners(SWT.MouseDown, mouse(middle[0], middle[1]));
			viewer.getGraphControl().notifyListeners(SWT.MouseMove, mouse(30, 250));
			viewer.getGraphControl().notifyListeners(SWT.MouseUp, mouse(30, 250));
		});
		double[] after = Window.ui(() -> viewer.getPlaces().get("Gare"));
		assertTrue(Math.hypot(after[0] - before[0], after[1] - before[1]) > 0.05);
		Window.run(viewer::undo);
		assertArrayEquals(before, Window.ui(() -> viewer.getPlaces().get("Gare")));
		Window.run(viewer::redo);
		assertArrayEquals(after, Window.ui(() -> viewer.getPlaces().get("Gare")));
	}

	@Test
	void aLayoutCanBeUndoneAsWellAndTheMovesBeforeIt() {
		double[] start = Window.ui(() -> viewer.getPlaces().get("Gare"));
		Window.run(() -> {
			double[] middle = viewer.getGraphControl().getMiddle((GraphNode) viewer.findGraphItem("Gare"));
			viewer.getGraphControl().notifyListeners(SWT.MouseDown, mouse(middle[0], middle[1]));
			viewer.getGraphControl().notifyListeners(SWT.MouseMove, mouse(30, 250));
			viewer.getGraphControl().notifyListeners(SWT.MouseUp, mouse(30, 250));
		});
		double[] moved = Window.ui(() -> viewer.getPlaces().get("Gare"));
		var laidOut = Window.ui(() -> viewer.layOut());
		Window.waitFor("it is laid out anew", laidOut::isDone);
		Window.run(viewer::undo);
		assertArrayEquals(moved, Window.ui(() -> viewer.getPlaces().get("Gare")), "before the layout");
		Window.run(viewer::undo);
		assertArrayEquals(start, Window.ui(() -> viewer.getPlaces().get("Gare")), "before the move");
	}

	@Test
	void aTooltipIsWrittenInInkOnAPanelInBothThemes() {
		for (boolean dark : new boolean[] { false, true }) {
			Window.run(() -> {
				Skin skin = Skin.of(shell.getDisplay());
				boolean before = skin.isDark();
				skin.setDark(dark);
				viewer.refresh();
				try {
					IFigure tip = ((List<?>) viewer.getGraphControl().getContents().getChildren()).stream().map(figure -> ((IFigure) figure).getToolTip()).filter(one -> one != null).findFirst().orElseThrow();
					ImageData drawn = drawn(tip);
					assertEquals(skin.panel().getRGB(), drawn.palette.getRGB(drawn.getPixel(2, 2)), "its ground, dark: " + dark);
					assertTrue(has(drawn, skin.ink().getRGB()), "no ink on it, dark: " + dark);
				} finally {
					skin.setDark(before);
					viewer.refresh();
				}
			});
		}
	}

	private ImageData drawn(IFigure figure) {
		Dimension size = figure.getPreferredSize();
		Image image = new Image(shell.getDisplay(), size.width, size.height);
		GC gc = new GC(image);
		SWTGraphics graphics = new SWTGraphics(gc);
		figure.setSize(size);
		figure.validate();
		figure.paint(graphics);
		ImageData drawn = image.getImageData();
		graphics.dispose();
		gc.dispose();
		image.dispose();
		return drawn;
	}

	private static boolean has(ImageData drawn, RGB colour) {
		return IntStream.range(0, drawn.width * drawn.height).anyMatch(at -> drawn.palette.getRGB(drawn.getPixel(at % drawn.width, at / drawn.width)).equals(colour));
	}

	@Test
	void placesCanBeKeptAndPutBack() {
		Window.run(() -> viewer.setPlaces(Map.of("Gare", new double[] { 0.25, 0.75 })));
		assertArrayEquals(new double[] { 0.25, 0.75 }, Window.ui(() -> viewer.getPlaces().get("Gare")));
	}

	@Test
	void everyLayoutGivesEveryNodeAPlaceOfItsOwnInTheUnitSquare() {
		List<GraphLayout.Tie> ties = new ArrayList<>();
		IntStream.range(1, 12).forEach(node -> ties.add(new GraphLayout.Tie((node - 1) / 2, node, 1)));
		// a circle and a part of its own
		ties.add(new GraphLayout.Tie(11, 0, 0.5));
		ties.add(new GraphLayout.Tie(12, 13, 0.5));
		for (GraphLayout layout : GraphLayout.values()) {
			double[][] places = layout.place(14, ties);
			assertEquals(14, List.of(places).stream().map(place -> place[0] + " " + place[1]).distinct().count(), layout.toString());
			assertTrue(List.of(places).stream().allMatch(place -> place[0] >= -1e-9 && place[0] <= 1 + 1e-9 && place[1] >= -1e-9 && place[1] <= 1 + 1e-9), layout.toString());
		}
	}

	@Test
	void everyFormatNamesTheNodesAndKeepsItsOwnSyntax() {
		GraphPicture picture = Window.ui(() -> GraphPicture.of(viewer));
		for (GraphFormat format : GraphFormat.values()) {
			String text = format.write(picture);
			assertTrue(text.contains("Atelier &amp; Café"), format + " lacks a name");
			assertTrue(wellFormed(text), format + " is not well-formed");
		}
	}

	@Test
	void dataFilesHaveNumbersAsNumbersAndNothingThatXmlForbids() {
		List<GraphPicture.Node> nodes = List.of(node("Ate\u0001lier", Map.of("posts", "12", "role", "core")), node("Gare\uD800", Map.of("posts", "3.5", "role", "7")));
		GraphPicture picture = new GraphPicture(100, 100, "#FFFFFF", nodes, List.of());
		String gexf = GraphFormat.GEXF.write(picture);
		String graphMl = GraphFormat.GRAPHML.write(picture);
		assertTrue(wellFormed(gexf) && wellFormed(graphMl) && gexf.contains("\"Atelier\""), gexf);
		assertTrue(gexf.contains("<attribute id=\"posts\" title=\"posts\" type=\"double\"/>") && gexf.contains("title=\"role\" type=\"string\"/>"), gexf);
		assertTrue(graphMl.contains("attr.name=\"posts\" attr.type=\"double\"/>") && graphMl.contains("attr.name=\"role\" attr.type=\"string\"/>"), graphMl);
	}

	private static GraphPicture.Node node(String name, Map<String, String> attributes) {
		return new GraphPicture.Node(name, 1, 1, 5, IEntityShapeProvider.Shape.values()[0], "#000000", "#000000", true, attributes);
	}

	private static boolean wellFormed(String xml) {
		try {
			javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)));
			return true;
		} catch (Exception broken) {
			return false;
		}
	}

	private static Event mouse(double x, double y) {
		Event event = new Event();
		event.x = (int) x;
		event.y = (int) y;
		event.button = 1;
		return event;
	}
}
