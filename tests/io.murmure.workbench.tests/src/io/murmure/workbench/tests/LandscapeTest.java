package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.engine.layout.raster.Scene;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.landscape.Landscape;
import io.murmure.workbench.communities.internal.landscape.LandscapeCanvas;
import io.murmure.workbench.communities.internal.landscape.LandscapePanel;

/** A listener moves about in the landscape of the sample study. */
class LandscapeTest {

	private static final String VIEW = "io.murmure.workbench.communities.landscape";

	@BeforeEach
	void openLandscape() throws IOException {
		Sample.openCommunities();
		run(() -> Window.show(VIEW));
		waitFor("the network is drawn", () -> canvas().filter(canvas -> canvas.scene().isPresent() && canvas.view().isPresent()).isPresent());
		String everything = CommunityTexts.texts().get("landscape.what", 25, 2, 145);
		waitFor("all of it is in Focus", () -> find(Label.class, "landscape.what").filter(label -> label.getText().startsWith(everything)).isPresent());
		run(() -> canvas().orElseThrow().fit());
	}

	@Test
	void everybodyOfTheStudyWhoDealsWithSomebodyHasADisc() {
		assertEquals(25, ui(() -> scene().places().size()).intValue());
		assertEquals(2, ui(() -> scene().outlines().x().length).intValue());
	}

	@Test
	void aSpanIsToldInTheLineAboveIt() {
		String all = ui(() -> find(Label.class, "landscape.what").orElseThrow().getText());
		Focus span = Focus.ALL.onSpan(Optional.of(new Focus.Span(Instant.parse("2026-03-27T00:00:00Z"), Instant.parse("2026-04-11T00:00:00Z"))));
		run(() -> session().focus().set(span));
		FocusCondition condition = FocusCondition.of(span);
		long people = first("select count(distinct author_id) from posts where author_id in (select source from interactions union select target from interactions) and "
				+ condition.sql(), condition.arguments().toArray());
		long ties = first("select count(distinct least(source, target) || ' ' || greatest(source, target)) from interactions where source <> target and post_id in (select post_id from posts where "
				+ condition.sql() + ")", condition.arguments().toArray());
		waitFor("it says how many people and ties that is", () -> find(Label.class, "landscape.what").map(Label::getText)
				.filter(told -> told.matches(".*\\b" + people + "\\b.*") && told.matches(".*\\b" + ties + "\\b.*") && told.matches(".*\\b25\\b.*")).isPresent());
		run(() -> session().focus().set(Focus.ALL));
		waitFor("it says how many there are", () -> find(Label.class, "landscape.what").filter(label -> label.getText().equals(all)).isPresent());
	}

	private static long first(String sql, Object... arguments) {
		AtomicLong first = new AtomicLong();
		session().study().orElseThrow().query(sql, arguments).forEach(batch -> first.set((Long) batch.value(0, 0)));
		return first.get();
	}

	@Test
	void aClickOnAPersonPutsTheirCircleInFocus() {
		run(() -> press(screenX(0), screenY(0), 0));
		assertEquals(1, ui(() -> session().focus().get().communities().size()).intValue());
	}

	@Test
	void aLassoPutsThePeopleInsideItInFocus() {
		run(() -> {
			LandscapeCanvas canvas = canvas().orElseThrow();
			int x = screenX(0);
			int y = screenY(0);
			canvas.notifyListeners(SWT.MouseDown, mouse(x - 20, y - 20, SWT.MOD2));
			canvas.notifyListeners(SWT.MouseMove, mouse(x + 20, y - 20, 0));
			canvas.notifyListeners(SWT.MouseMove, mouse(x + 20, y + 20, 0));
			canvas.notifyListeners(SWT.MouseMove, mouse(x - 20, y + 20, 0));
			canvas.notifyListeners(SWT.MouseUp, mouse(x - 20, y + 20, 0));
		});
		assertTrue(ui(() -> !session().focus().get().authors().isEmpty() && session().focus().get().authors().size() < 25));
	}

	@Test
	void thePointerOverAPersonTellsWhoItIs() {
		run(() -> canvas().orElseThrow().notifyListeners(SWT.MouseMove, mouse(screenX(0), screenY(0), 0)));
		assertTrue(ui(() -> canvas().orElseThrow().getToolTipText()).contains("·"));
	}

	@Test
	void theWheelComesCloserToWhatIsUnderThePointer() {
		run(() -> {
			int x = screenX(0);
			int y = screenY(0);
			double scale = view().scale();
			Event wheel = mouse(x, y, 0);
			wheel.count = 3;
			canvas().orElseThrow().notifyListeners(SWT.MouseVerticalWheel, wheel);
			assertTrue(view().scale() > scale);
			assertEquals(x, screenX(0), 1);
			assertEquals(y, screenY(0), 1);
		});
	}

	@Test
	void aSearchBringsAPersonInSight() {
		run(() -> {
			Text search = find(Text.class, "landscape.search").orElseThrow();
			tool("table", true);
			String name = find(Table.class, "landscape.table").orElseThrow().getItem(0).getText(0);
			tool("table", false);
			search.setText("zeppelin");
			search.notifyListeners(SWT.DefaultSelection, new Event());
			assertTrue(find(Label.class, "landscape.what").orElseThrow().getText().contains("zeppelin"), "it says that nobody is called so");
			search.setText(name);
			search.notifyListeners(SWT.DefaultSelection, new Event());
			assertTrue(!find(Label.class, "landscape.what").orElseThrow().getText().contains("zeppelin"));
		});
		assertEquals(1, ui(() -> session().focus().get().authors().size()).intValue());
	}

	@Test
	void theTableTwinListsEverybody() {
		run(() -> tool("table", true));
		assertEquals(25, ui(() -> find(Table.class, "landscape.table").orElseThrow().getItemCount()).intValue());
		run(() -> tool("table", false));
	}

	@Test
	void aSavedLayoutIsKeptWithTheStudy() {
		waitFor("the layout is settled", () -> !Window.texts(Window.window().getShell()).contains("%"));
		run(() -> tool("save", true));
		waitFor("the layout is in the study", () -> count() == 25);
	}

	@Test
	void aCircleInFocusKeepsItsColourAndTheOthersFade() {
		int before = ui(() -> scene().shade()[1]);
		run(() -> session().focus().set(Focus.ALL.onCommunities(Set.of(largest()))));
		waitFor("the other circle is faded", () -> scene().shade()[1] != before);
	}

	@Test
	void aCircleInFocusComesCloserAndIsWhollyInSight() {
		Viewport all = ui(LandscapeTest::view);
		run(() -> session().focus().set(Focus.ALL.onCommunities(Set.of(largest()))));
		waitFor("the circle is brought in sight", () -> view().scale() > all.scale() && whole(0));
	}

	/** Whether a circle lies in the picture, with all its outline. */
	private static boolean whole(int rank) {
		float[] x = scene().outlines().x()[rank];
		float[] y = scene().outlines().y()[rank];
		return IntStream.range(0, x.length).allMatch(i -> view().toScreenX(x[i]) >= 0 && view().toScreenX(x[i]) <= view().width()
				&& view().toScreenY(y[i]) >= 0 && view().toScreenY(y[i]) <= view().height());
	}

	@Test
	void allOfItIsInSightAgainWhenEverythingIsShown() {
		Viewport all = ui(LandscapeTest::view);
		run(() -> session().focus().set(Focus.ALL.onCommunities(Set.of(largest()))));
		waitFor("the circle is brought in sight", () -> !view().equals(all));
		run(() -> session().focus().set(Focus.ALL));
		waitFor("everybody is in sight", () -> view().equals(all));
	}

	@Test
	void whoStandsInTwoCirclesIsRingedInTheColourOfTheSecondAndSaysSo() {
		waitFor("the layout is settled", () -> !Window.texts(Window.window().getShell()).contains("%"));
		Landscape landscape = ui(() -> ((LandscapePanel) canvas().orElseThrow().getParent()).landscape());
		assertEquals(1, landscape.bridges().length);
		int bridge = landscape.bridges()[0];
		run(() -> canvas().orElseThrow().notifyListeners(SWT.MouseMove, mouse(screenX(bridge), screenY(bridge), 0)));
		String told = ui(() -> canvas().orElseThrow().getToolTipText());
		assertTrue(landscape.circles().stream().allMatch(circle -> told.contains(circle.name())), told);
		run(() -> canvas().orElseThrow().notifyListeners(SWT.MouseMove, mouse(1, 1, 0)));
		waitFor("the ring is drawn", () -> {
			int radius = (int) Math.round(Math.min(14, scene().radius()[bridge] * view().scale())) + 4;
			return colour(screenX(bridge) - radius, screenY(bridge)) == scene().shade()[landscape.second()[bridge]];
		});
	}

	/** What is on screen at a point of the canvas. */
	private static int colour(int x, int y) {
		ImageData data = Window.pixels(canvas().orElseThrow());
		RGB rgb = data.palette.getRGB(data.getPixel(x, y));
		return rgb.red << 16 | rgb.green << 8 | rgb.blue;
	}

	private static long largest() {
		return first("select community_id from communities order by size desc, community_id limit 1");
	}

	private static long count() {
		return first("select count(*) from landscape_places");
	}

	private static long first(String sql) {
		long[] first = { 0 };
		try (var answer = session().study().orElseThrow().query(sql)) {
			answer.forEach(batch -> first[0] = (Long) batch.value(0, 0));
		} catch (RuntimeException notYet) {
			return 0;
		}
		return first[0];
	}

	private static void tool(String id, boolean down) {
		Window.tool(find(ToolBar.class, "landscape.tools").orElseThrow(), id, down);
	}

	private static Optional<LandscapeCanvas> canvas() {
		return find(LandscapeCanvas.class, "landscape");
	}

	private static Scene scene() {
		return canvas().orElseThrow().scene().orElseThrow();
	}

	private static Viewport view() {
		return canvas().orElseThrow().view().orElseThrow();
	}

	private static int screenX(int node) {
		return (int) Math.round(view().toScreenX(scene().places().x()[node]));
	}

	private static int screenY(int node) {
		return (int) Math.round(view().toScreenY(scene().places().y()[node]));
	}

	private static void press(int x, int y, int state) {
		canvas().orElseThrow().notifyListeners(SWT.MouseDown, mouse(x, y, state));
		canvas().orElseThrow().notifyListeners(SWT.MouseUp, mouse(x, y, state));
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
