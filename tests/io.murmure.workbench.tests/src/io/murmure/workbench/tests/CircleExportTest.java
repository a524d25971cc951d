package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Skin;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.workbench.communities.internal.circle.CircleContent;
import io.murmure.workbench.communities.internal.circle.CircleExport;
import io.murmure.workbench.communities.internal.circle.CircleStyle;
import io.murmure.workbench.communities.internal.circle.Network;

/** A graph of three circles leaves the workbench: one of them has four people, and of the ties between the others one is made by two people. */
class CircleExportTest {

	private static final Network.Node GARDEN = circle(1, 0, "tilleuls & jardin", 12);
	private static final Network.Node STATION = circle(2, 1, "vélobus", 9);
	private static final Network.Node BEES = circle(3, 2, "miel", 4);
	private static final Network NETWORK = new Network(Optional.empty(), List.of(GARDEN, STATION, BEES), List.of(new Network.Tie(GARDEN, STATION, "reply", 30, 6),
			new Network.Tie(STATION, GARDEN, "reply", 8, 2), new Network.Tie(GARDEN, BEES, "reply", 12, 7)), 0);
	private static final Disclosure RULE = new Disclosure(5);

	@TempDir
	private Path folder;
	private Shell shell;
	private GraphViewer viewer;

	private static Network.Node circle(long id, int rank, String name, long people) {
		return new Network.Node(new Network.Key(true, id), name, rank, "", "", people, true);
	}

	@BeforeEach
	void open() {
		Window.waitFor("the window is open", () -> Window.window() != null);
		Window.run(() -> {
			shell = new Shell(Window.window().getShell());
			shell.setLayout(new FillLayout());
			shell.setSize(500, 400);
			viewer = new GraphViewer(shell);
			viewer.setContentProvider(new CircleContent());
			viewer.setLabelProvider(new CircleStyle(NETWORK, Skin.of(shell.getDisplay()), false, false));
			viewer.setInput(NETWORK);
			shell.open();
		});
		Window.waitFor("the layout is done", () -> viewer.getPlaces().values().stream().map(Arrays::toString).distinct().count() == 3);
	}

	@AfterEach
	void close() {
		Window.run(shell::dispose);
	}

	@Test
	void noFileTellsOfTheSmallCircleOrOfTiesOfTooFew() throws IOException {
		for (String format : List.of("svg", "gexf", "graphml")) {
			String text = Files.readString(written(format, RULE));
			assertTrue(text.contains("tilleuls &amp; jardin") && text.contains("vélobus"), format);
			assertFalse(text.contains("miel"), format);
		}
		assertEquals(1, Files.readString(written("gexf", RULE)).split("<edge ", -1).length - 1);
		assertEquals(1, Files.readString(written("graphml", RULE)).split("<edge ", -1).length - 1);
	}

	@Test
	void whereTheRuleAllowsItAllIsThere() throws IOException {
		assertTrue(Files.readString(written("svg", new Disclosure(2))).contains("miel"));
		assertEquals(3, Files.readString(written("gexf", new Disclosure(2))).split("<edge ", -1).length - 1);
	}

	@Test
	void aPictureOfPixelsIsWithoutTheSmallCircleToo() throws IOException {
		ImageData told = new ImageData(written("png", RULE).toString());
		ImageData all = new ImageData(written("png", new Disclosure(2)).toString());
		int bees = Window.ui(() -> {
			var colour = Skin.of(shell.getDisplay()).community(2);
			return colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
		});
		assertNotEquals(0, pixels(all, bees));
		assertEquals(0, pixels(told, bees));
	}

	@Test
	void theViewShowsEverythingAgainAfterwards() {
		written("svg", RULE);
		assertEquals(3, Window.ui(() -> viewer.getGraphControl().getNodes().size()).intValue());
		assertEquals(3, Window.ui(() -> viewer.getGraphControl().getConnections().size()).intValue());
	}

	private Path written(String format, Disclosure rule) {
		Path file = folder.resolve("circles-" + rule.k() + "." + format);
		Window.run(() -> {
			try {
				CircleExport.write(viewer, NETWORK, rule, file);
			} catch (IOException failure) {
				throw new UncheckedIOException(failure);
			}
		});
		return file;
	}

	private static long pixels(ImageData picture, int colour) {
		long count = 0;
		for (int y = 0; y < picture.height; y++) {
			for (int x = 0; x < picture.width; x++) {
				var found = picture.palette.getRGB(picture.getPixel(x, y));
				count += (found.red << 16 | found.green << 8 | found.blue) == colour ? 1 : 0;
			}
		}
		return count;
	}
}
