package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.firstOf;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.workbench.Answers;
import io.murmure.workbench.findings.internal.topics.Family;
import io.murmure.workbench.findings.internal.topics.FamilyTree;
import io.murmure.workbench.findings.internal.topics.Topic;
import io.murmure.workbench.findings.internal.topics.TopicCanvas;
import io.murmure.workbench.findings.internal.topics.TopicColours;
import io.murmure.workbench.findings.internal.topics.TopicLayout;
import io.murmure.workbench.findings.internal.topics.TopicMap;
import io.murmure.workbench.findings.internal.topics.TopicMapExport;
import io.murmure.workbench.findings.internal.topics.TopicMapReader;
import io.murmure.workbench.findings.internal.topics.TopicPicture;
import io.murmure.workbench.findings.internal.topics.TopicSketch;
import io.murmure.workbench.findings.internal.topics.TopicTips;
import io.murmure.workbench.internal.Themes;

/** A listener looks at what people talk about, as a map. */
class TopicMapTest {

	private static final String VIEW = "io.murmure.workbench.findings.topics";

	@BeforeEach
	void openTheMap() throws IOException {
		Sample.openFindings();
		run(() -> Window.show(VIEW));
		waitFor("the map is drawn", () -> find(TopicCanvas.class, "topicMap").filter(canvas -> canvas.middle(largest()).isPresent()).isPresent());
	}

	@AfterEach
	void everythingIsShownAgain() {
		run(() -> session().focus().set(Focus.ALL));
	}

	private static long largest() {
		return firstOf("select topic_id from topics order by posts desc, topic_id limit 1");
	}

	private static TopicCanvas canvas() {
		return find(TopicCanvas.class, "topicMap").orElseThrow();
	}

	private static TopicMap map() {
		return TopicMapReader.read(new Answers(session().study().orElseThrow(), new NullProgressMonitor()), Focus.ALL);
	}

	@Test
	void aClickOnATopicPutsItsPostsInFocusAndFindingsFollow() {
		int all = ui(() -> find(Table.class, "inbox").orElseThrow().getItemCount());
		run(() -> click(canvas().middle(largest()).orElseThrow()));
		assertEquals(Set.of(largest()), ui(() -> session().focus().get().topics()));
		assertEquals(firstOf("select posts from topics where topic_id = ?", largest()), Window.count(ui(() -> session().focus().get())));
		long left = firstOf("select count(distinct finding_id) from finding_posts join post_topics using (post_id) where topic_id = ?", largest());
		assertTrue(left < all);
		waitFor("the inbox follows", () -> find(Table.class, "inbox").orElseThrow().getItemCount() == left);
		run(() -> canvas().notifyListeners(SWT.KeyDown, key(SWT.ESC)));
		assertEquals(Set.of(), ui(() -> session().focus().get().topics()));
	}

	@Test
	void arrowsGoToTheNextTopicInTheirDirection() {
		run(() -> canvas().notifyListeners(SWT.KeyDown, key(SWT.ARROW_RIGHT)));
		assertEquals(Set.of(largest()), ui(() -> session().focus().get().topics()), "the first arrow goes to the largest");
		for (int arrow : new int[] { SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN }) {
			run(() -> session().focus().set(Focus.ALL.onTopics(Set.of(largest()))));
			run(() -> canvas().notifyListeners(SWT.KeyDown, key(arrow)));
			long next = ui(() -> session().focus().get().topics().iterator().next());
			Point from = ui(() -> canvas().middle(largest()).orElseThrow());
			Point to = ui(() -> canvas().middle(next).orElseThrow());
			int way = arrow == SWT.ARROW_LEFT ? from.x - to.x : arrow == SWT.ARROW_RIGHT ? to.x - from.x : arrow == SWT.ARROW_UP ? from.y - to.y : to.y - from.y;
			assertTrue(next == largest() || way > 0, arrow + " goes " + way);
		}
	}

	@Test
	void theTooltipDefinesAndTellsTheFigures() {
		run(() -> {
			Point at = canvas().middle(largest()).orElseThrow();
			Event over = new Event();
			over.x = at.x;
			over.y = at.y;
			canvas().notifyListeners(SWT.MouseMove, over);
		});
		String tip = ui(() -> canvas().getToolTipText());
		run(() -> canvas().notifyListeners(SWT.MouseExit, new Event())); // or it would cover what the next tests look at
		Topic topic = map().topic(largest()).orElseThrow();
		assertTrue(tip.startsWith(topic.name()) && tip.contains(String.valueOf(topic.posts())) && tip.contains(String.valueOf(topic.people())) && tip.contains("dense"), tip);
	}

	@Test
	void theTreeTellsTheSameAndPicksToo() {
		run(() -> Window.tool(find(ToolBar.class, "topics.tools").orElseThrow(), "table", true));
		waitFor("the tree is there", () -> find(Tree.class, "topics.table").filter(tree -> tree.getItemCount() > 0).isPresent());
		TopicMap map = map();
		List<String> told = ui(() -> leaves(find(Tree.class, "topics.table").orElseThrow()).map(item -> item.getText(0) + " " + item.getText(1) + " " + item.getText(2)).sorted().toList());
		assertEquals(map.topics().stream().map(topic -> topic.name() + " " + topic.posts() + " " + topic.people()).sorted().toList(), told);
		assertFalse(map.families().isEmpty());
		run(() -> {
			Tree tree = find(Tree.class, "topics.table").orElseThrow();
			TreeItem family = Arrays.stream(tree.getItems()).filter(item -> item.getItemCount() > 0).findFirst().orElseThrow();
			tree.setSelection(family);
			tree.notifyListeners(SWT.Selection, new Event());
			assertEquals(Set.copyOf(((Family) family.getData()).topics()), session().focus().get().topics());
		});
		run(() -> Window.tool(find(ToolBar.class, "topics.tools").orElseThrow(), "table", false));
	}

	private static Stream<TreeItem> leaves(Tree tree) {
		return Arrays.stream(tree.getItems()).flatMap(item -> item.getItemCount() == 0 ? Stream.of(item) : Arrays.stream(item.getItems()));
	}

	@Test
	void discsAndGroundsDoNotCoverEachOtherAndAreasAreThePosts() {
		TopicLayout layout = TopicLayout.of(map(), 1.5);
		assertEquals(layout, TopicLayout.of(map(), 1.5), "the same map each time");
		for (int one = 0; one < layout.discs().size(); one++) {
			TopicLayout.Disc disc = layout.discs().get(one);
			assertEquals(disc.topic().posts() * 100.0, disc.radius() * disc.radius(), 1e-6);
			for (int other = 0; other < one; other++) {
				TopicLayout.Disc beside = layout.discs().get(other);
				assertTrue(Math.hypot(disc.x() - beside.x(), disc.y() - beside.y()) >= disc.radius() + beside.radius(), disc.topic().name() + " covers " + beside.topic().name());
			}
			for (TopicLayout.Ground ground : layout.grounds()) {
				double away = Math.hypot(disc.x() - ground.x(), disc.y() - ground.y());
				assertTrue(ground.family().topics().contains(disc.topic().id()) ? away + disc.radius() <= ground.radius() + 1e-6 : away >= ground.radius() + disc.radius(),
						disc.topic().name() + " and the ground of " + ground.family().name());
			}
		}
	}

	@Test
	void noNameLiesOnAnother() {
		run(() -> {
			TopicMap map = map();
			TopicLayout layout = TopicLayout.of(map, 1.5);
			Disclosure rule = new Disclosure(5);
			Image image = new Image(Display.getCurrent(), 900, 600);
			GC gc = new GC(image);
			TopicPicture picture = new TopicSketch(map, layout, colours(false), new TopicTips(formats(), rule), rule).draw(gc, TopicSketch.fit(layout, 900, 600), Set.of(), false);
			gc.setFont(Fonts.SMALL.on(Display.getCurrent()));
			List<Rectangle> rooms = picture.words().stream().map(words -> {
				Point size = gc.textExtent(words.text());
				return new Rectangle((int) Math.ceil(words.x() - size.x / 2.0), (int) Math.ceil(words.y() - size.y / 2.0), size.x - 1, size.y - 1);
			}).toList();
			gc.dispose();
			image.dispose();
			assertTrue(rooms.size() >= map.topics().size() / 2, rooms.size() + " lines for " + map.topics().size() + " topics");
			for (int one = 0; one < rooms.size(); one++) {
				for (int other = 0; other < one; other++) {
					assertFalse(rooms.get(one).intersects(rooms.get(other)), picture.words().get(one).text() + " on " + picture.words().get(other).text());
				}
			}
		});
	}

	@Test
	void aPictureThatLeavesTellsOfNoTopicOfTooFewPeopleAndSaysSo() throws IOException {
		TopicMap map = map();
		for (int k : new int[] { 5, 9 }) {
			Disclosure rule = new Disclosure(k);
			List<Topic> few = map.topics().stream().filter(topic -> topic.people() < k || topic.namePeople() < k).toList();
			assertFalse(few.isEmpty());
			Path file = Files.createTempDirectory("map").resolve("topics.svg");
			run(() -> write(new TopicMapExport(map, colours(false), rule), file));
			String svg = Files.readString(file);
			few.forEach(topic -> assertFalse(svg.contains(">" + topic.name() + ":"), topic.name() + " of " + topic.people() + " people with words of " + topic.namePeople()));
			few.forEach(topic -> assertFalse(svg.contains(">" + topic.name() + "<"), topic.name()));
			map.topics().stream().filter(topic -> !few.contains(topic)).forEach(topic -> assertTrue(svg.contains(">" + topic.name() + ":"), topic.name()));
			map.families().stream().filter(family -> family.namePeople() < k).forEach(family -> assertFalse(svg.contains(">" + family.name() + "<"), family.name()));
			assertTrue(svg.contains(String.valueOf(few.size())) && svg.contains(" " + k + " "), "says how many it withholds");
		}
		Path png = Files.createTempDirectory("map").resolve("topics.png");
		run(() -> write(new TopicMapExport(map, colours(true), new Disclosure(5)), png));
		assertTrue(Files.size(png) > 10_000);
	}

	private static void write(TopicMapExport export, Path file) {
		try {
			export.write(file);
		} catch (IOException failure) {
			throw new AssertionError(failure);
		}
	}

	@Test
	void theTreeIsCutWhereSeveralTopicsAndAtMostAThirdLieTogether() {
		FamilyTree tree = new FamilyTree(List.of(node(1, 0, 0), node(2, 1, 11), node(3, 1, 0), node(4, 3, 0), node(5, 4, 12), node(6, 4, 13), node(7, 3, 0), node(8, 7, 14), node(9, 7, 0), node(10, 9, 15), node(11, 9, 16)));
		assertEquals(List.of(List.of(12L, 13L), List.of(15L, 16L)), tree.families().stream().map(Family::topics).toList(), "of six topics at most two");
		assertEquals(List.of(), new FamilyTree(List.of(node(1, 0, 0), node(2, 1, 11))).families());
	}

	private static FamilyTree.Node node(long id, long parent, long topic) {
		return new FamilyTree.Node(id, parent, topic, "node " + id, 6, 10, 6);
	}

	@Test
	void whatIsInFocusFillsItsShareOfADisc() {
		long channel = firstOf("select min(channel_id) from channels");
		String name = ui(() -> new Answers(session().study().orElseThrow(), new NullProgressMonitor()).first(row -> row.text(0), "select channel from channels where channel_id = ?", channel).orElseThrow());
		TopicMap map = TopicMapReader.read(new Answers(session().study().orElseThrow(), new NullProgressMonitor()), Focus.ALL.onChannels(Set.of(name)));
		long posts = firstOf("select count(*) from post_topics join posts using (post_id) where topic_id = ? and channel_id = ?", largest(), channel);
		assertEquals(posts, map.inFocus().orElseThrow().getOrDefault(largest(), 0L));
	}

	@Test
	void theMapIsDrawnInBothThemes() throws IOException {
		Path folder = Files.createDirectories(Sample.checkout().resolve("tests/io.murmure.workbench.tests/target/screenshots"));
		run(() -> Window.window().getShell().setBounds(0, 0, 1440, 900));
		for (Themes.Choice choice : new Themes.Choice[] { Themes.Choice.DARK, Themes.Choice.LIGHT }) {
			Window.theme(choice);
			waitFor("the map is on the paper of the theme", () -> paperOf(Window.pixels(canvas())).equals(Skin.of(Display.getCurrent()).paper().getRGB()));
			run(() -> {
				ImageLoader loader = new ImageLoader();
				loader.data = new ImageData[] { Window.pixels(Window.window().getShell()) };
				loader.save(folder.resolve("topics-" + choice.name().toLowerCase(Locale.ROOT) + ".png").toString(), SWT.IMAGE_PNG);
			});
		}
	}

	private static RGB paperOf(ImageData pixels) {
		return pixels.palette.getRGB(pixels.getPixel(1, 1));
	}

	@Test
	void aBalanceNeedsBothShares() {
		assertEquals(OptionalDouble.empty(), new Topic(1, "a", 5, 5, 5, OptionalDouble.empty(), OptionalDouble.of(1), Optional.empty(), List.of(), 0, 0).balance());
	}

	private static TopicColours colours(boolean byBalance) {
		return new TopicColours(Skin.of(Display.getCurrent()), formats(), byBalance);
	}

	private static Formats formats() {
		return Formats.in(session().study().orElseThrow().settings().zone());
	}

	private static void click(Point at) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = 1;
		canvas().notifyListeners(SWT.MouseDown, event);
		canvas().notifyListeners(SWT.MouseUp, event);
	}

	private static Event key(int code) {
		Event event = new Event();
		event.keyCode = code;
		return event;
	}
}
