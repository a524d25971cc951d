package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.ui.graph.Graph;
import io.murmure.workbench.Answers;
import io.murmure.workbench.communities.internal.circle.CircleFilter;
import io.murmure.workbench.communities.internal.circle.Network;
import io.murmure.workbench.communities.internal.circle.NetworkReader;

/** A listener opens a circle of the sample study. */
class CircleViewTest {

	private static final String VIEW = "io.murmure.workbench.communities.graph";

	@BeforeEach
	void openCircle() throws IOException {
		Sample.open();
		run(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective("io.murmure.workbench.communities.perspective", Window.window());
			} catch (WorkbenchException missing) {
				throw new AssertionError(missing);
			}
			Window.show(VIEW);
			long[] id = new long[1];
			try (var answer = session().study().orElseThrow().query("select community_id from communities order by size desc, community_id limit 1")) {
				answer.forEach(batch -> id[0] = (Long) batch.value(0, 0));
			}
			session().focus().set(Focus.ALL.onCommunities(Set.of(id[0])));
		});
		waitFor("fifteen people are drawn", () -> find(Graph.class, "network").filter(graph -> graph.getNodes().size() > 15).isPresent());
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
		run(() -> {
			Text search = find(Text.class, "network.search").orElseThrow();
			search.setText(person());
			search.notifyListeners(SWT.DefaultSelection, new Event());
		});
		waitFor("one person is in Focus", () -> session().focus().get().authors().size() == 1);
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

	private static String person() {
		return graph().getNodes().stream().filter(node -> node.getText().matches("\\p{L}+-\\w+")).findFirst().orElseThrow().getText();
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
