package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Tables;
import io.murmure.ui.widgets.Bar;
import io.murmure.ui.widgets.BarChart;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.communities.ComparisonView;
import io.murmure.workbench.communities.internal.Profile;
import io.murmure.workbench.internal.StudyJobs;

/** A listener looks into the circles of the sample study. */
class CommunitiesTest {

	private static final Focus.Span SPAN = new Focus.Span(Instant.parse("2026-03-27T00:00:00Z"), Instant.parse("2026-04-11T00:00:00Z"));

	@BeforeEach
	void openCommunities() throws IOException {
		Sample.openCommunities();
		run(() -> Window.show("io.murmure.workbench.communities.graph"));
		run(() -> Window.show("io.murmure.workbench.communities.circles"));
		run(() -> Window.show("io.murmure.workbench.communities.profile"));
		waitFor("both circles are listed", () -> find(Table.class, "circles").filter(table -> table.getItemCount() == 2).isPresent());
	}

	@Test
	void whileNoCircleIsPickedTheNetworkShowsAllCircles() {
		waitFor("a disc stands for each circle", () -> discs() == 2);
	}

	@Test
	void aPickedCircleOpensAsANetworkOfItsPeopleAndNeighbours() {
		pickFirst();
		waitFor("fifteen people and their neighbours have discs", () -> discs() > 15);
		assertTrue(ui(() -> ties()) > 15);
		assertTrue(ui(() -> canvas().getContents().getChildren().stream().allMatch(figure -> inside((IFigure) figure))), "a disc lies outside");
	}

	@Test
	void aPickedCircleIsToldByItsWordsAndEmotions() {
		pickFirst();
		waitFor("its words stand in the profile", () -> find(BarChart.class, "terms").filter(chart -> !chart.bars().isEmpty()).isPresent());
		assertTrue(ui(() -> find(BarChart.class, "emotions").orElseThrow().bars().stream().allMatch(bar -> bar.reference().isPresent())),
				"each emotion is compared with the whole");
	}

	@Test
	void theProfileSaysWhatItsBarsMeanAndACircleIsNamedAfterTheFirstThatAreNotPale() {
		pick(1);
		waitFor("what bars mean is told", () -> find(Label.class, "terms.note").filter(note -> note.getText().contains("5")).isPresent());
		waitFor("its own words stand there", () -> find(BarChart.class, "terms").filter(chart -> chart.bars().stream().anyMatch(bar -> bar.label().equals("canal"))).isPresent());
		List<Bar> bars = ui(() -> find(BarChart.class, "terms").orElseThrow().bars());
		assertTrue(bars.getFirst().faded(), "fewer people used the most telling word than a told figure covers");
		String name = bars.stream().filter(bar -> !bar.faded()).limit(3).map(Bar::label).collect(Collectors.joining(" · "));
		assertEquals(ui(() -> find(Table.class, "circles").orElseThrow().getItem(1).getText(0).strip()), name);
	}

	@Test
	void aPickedCircleIsToldThoughAnotherViewLayBeforeItsProfile() {
		run(() -> Window.show("io.murmure.workbench.listen.inspector"));
		run(() -> Window.show("io.murmure.workbench.communities.circles"));
		pickFirst();
		waitFor("its words are seen", () -> find(BarChart.class, "terms").filter(chart -> !chart.bars().isEmpty()).isPresent());
		assertEquals("io.murmure.workbench.communities.circles", ui(() -> Window.window().getActivePage().getActivePart().getSite().getId()), "the keyboard stays where it was");
	}

	@Test
	void theProfileCountsThePostsOfASpanAndSaysWhichFiguresAreOfTheWholeStudy() {
		pickFirst();
		waitFor("its words stand in the profile", () -> find(BarChart.class, "terms").filter(chart -> !chart.bars().isEmpty()).isPresent());
		assertTrue(ui(() -> find(Label.class, "profile.focus").isEmpty()), "nothing is left out");
		Focus span = ui(() -> session().focus().get().onSpan(Optional.of(SPAN)));
		run(() -> session().focus().set(span));
		FocusCondition condition = FocusCondition.of(span);
		long posts = first("select count(*) from posts where " + condition.sql(), condition.arguments().toArray());
		long people = first("select count(distinct author_id) from posts where " + condition.sql(), condition.arguments().toArray());
		waitFor("it says how many posts and people that is", () -> find(Label.class, "profile.focus")
				.filter(label -> label.getText().matches(".*\\b" + posts + "\\b.*") && label.getText().matches(".*\\b" + people + "\\b.*")).isPresent());
		assertEquals(posts, ui(() -> find(BarChart.class, "channels").orElseThrow().bars().stream().mapToLong(bar -> Long.parseLong(bar.told())).sum()).longValue());
		run(() -> session().focus().set(session().focus().get().onSpan(Optional.empty())));
		waitFor("all is told again", () -> find(BarChart.class, "terms").isPresent() && find(Label.class, "profile.focus").isEmpty());
	}

	@Test
	void aProfileWithNoPostInFocusShowsNoFeelings() {
		pickFirst();
		waitFor("its feelings are shown", () -> find(BarChart.class, "emotions").isPresent());
		run(() -> session().focus().set(session().focus().get().onSpan(Optional.of(new Focus.Span(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))))));
		waitFor("none of its posts is of 1970", () -> find(Label.class, "profile.focus").filter(label -> label.getText().startsWith("None of its posts") || label.getText().startsWith("Aucun de ses messages")).isPresent());
		assertTrue(ui(() -> find(BarChart.class, "emotions").isEmpty()), "nobody was read as feeling nothing");
	}

	@Test
	void whatKnowsNoSpanSaysThatItIsOfTheWholeStudy() {
		pickFirst();
		waitFor("it is told what sets it apart", () -> find(Label.class, "tick").isPresent());
		String always = ui(() -> find(Label.class, "tick").orElseThrow().getText());
		run(() -> session().focus().set(session().focus().get().onSpan(Optional.of(SPAN))));
		waitFor("figures of a part stand beside it", () -> find(Label.class, "profile.focus").isPresent());
		String beside = ui(() -> find(Label.class, "tick").orElseThrow().getText());
		assertTrue(!beside.equals(always) && (beside.contains("whole study") || beside.contains("toute l’étude")), beside);
		for (String view : List.of("members", "circles", "overTime", "comparison")) {
			run(() -> Window.show("io.murmure.workbench.communities." + view));
			waitFor(view + " says so", () -> saysSo(view));
		}
		turnComparison(ComparisonView.Mode.SIDES);
		assertTrue(ui(() -> !saysSo("comparison")), "two sides are of the span");
		turnComparison(ComparisonView.Mode.FIGURES);
		run(() -> session().focus().set(session().focus().get().onSpan(Optional.empty())));
		assertTrue(ui(() -> Window.all(Window.window().getShell()).stream().noneMatch(CommunitiesTest::isTheLine)), "nothing is left out");
	}

	@Test
	void eachFigureThatIsComparedIsDefinedAsInTheProfile() {
		pickFirst();
		waitFor("the profile tells its figures", () -> find(BarChart.class, "closeness").filter(chart -> !chart.bars().isEmpty()).isPresent());
		Map<String, String> profile = ui(() -> find(BarChart.class, "closeness").orElseThrow().bars().stream().collect(Collectors.toMap(Bar::label, Bar::help)));
		run(() -> Window.show("io.murmure.workbench.communities.comparison"));
		turnComparison(ComparisonView.Mode.FIGURES);
		waitFor("figures stand side by side", () -> find(Table.class, "comparison").filter(table -> table.getItemCount() > 10).isPresent());
		Map<String, String> told = ui(() -> {
			Table table = find(Table.class, "comparison").orElseThrow();
			Map<String, String> tips = new HashMap<>();
			for (TableItem row : table.getItems()) {
				table.showItem(row);
				var cell = row.getBounds(table.getColumnCount() - 1);
				Event over = new Event();
				over.x = cell.x + 2;
				over.y = cell.y + cell.height / 2;
				table.notifyListeners(SWT.MouseMove, over);
				tips.put(row.getText(0), table.getToolTipText());
			}
			return tips;
		});
		profile.keySet().retainAll(told.keySet());
		assertTrue(profile.size() > 10, profile.toString());
		profile.forEach((figure, definition) -> assertEquals(definition, told.get(figure), figure));
		assertTrue(told.values().stream().noneMatch(Objects::isNull), told.toString());
	}

	@Test
	void allColumnsOfMembersAreInSightInAUsualWindow() {
		run(() -> {
			Window.window().getShell().setBounds(0, 0, 1600, 1000);
			Window.window().getActivePage().resetPerspective();
		});
		try {
			pickFirst();
			run(() -> Window.show("io.murmure.workbench.communities.members"));
			waitFor("members are listed", () -> find(Table.class, "members").filter(table -> table.getItemCount() > 10).isPresent());
			waitFor("their columns are in sight, but for what a platform may call them", () -> find(Table.class, "members")
					.filter(table -> Arrays.stream(table.getColumns()).limit(7).mapToInt(TableColumn::getWidth).sum() <= table.getClientArea().width).isPresent());
		} finally {
			run(() -> Window.window().getShell().setBounds(0, 0, 1440, 900));
		}
	}

	@Test
	void whatIsShownIsSaidInTwoLinesAtMostInASmallWindow() {
		run(() -> Window.window().getShell().setBounds(0, 0, 1100, 700));
		try {
			for (String view : List.of("landscape", "graph")) {
				run(() -> Window.show("io.murmure.workbench.communities." + view));
				run(() -> session().focus().set(Focus.ALL));
				String id = view.equals("graph") ? "network.what" : "landscape.what";
				waitFor(view + " says what it shows", () -> find(Control.class, id).filter(CommunitiesTest::isWhole).isPresent());
				pickFirst();
				waitFor(view + " says all of it of a circle", () -> find(Control.class, id).filter(CommunitiesTest::isWhole).filter(said -> said(said).matches(".*\\b15\\b.*")).isPresent());
			}
		} finally {
			run(() -> Window.window().getShell().setBounds(0, 0, 1440, 900));
		}
	}

	private static String said(Control control) {
		return control instanceof Label label ? label.getText() : ((Link) control).getText();
	}

	private static boolean isWhole(Control sentence) {
		int needed = sentence.computeSize(sentence.getSize().x, SWT.DEFAULT).y;
		return sentence.getSize().y >= needed && needed <= 2 * sentence.computeSize(SWT.DEFAULT, SWT.DEFAULT).y && !said(sentence).isEmpty();
	}

	private static void turnComparison(ComparisonView.Mode mode) {
		run(() -> ((ComparisonView) Window.show("io.murmure.workbench.communities.comparison")).turn(mode));
	}

	private static boolean saysSo(String view) {
		String id = "io.murmure.workbench.communities." + view;
		Composite place = (Composite) Window.window().getActivePage().findView(id).getSite().getService(MPart.class).getWidget();
		return Window.all(place).stream().anyMatch(CommunitiesTest::isTheLine);
	}

	private static boolean isTheLine(Control control) {
		return "wholeStudy".equals(control.getData("id")) && control.isVisible();
	}

	@Test
	void aStudyWithoutPostsOffersToImport() throws IOException {
		Path empty = Files.createTempDirectory("study").resolve("empty.murmure");
		session().create(empty, StudySettings.create(ZoneId.of("UTC")));
		try {
			for (String view : List.of("io.murmure.workbench.communities.circles", "io.murmure.workbench.communities.graph", "io.murmure.workbench.communities.landscape",
					"io.murmure.workbench.communities.relay", "io.murmure.workbench.communities.overTime", "io.murmure.workbench.listen.timeline",
					"io.murmure.workbench.findings.inbox", "io.murmure.workbench.findings.needs")) {
				run(() -> Window.show(view));
				waitFor(view + " offers to import", () -> buttons(view).equals(List.of("import")));
			}
			assertProfileHasHashtagsAndSites();
		} finally {
			run(() -> Window.window().getActivePage().resetPerspective());
			run(() -> new StudyJobs(session(), Window.window().getShell()).openSample());
			waitFor("the sample study is back", () -> session().study().filter(open -> open.file().endsWith("velo-cafe.murmure")).isPresent());
		}
	}

	private static void assertProfileHasHashtagsAndSites() {
		try (TableChange change = session().study().orElseThrow().change(List.of(Tables.COMMUNITIES, Tables.COMMUNITY_TERMS))) {
			change.add(Tables.COMMUNITIES, 1L, 6L, 0.9, 0.5, 0.1, 0.4, "pompe", 6L);
			change.add(Tables.COMMUNITY_TERMS, 1L, 1L, "pompe", 3.0, 6L, "word");
			change.add(Tables.COMMUNITY_TERMS, 1L, 1L, "velobus", 2.0, 6L, "hashtag");
			change.add(Tables.COMMUNITY_TERMS, 1L, 1L, "example.org", 1.0, 2L, "link");
			change.commit("profiles", new ComponentState("1", 0));
		}
		Profile profile = Profile.read(answers(), 1).orElseThrow();
		assertEquals(List.of("pompe", "#velobus", "example.org"),
				Stream.of(profile.terms(), profile.hashtags(), profile.links()).flatMap(List::stream).map(Profile.Term::word).toList());
	}

	/** What the panel in the place of a view offers. */
	private static List<Object> buttons(String view) {
		Control control = (Control) ((MPart) Window.window().getActivePage().findView(view).getSite().getService(MPart.class)).getWidget();
		return Window.all((Composite) control).stream().filter(Button.class::isInstance).filter(Control::isVisible).map(button -> button.getData("id")).toList();
	}

	private static long first(String sql, Object... arguments) {
		AtomicLong first = new AtomicLong();
		session().study().orElseThrow().query(sql, arguments).forEach(batch -> first.set((Long) batch.value(0, 0)));
		return first.get();
	}

	@Test
	void circlesAreSortedByEachColumnAndFoundByTheirName() {
		List<String> largestFirst = ui(CommunitiesTest::listed);
		try {
			for (int column = 0; column < 4; column++) {
				int sorted = column;
				run(() -> header(sorted));
				List<String> up = ui(CommunitiesTest::listed);
				run(() -> header(sorted));
				assertEquals(up.reversed(), ui(CommunitiesTest::listed), "column " + column);
				assertTrue(ui(() -> !circles().getColumn(sorted).getToolTipText().isBlank()), "column " + column + " is explained");
			}
			run(() -> header(1));
			assertEquals(largestFirst.reversed(), ui(CommunitiesTest::listed), "the smallest first");
			search("CANAL");
			assertEquals(1, ui(() -> circles().getItemCount()).intValue());
			pickFirst();
			assertTrue(ui(() -> Circle.all(answers()).stream().filter(circle -> session().focus().get().communities().contains(circle.id())).findFirst().orElseThrow().name().contains("canal")),
					"the circle that is seen is picked");
			search("zeppelin");
			assertTrue(ui(() -> find(Label.class, "circles.notFound").isPresent()), "it says that there is none");
		} finally {
			search("");
			run(() -> Window.window().getActivePage().hideView(Window.show("io.murmure.workbench.communities.circles")));
			run(() -> Window.show("io.murmure.workbench.communities.circles"));
		}
	}

	private static Answers answers() {
		return new Answers(session().study().orElseThrow(), new NullProgressMonitor());
	}

	private static Table circles() {
		return find(Table.class, "circles").orElseThrow();
	}

	private static List<String> listed() {
		return Arrays.stream(circles().getItems()).map(item -> item.getText(0)).toList();
	}

	private static void header(int column) {
		circles().getColumn(column).notifyListeners(SWT.Selection, new Event());
	}

	private static void search(String words) {
		run(() -> find(Text.class, "circles.search").orElseThrow().setText(words));
	}

	@Test
	void aPickedCircleIsTheFocusOfAllViews() {
		pickFirst();
		assertEquals(1, ui(() -> session().focus().get().communities().size()));
	}

	private static void pickFirst() {
		pick(0);
	}

	private static void pick(int index) {
		run(() -> {
			Table table = find(Table.class, "circles").orElseThrow();
			table.deselectAll();
			table.select(index);
			table.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static FigureCanvas canvas() {
		return find(FigureCanvas.class, "network").orElseThrow();
	}

	private static long discs() {
		return find(FigureCanvas.class, "network").map(canvas -> canvas.getContents().getChildren().stream()
				.filter(figure -> !(figure instanceof Connection)).count()).orElse(0L);
	}

	private static long ties() {
		return canvas().getContents().getChildren().stream().filter(Connection.class::isInstance).count();
	}

	private static boolean inside(IFigure figure) {
		Rectangle area = canvas().getContents().getBounds();
		return figure instanceof Connection || area.contains(figure.getBounds().getCenter());
	}
}
