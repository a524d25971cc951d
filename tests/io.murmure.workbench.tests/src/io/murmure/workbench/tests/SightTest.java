package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.count;
import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.firstOf;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.theme;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ISeries;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Skin;
import io.murmure.ui.widgets.BarChart;
import io.murmure.workbench.internal.Themes;

/** What changed while another perspective lay before a view is there when the view is seen again. */
class SightTest {

	private static final String LISTEN = "io.murmure.workbench.listen.perspective";
	private static final String COMMUNITIES = "io.murmure.workbench.communities.perspective";

	private Chart timeline;

	/** Communities as on its first visit, where the timeline has a place that was never looked at. */
	@BeforeEach
	void fromListenToCommunities() throws IOException {
		Sample.open();
		run(() -> {
			IWorkbenchPage page = Window.window().getActivePage();
			for (IPerspectiveDescriptor open : page.getOpenPerspectives()) {
				if (open.getId().equals(COMMUNITIES)) {
					page.closePerspective(open, false, false);
				}
			}
		});
		long all = count(Focus.ALL);
		waitFor("the timeline is drawn", () -> find(Chart.class, "timeline").filter(chart -> drawn(chart) == all).isPresent());
		timeline = ui(() -> find(Chart.class, "timeline").orElseThrow());
		go(COMMUNITIES);
		waitFor("circles are listed", () -> find(Table.class, "circles").filter(table -> table.getItemCount() == 2).isPresent());
	}

	@AfterEach
	void backToLight() {
		theme(Themes.Choice.LIGHT);
	}

	@Test
	void aCircleThatIsPickedInCommunitiesIsAskedOfTheTimelineWhenItIsSeenAgain() {
		long all = count(Focus.ALL);
		Focus circle = Focus.ALL.onCommunities(Set.of(firstOf("select community_id from communities order by size desc, community_id limit 1")));
		run(() -> session().focus().set(circle));
		waitFor("the profile tells of it", () -> find(BarChart.class, "terms").isPresent() && Sample.quiet());
		assertEquals(all, ui(() -> drawn(timeline)), "a view that nobody sees asks nothing");
		go(LISTEN);
		waitFor("the timeline draws the circle alone", () -> timeline.isVisible() && drawn(timeline) == count(circle));
	}

	@Test
	void aThemeThatIsChosenInCommunitiesIsTakenByTheTimelineWhenItIsSeenAgain() {
		theme(Themes.Choice.DARK);
		go(LISTEN);
		waitFor("its lines are dark", () -> timeline.isVisible() && lines().equals(Skin.of(timeline.getDisplay()).line().getRGB()) && dark());
	}

	private boolean dark() {
		return timeline.getBackground().getRGB().equals(new RGB(0x1B, 0x1D, 0x21));
	}

	private RGB lines() {
		return timeline.getAxisSet().getYAxis(0).getGrid().getForeground().getRGB();
	}

	private static void go(String perspective) {
		run(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(perspective, Window.window());
			} catch (WorkbenchException missing) {
				throw new AssertionError(missing);
			}
		});
	}

	private static long drawn(Chart chart) {
		return Arrays.stream(chart.getSeriesSet().getSeries()).map(ISeries::getYSeries).flatMapToDouble(Arrays::stream).mapToLong(Math::round).sum();
	}
}
