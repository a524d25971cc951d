package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Texts;
import io.murmure.ui.graph.Graph;
import io.murmure.ui.graph.GraphConnection;
import io.murmure.ui.graph.GraphLegend;
import io.murmure.ui.graph.GraphNode;
import io.murmure.workbench.Answers;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.circle.CircleCaption;
import io.murmure.workbench.communities.internal.circle.CircleContent;
import io.murmure.workbench.communities.internal.circle.CircleFilter;
import io.murmure.workbench.communities.internal.circle.Network;
import io.murmure.workbench.communities.internal.circle.NetworkReader;

/** A listener opens a circle of the sample study. */
class CircleViewTest {

	private static final String VIEW = "io.murmure.workbench.communities.graph";
	private static final Texts TEXTS = CommunityTexts.texts();

	@BeforeEach
	void openCircle() throws IOException {
		Sample.openCommunities();
		run(() -> {
			Window.show(VIEW);
			long[] id = new long[1];
			try (var answer = session().study().orElseThrow().query("select community_id from communities order by size desc, community_id limit 1")) {
				answer.forEach(batch -> id[0] = (Long) batch.value(0, 0));
			}
			session().focus().set(Focus.ALL.onCommunities(Set.of(id[0])));
		});
		waitFor("fifteen people are drawn", () -> find(Graph.class, "network").filter(graph -> graph.getNodes().size() > 15).isPresent() && settled());
	}

	/** What an earlier test left behind may still be asked for. */
	private static boolean settled() {
		return Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> !job.isSystem() && (job.getState() == Job.RUNNING || job.getState() == Job.WAITING));
	}

	@Test
	void neighboursAreTakenTogetherByTheirCircle() {
		assertTrue(ui(() -> graph().getNodes().stream().anyMatch(node -> node.getText().contains("canal"))));
	}

	@Test
	void ofACircleItIsKnownHowManyOfItsPeopleShowItsEmotion() {
		Network all = NetworkReader.read(new Answers(session().study().orElseThrow(), new NullProgressMonitor()), Focus.ALL, CircleFilter.ALL);
		assertTrue(all.nodes().stream().anyMatch(circle -> circle.mood().people() > 1), "nobody feels anything");
		all.nodes().forEach(circle -> assertEquals(Window.firstOf("select count(distinct author_id) from posts join members using (author_id) where community_id = ? and emotion = ?",
				circle.key().id(), circle.mood().emotion()), circle.mood().people()));
	}

	@Test
	void aSearchSelectsAPersonAndPutsThemInFocus() {
		search(person());
		waitFor("one person is in Focus", () -> session().focus().get().authors().size() == 1);
	}

	@Test
	void aSearchThatFindsNobodySaysSo() {
		search("zeppelin");
		assertTrue(ui(() -> find(Link.class, "network.what").orElseThrow().getText().contains("zeppelin")));
		search(person());
		assertTrue(ui(() -> !find(Link.class, "network.what").orElseThrow().getText().contains("zeppelin")), "somebody was found");
	}

	private static void search(String words) {
		run(() -> {
			Text search = find(Text.class, "network.search").orElseThrow();
			search.setText(words);
			search.notifyListeners(SWT.DefaultSelection, new Event());
		});
	}

	@Test
	void aNeighbouringCircleIsOpenedItsPeopleAreReadAndItIsTakenTogetherAgain() {
		int before = ui(() -> graph().getNodes().size());
		Set<Long> circle = session().focus().get().communities();
		doubleClick(node -> node.node().key().group());
		waitFor("its people are drawn", () -> nodes().anyMatch(node -> !node.inside() && !node.key().group() && node.rank() != Network.NO_RANK));
		Network.Node outsider = ui(() -> nodes().filter(node -> !node.inside() && !node.key().group() && node.rank() != Network.NO_RANK).findFirst().orElseThrow());
		search(outsider.name());
		waitFor("this person is in Focus", () -> session().focus().get().authors().equals(Set.of(outsider.key().id())));
		assertEquals(Window.firstOf("select count(*) from posts where author_id = ?", outsider.key().id()), Window.count(session().focus().get()), "with every post");
		assertTrue(ui(() -> nodes().filter(Network.Node::inside).count() > 10), "the circle stays in sight");
		String member = person();
		search(member);
		waitFor("the circle is in Focus again with a member", () -> session().focus().get().communities().equals(circle) && session().focus().get().authors().size() == 1);
		doubleClick(node -> node.node().key().equals(outsider.key()));
		waitFor("it is one again", () -> graph().getNodes().size() == before && nodes().anyMatch(node -> node.key().group()));
	}

	private static Stream<Network.Node> nodes() {
		return graph().getNodes().stream().map(node -> ((CircleContent.Element) node.getData()).node());
	}

	private static void doubleClick(Predicate<CircleContent.Element> which) {
		run(() -> {
			double[] middle = graph().getMiddle(graph().getNodes().stream().filter(node -> which.test((CircleContent.Element) node.getData())).findFirst().orElseThrow());
			Event event = new Event();
			event.x = (int) middle[0];
			event.y = (int) middle[1];
			graph().notifyListeners(SWT.MouseDoubleClick, event);
		});
	}

	@Test
	void filtersThatAreOnShowASignAndTheLegendCanBeHidden() {
		Network network = NetworkReader.read(new Answers(session().study().orElseThrow(), new NullProgressMonitor()), session().focus().get(), CircleFilter.ALL);
		String caption = new CircleCaption().of(network, CircleFilter.ALL, "");
		assertNotEquals(caption, new CircleCaption().of(network, CircleFilter.ALL.kind("reply", false), ""));
		assertNotEquals(caption, new CircleCaption().of(network, CircleFilter.ALL.depth(2), ""));
		assertEquals(caption, new CircleCaption().of(network, CircleFilter.ALL.turned(7), ""), "an open neighbour leaves nothing out");
		assertTrue(ui(() -> find(GraphLegend.class, "network.legend").orElseThrow().shown().size()) > 2);
		int tall = ui(() -> graph().getSize().y);
		run(() -> Window.tool(find(ToolBar.class, "network.tools").orElseThrow(), "legend", false));
		assertTrue(ui(() -> find(GraphLegend.class, "network.legend").isEmpty() && graph().getSize().y > tall), "the graph has its room");
		run(() -> Window.tool(find(ToolBar.class, "network.tools").orElseThrow(), "legend", true));
	}

	@Test
	void arrowsGoFromPersonToPerson() {
		run(() -> {
			graph().notifyListeners(SWT.KeyDown, key(SWT.ARROW_RIGHT));
			graph().notifyListeners(SWT.KeyDown, key(SWT.ARROW_DOWN));
		});
		assertEquals(1, ui(() -> session().focus().get().authors().size()).intValue());
	}

	@Test
	void theTableTwinListsEverybodyWhoIsDrawn() {
		run(() -> Window.tool(find(ToolBar.class, "network.tools").orElseThrow(), "table", true));
		assertTrue(ui(() -> find(Table.class, "network.table").orElseThrow().getItemCount() > 15));
		run(() -> Window.tool(find(ToolBar.class, "network.tools").orElseThrow(), "table", false));
	}

	@Test
	void aSavedLayoutIsKeptWithTheStudy() {
		run(() -> Window.tool(find(ToolBar.class, "network.tools").orElseThrow(), "save", true));
		waitFor("the places are in the study", () -> {
			long[] count = new long[1];
			try (var answer = session().study().orElseThrow().query("select count(*) from circle_places")) {
				answer.forEach(batch -> count[0] = (Long) batch.value(0, 0));
			} catch (RuntimeException notYet) {
				return false;
			}
			return count[0] > 15;
		});
	}

	@Test
	void aTieThatIsClickedPutsItsTwoPeopleInFocusAndStaysSelected() {
		Network.Tie clicked = ui(() -> {
			GraphConnection tie = graph().getConnections().stream().filter(one -> tie(one).from().inside() && tie(one).to().inside() && standsAlone(one)).findFirst().orElseThrow();
			Point on = middle(tie);
			graph().notifyListeners(SWT.MouseDown, mouse(on));
			graph().notifyListeners(SWT.MouseUp, mouse(on));
			return tie(tie);
		});
		waitFor("both are in Focus", () -> session().focus().get().authors().equals(Set.of(clicked.from().key().id(), clicked.to().key().id())));
		assertEquals(1, ui(() -> graph().getSelection().stream().filter(GraphConnection.class::isInstance).count()).intValue());
		assertEquals(2, ui(() -> graph().getSelection().stream().filter(GraphNode.class::isInstance).count()).intValue());
	}

	/** Whether a click on its middle meets no node, and no tie of other people. */
	private static boolean standsAlone(GraphConnection tie) {
		Point on = middle(tie);
		return graph().getNodes().stream().noneMatch(node -> node.getNodeFigure().containsPoint(on))
				&& graph().getConnections().stream().filter(other -> other.getConnectionFigure().containsPoint(on))
						.allMatch(other -> Set.of(other.getSource(), other.getDestination()).equals(Set.of(tie.getSource(), tie.getDestination())));
	}

	private static Point middle(GraphConnection tie) {
		return ((PolylineConnection) tie.getConnectionFigure()).getPoints().getMidpoint().getCopy();
	}

	private static Event mouse(Point at) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = 1;
		return event;
	}

	private static Network.Tie tie(GraphConnection connection) {
		return (Network.Tie) connection.getData();
	}

	@Test
	void aKindThatIsLeftOutTakesItsTiesAway() {
		String kind = ui(() -> ties().map(Network.Tie::kind).findFirst().orElseThrow());
		Set<String> all = ui(CircleViewTest::drawnWithin);
		Set<String> others = within("kind <> ?", kind);
		assertTrue(others.size() < all.size());
		choose("kind." + kind, false);
		waitFor("ties of other kinds are drawn alone", () -> drawnWithin().equals(others) && ties().noneMatch(tie -> tie.kind().equals(kind)));
		assertTrue(ui(() -> find(Link.class, "network.what").orElseThrow().getText().contains(TEXTS.get("graph.filtered"))));
		choose("kind." + kind, true);
		waitFor("all are drawn again", () -> drawnWithin().equals(all));
	}

	@Test
	void aSpanInFocusLeavesTheTiesOfThatTime() {
		Instant from = Instant.parse("2026-04-06T00:00:00Z");
		Instant to = Instant.parse("2026-04-12T00:00:00Z");
		Set<String> then = within("time >= ? and time < ?", from, to);
		assertTrue(!then.isEmpty() && then.size() < ui(CircleViewTest::drawnWithin).size());
		run(() -> session().focus().set(session().focus().get().onSpan(Optional.of(new Focus.Span(from, to)))));
		waitFor("ties of that week are drawn alone", () -> drawnWithin().equals(then));
	}

	@Test
	void anEmotionInFocusLeavesTheTiesOfItsPosts() {
		Set<String> angry = within("post_id in (select post_id from posts where emotion = ?)", "anger");
		assertTrue(!angry.isEmpty() && angry.size() < ui(CircleViewTest::drawnWithin).size());
		run(() -> session().focus().set(session().focus().get().onEmotions(Set.of("anger"))));
		waitFor("ties made in anger are drawn alone", () -> drawnWithin().equals(angry));
	}

	@Test
	void aDirectionLeavesTheTiesThatGoThatWay() {
		assertTrue(ui(() -> ties().anyMatch(tie -> !tie.from().inside()) && ties().anyMatch(tie -> !tie.to().inside())));
		choose("direction.OUT", true);
		waitFor("ties that begin in the circle are drawn alone", () -> ties().allMatch(tie -> tie.from().inside()) && ties().anyMatch(tie -> !tie.to().inside()));
		choose("direction.IN", true);
		waitFor("ties that end in the circle are drawn alone", () -> ties().allMatch(tie -> tie.to().inside()) && ties().anyMatch(tie -> !tie.from().inside()));
		choose("direction.BOTH", true);
		waitFor("all are drawn again", () -> ties().anyMatch(tie -> !tie.from().inside()) && ties().anyMatch(tie -> !tie.to().inside()));
	}

	@Test
	void aStepFurtherShowsTheTiesAmongNeighbours() {
		doubleClick(node -> node.node().key().group());
		waitFor("the neighbours are drawn one by one", () -> nodes().noneMatch(node -> node.key().group()));
		assertTrue(ui(() -> ties().allMatch(tie -> tie.from().inside() || tie.to().inside())), "one step from the circle");
		choose(true, TEXTS.get("graph.depth"), TEXTS.get("graph.steps", 2));
		waitFor("ties among them are drawn", () -> ties().anyMatch(tie -> !tie.from().inside() && !tie.to().inside()));
		choose(true, TEXTS.get("graph.depth"), TEXTS.get("graph.steps", 1));
		waitFor("they are gone", () -> ties().allMatch(tie -> tie.from().inside() || tie.to().inside()));
		run(() -> session().focus().set(Focus.ALL));
	}

	private static Stream<Network.Tie> ties() {
		return graph().getConnections().stream().map(CircleViewTest::tie);
	}

	/** Ties between two people of the circle that are drawn. */
	private static Set<String> drawnWithin() {
		return ties().filter(tie -> tie.from().inside() && tie.to().inside()).map(tie -> tie.from().key().id() + " " + tie.to().key().id()).collect(Collectors.toSet());
	}

	/** Those that the study has. */
	private static Set<String> within(String condition, Object... arguments) {
		long circle = session().focus().get().communities().iterator().next();
		Set<String> pairs = new HashSet<>();
		session().study().orElseThrow().query("""
				select distinct source, target from interactions where source <> target and source in (select author_id from members where community_id = %1$d)
				and target in (select author_id from members where community_id = %1$d) and %2$s""".formatted(circle, condition), arguments).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				pairs.add(batch.value(0, row) + " " + batch.value(1, row));
			}
		});
		return pairs;
	}

	private static void choose(String key, boolean on) {
		choose(on, TEXTS.get(key));
	}

	/** Picks an item of the menu of filters, by what it says and what the menus above it say. */
	private static void choose(boolean on, String... path) {
		run(() -> {
			ToolBar bar = find(ToolBar.class, "network.tools").orElseThrow();
			Window.tool(bar, "filter", false);
			Menu menu = (Menu) Arrays.stream(bar.getItems()).filter(item -> "filter".equals(item.getData("id"))).findFirst().orElseThrow().getData("menu");
			MenuItem item = item(menu, path[0]);
			for (int i = 1; i < path.length; i++) {
				item = item(item.getMenu(), path[i]);
			}
			item.setSelection(on);
			item.notifyListeners(SWT.Selection, new Event());
			menu.setVisible(false);
		});
	}

	private static MenuItem item(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(item -> item.getText().equals(text)).findFirst().orElseThrow();
	}

	private static String person() {
		return ui(() -> nodes().filter(Network.Node::inside).findFirst().orElseThrow().name());
	}

	private static Graph graph() {
		return find(Graph.class, "network").orElseThrow();
	}

	private static Event key(int code) {
		Event event = new Event();
		event.keyCode = code;
		return event;
	}
}
