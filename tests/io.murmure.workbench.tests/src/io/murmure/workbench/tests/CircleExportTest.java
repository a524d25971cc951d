package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.graph.GraphLegend;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.workbench.Circle;
import io.murmure.workbench.communities.internal.CirclePicture;
import io.murmure.workbench.communities.internal.Profile;
import io.murmure.workbench.communities.internal.circle.CircleContent;
import io.murmure.workbench.communities.internal.circle.CircleExport;
import io.murmure.workbench.communities.internal.circle.CircleFilter;
import io.murmure.workbench.communities.internal.circle.CircleMarks;
import io.murmure.workbench.communities.internal.circle.CircleStyle;
import io.murmure.workbench.communities.internal.circle.Network;

/** A graph of three circles leaves the workbench: one of them has four people, and of the ties between the others one is made by two people. */
class CircleExportTest {

	private static final Network.Node GARDEN = circle(1, 0, "tilleuls & jardin", 12, new Network.Mood("joy", 6));
	private static final Network.Node STATION = circle(2, 1, "vélobus", 9, new Network.Mood("anger", 1));
	private static final Network.Node BEES = circle(3, 2, "miel", 4, Network.Mood.NONE);
	private static final Network NETWORK = new Network(Optional.empty(), List.of(GARDEN, STATION, BEES), List.of(new Network.Tie(GARDEN, STATION, "reply", 30, 6),
			new Network.Tie(STATION, GARDEN, "reply", 8, 2), new Network.Tie(GARDEN, BEES, "reply", 12, 7)), 0);
	private static final Disclosure RULE = new Disclosure(5);

	@TempDir
	private Path folder;
	private Shell shell;
	private GraphViewer viewer;

	private static Network.Node circle(long id, int rank, String name, long people, Network.Mood mood) {
		return new Network.Node(new Network.Key(true, id), name, new Network.Home(id, rank, name), "", mood, people, true);
	}

	@BeforeEach
	void open() {
		Window.waitFor("the window is open", () -> Window.window() != null);
		Window.run(() -> {
			shell = new Shell(Window.window().getShell());
			shell.setLayout(new FillLayout());
			shell.setSize(500, 400);
			viewer = new GraphViewer(shell, SWT.NONE);
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
	void ofTiesThatGoBothWaysBothAreSeenInAPicture() throws IOException {
		List<double[]> lines = Pattern.compile("<line x1=\"(.+?)\" y1=\"(.+?)\" x2=\"(.+?)\" y2=\"(.+?)\"").matcher(Files.readString(written("svg", new Disclosure(2)))).results()
				.map(line -> IntStream.rangeClosed(1, 4).mapToDouble(end -> Double.parseDouble(line.group(end))).toArray()).toList();
		List<double[]> middles = lines.stream().map(line -> new double[] { (line[0] + line[2]) / 2, (line[1] + line[3]) / 2 }).toList();
		assertEquals(3, middles.size());
		for (int i = 0; i < 3; i++) {
			double[] one = middles.get(i);
			assertTrue(middles.subList(i + 1, 3).stream().allMatch(other -> Math.hypot(one[0] - other[0], one[1] - other[1]) > 5));
		}
	}

	@Test
	void aPictureOfPixelsIsWithoutTheSmallCircleToo() throws IOException {
		ImageData told = new ImageData(written("png", RULE).toString());
		ImageData all = new ImageData(written("png", new Disclosure(2)).toString());
		int bees = number(Window.ui(() -> Skin.of(shell.getDisplay()).community(2).getRGB()));
		assertNotEquals(0, pixels(all, bees));
		assertEquals(0, pixels(told, bees));
	}

	@Test
	void theEmotionOfOneLoudMemberLeavesInNoColour() throws IOException {
		Window.run(() -> viewer.setLabelProvider(new CircleStyle(NETWORK, Skin.of(shell.getDisplay()), true, false)));
		RGB joy = Window.ui(() -> Skin.of(shell.getDisplay()).emotion("joy").getRGB());
		RGB anger = Window.ui(() -> Skin.of(shell.getDisplay()).emotion("anger").getRGB());
		for (String format : List.of("svg", "gexf")) {
			String text = Files.readString(written(format, RULE));
			assertTrue(text.contains(as(format, joy)), format + " lacks what six people feel");
			assertFalse(text.contains(as(format, anger)), format);
		}
		ImageData picture = new ImageData(written("png", RULE).toString());
		assertNotEquals(0, pixels(picture, number(joy)));
		assertEquals(0, pixels(picture, number(anger)));
		assertNotEquals(0, pixels(Window.ui(() -> Window.pixels(viewer.getControl())), number(anger)), "the window shows it still");
	}

	@Test
	void dataFilesSayCircleRoleAndKindAndTheEmotionThatEnoughPeopleShow() throws IOException {
		String gexf = Files.readString(written("gexf", RULE));
		assertTrue(gexf.contains("<attvalue for=\"circle\" value=\"vélobus\"/><attvalue for=\"role\" value=\"circle\"/>"), gexf);
		assertTrue(gexf.contains("<attvalue for=\"emotion\" value=\"joy\"/>") && gexf.contains("<attvalue for=\"kind\" value=\"reply\"/>"), gexf);
		assertFalse(gexf.contains("anger"), gexf);
		String graphMl = Files.readString(written("graphml", RULE));
		assertTrue(graphMl.contains("<data key=\"node.emotion\">joy</data>") && graphMl.contains("<data key=\"edge.kind\">reply</data>"), graphMl);
		assertTrue(graphMl.contains("<key id=\"node.role\" for=\"node\" attr.name=\"role\" attr.type=\"string\"/>"), graphMl);
		assertFalse(graphMl.contains("anger"), graphMl);
	}

	@Test
	void everyRoleHasAShapeAndEveryKindOfTieADashOfItsOwnAlsoInAPicture() throws IOException {
		List<String> roles = List.of("core", "voice", "bridge", "newcomer", "member");
		List<Network.Node> people = IntStream.range(0, roles.size())
				.mapToObj(i -> new Network.Node(new Network.Key(false, i), "Ana-" + i, new Network.Home(1, 0, "tilleuls"), roles.get(i), Network.Mood.NONE, 3, true)).toList();
		List<Network.Tie> ties = IntStream.range(0, CircleFilter.KINDS.size()).mapToObj(i -> new Network.Tie(people.get(i % 5), people.get((i % 5 + 1 + i / 5) % 5), CircleFilter.KINDS.get(i), 1, 1)).toList();
		Network network = new Network(Optional.of(new Circle(1, 0, "tilleuls", 5, 1, 1)), people, ties, 0);
		CircleStyle style = Window.ui(() -> new CircleStyle(network, Skin.of(shell.getDisplay()), false, true));
		assertEquals(roles.size(), people.stream().map(node -> style.getShape(new CircleContent.Element(node))).distinct().count());
		assertEquals(ties.size(), ties.stream().map(style::getDash).distinct().count());
		List<GraphLegend.Mark> legend = CircleMarks.legend(network);
		assertEquals(roles.size() + ties.size(), legend.size(), "the legend has each");
		assertEquals(legend.size(), legend.stream().map(GraphLegend.Mark::word).distinct().count());
		Path file = folder.resolve("people.svg");
		Window.run(() -> {
			viewer.setLabelProvider(style);
			viewer.setInput(network);
			try {
				CircleExport.write(viewer, network, RULE, file);
			} catch (IOException failure) {
				throw new UncheckedIOException(failure);
			}
		});
		String svg = Files.readString(file);
		assertEquals(ties.size() - 1, Pattern.compile("stroke-dasharray=\"([\\d ]+)\"").matcher(svg).results().map(found -> found.group(1)).distinct().count(), svg);
		assertEquals(3, svg.split("<polygon ", -1).length - 1, "core, voice and bridge");
	}

	@Test
	void theWeakestTieIsSeenOnThePaperOfBothThemes() {
		Network.Node ana = new Network.Node(new Network.Key(false, 1), "Ana-1", Network.Home.NONE, "", Network.Mood.NONE, 3, false);
		Network.Node tom = new Network.Node(new Network.Key(false, 2), "Tom-2", Network.Home.NONE, "", Network.Mood.NONE, 3, false);
		Network.Tie weak = new Network.Tie(ana, tom, "reply", 0.01, 1);
		Network network = new Network(Optional.empty(), List.of(ana, tom), List.of(weak, new Network.Tie(tom, ana, "reply", 100, 1)), 0);
		Window.run(() -> {
			Skin skin = Skin.of(shell.getDisplay());
			boolean before = skin.isDark();
			for (boolean dark : new boolean[] { false, true }) {
				skin.setDark(dark);
				double contrast = contrast(new CircleStyle(network, skin, false, false).getColor(weak).getRGB(), skin.paper().getRGB());
				assertTrue(contrast > 1.6, "contrast " + contrast + ", dark: " + dark);
			}
			skin.setDark(before);
		});
	}

	/** As WCAG 2.2 defines it: 1 for none, 21 for black on white. */
	private static double contrast(RGB one, RGB other) {
		double lighter = Math.max(luminance(one), luminance(other));
		return (lighter + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
	}

	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	private static String as(String format, RGB colour) {
		return format.equals("svg") ? "#%06X".formatted(number(colour)) : "r=\"%d\" g=\"%d\" b=\"%d\"".formatted(colour.red, colour.green, colour.blue);
	}

	@Test
	void aCopiedPictureHasTheNameOfItsCircleAndNoEmotionOrWordOfOneLoudMember() {
		Profile profile = new Profile(new Circle(1, 0, "tilleuls & jardin", 12, 0.9, 0.5), Map.of(), 40,
				List.of(new Profile.Term("abeille", 3, 1), new Profile.Term("tilleuls", 2, 9), new Profile.Term("jardin", 1, 8)), List.of(), List.of(),
				List.of(new Profile.Feeling("joy", 0.3, 0.2, 6), new Profile.Feeling("anger", 0.5, 0.1, 1)), 12, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
		CirclePicture picture = Window.ui(() -> new CirclePicture(profile, RULE, Skin.of(shell.getDisplay()), Formats.in(ZoneId.of("UTC"))));
		assertEquals("tilleuls & jardin", picture.title(), "the words of the name are told");
		assertEquals(List.of("tilleuls", "jardin"), picture.told().stream().map(Profile.Term::word).toList());
		ImageData drawn = Window.ui(() -> picture.draw(shell.getDisplay()));
		assertNotEquals(0, pixels(drawn, number(Window.ui(() -> Skin.of(shell.getDisplay()).emotion("joy").getRGB()))));
		assertEquals(0, pixels(drawn, number(Window.ui(() -> Skin.of(shell.getDisplay()).emotion("anger").getRGB()))));
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
				count += number(picture.palette.getRGB(picture.getPixel(x, y))) == colour ? 1 : 0;
			}
		}
		return count;
	}

	private static int number(RGB colour) {
		return colour.red << 16 | colour.green << 8 | colour.blue;
	}
}
