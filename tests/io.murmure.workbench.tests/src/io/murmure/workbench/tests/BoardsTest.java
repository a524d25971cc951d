package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.firstOf;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Judgement;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.findings.internal.TrendLine;

/** The boards beside the inbox: trends, crises and needs of the sample study. */
class BoardsTest {

	private static final String PREFIX = "io.murmure.workbench.findings.";
	/** In the table of trends. */
	private static final int POSTS = 4;

	@BeforeEach
	void openFindings() throws IOException {
		Sample.openFindings();
	}

	@AfterEach
	void everythingIsShownAgain() {
		run(() -> session().focus().set(Focus.ALL));
	}

	@Test
	void aBurstOfACirclesTalkBearsItsNameAndIsDrawnWithAllThatItWrote() {
		long burst = firstOf("select min(burst_id) from bursts where kind = 'volume' and community_id is not null");
		long circle = firstOf("select community_id from bursts where burst_id = " + burst);
		String key = new Inbox(study()).all().stream().filter(finding -> finding.kind().equals("burst") && finding.source() == burst).findFirst().orElseThrow().key();
		TrendLine line = TrendLine.read(study(), new Answers(study(), new NullProgressMonitor())).lines().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
		String name = Circle.all(new Answers(study(), new NullProgressMonitor())).stream().filter(one -> one.id() == circle).findFirst().orElseThrow().name();
		assertTrue(line.term().endsWith(" · " + name), line.term());
		assertEquals(firstOf("select count(*) from posts where author_id in (select author_id from members where community_id = " + circle + ")"), (long) Arrays.stream(line.posts()).sum());
		long written = Arrays.stream(line.posts()).filter(day -> day > 0).count();
		assertEquals(firstOf("select count(distinct date_trunc('day', time)) from posts where author_id in (select author_id from members where community_id = " + circle + ")"), written,
				"no day on which it wrote looks silent");
	}

	@Test
	void theTableOfTrendsCountsThePostsThatTheSentencesCount() {
		run(() -> Window.show(PREFIX + "trends"));
		asTable("trends", true);
		waitFor("the table is there", () -> find(Table.class, "trends.table").filter(table -> table.getItemCount() > 1).isPresent());
		List<String> told = new Inbox(study()).all().stream().filter(finding -> List.of("trend", "burst").contains(finding.kind())).map(finding -> String.valueOf(finding.posts())).sorted().toList();
		List<String> shown = ui(() -> Arrays.stream(find(Table.class, "trends.table").orElseThrow().getItems()).map(item -> item.getText(POSTS)).sorted().toList());
		asTable("trends", false);
		assertEquals(told, shown);
	}

	@Test
	void boardsShowTrendsCrisesAndNeeds() {
		run(() -> Window.show(PREFIX + "trends"));
		waitFor("trend lines are drawn", () -> find(Composite.class, "trendLines").isPresent());
		run(() -> Window.show(PREFIX + "crises"));
		waitFor("the replay is told", () -> find(Label.class, "crises.tools.what").filter(label -> label.getText().contains("8")).isPresent());
		long alarms = firstOf("select count(*) from alarms");
		asTable("crises", true);
		waitFor("episodes are listed", () -> find(Table.class, "crises").filter(table -> table.getItemCount() == alarms).isPresent());
		asTable("crises", false);
		run(() -> Window.show(PREFIX + "needs"));
		long needs = firstOf("select count(*) from needs");
		waitFor("needs are listed", () -> find(Table.class, "needs").filter(table -> table.getItemCount() == needs).isPresent());
		run(() -> {
			Table table = find(Table.class, "needs").orElseThrow();
			table.select(0);
			table.notifyListeners(SWT.Selection, new Event());
		});
		assertTrue(ui(() -> session().focus().get().finding()).startsWith("need:"));
	}

	@Test
	void theBoardOfOpportunitiesSaysWhomToAskAndWhat() {
		run(() -> Window.show(PREFIX + "opportunities"));
		long all = firstOf("select count(*) from opportunities");
		assertTrue(all > 0);
		waitFor("opportunities are listed", () -> find(Table.class, "opportunities").filter(table -> table.getItemCount() == all).isPresent());
		run(() -> {
			Table table = find(Table.class, "opportunities").orElseThrow();
			Arrays.stream(table.getColumns()).forEach(column -> assertNotNull(column.getToolTipText(), column.getText()));
			table.select(0);
			table.notifyListeners(SWT.Selection, new Event());
		});
		long strongest = firstOf("select opportunity_id from opportunities order by strength desc, opportunity_id limit 1");
		Focus focus = ui(() -> session().focus().get());
		assertTrue(focus.finding().startsWith("opportunity:"), focus.finding());
		assertEquals(Set.of(firstOf("select community_id from opportunities where opportunity_id = ?", strongest)), focus.communities());
		assertEquals(firstOf("select posts from opportunities where opportunity_id = ?", strongest), Window.count(focus), "the posts in which the circle tells the need");
		List<String> questions = new Answers(study(), new NullProgressMonitor()).list(row -> row.text(0), "select question from opportunity_questions where opportunity_id = ?", strongest);
		String asked = ui(() -> Window.texts(find(Composite.class, "opportunities.ask").orElseThrow()));
		assertTrue(!questions.isEmpty() && questions.stream().allMatch(asked::contains), asked);
	}

	@Test
	void theBoardOfCrisesCountsWhatWasToldForNothingAndSetsItsLevels() {
		Inbox inbox = new Inbox(study());
		StudyFinding crisis = inbox.all().stream().filter(finding -> finding.kind().equals("crisis")).findFirst().orElseThrow();
		try {
			inbox.judge(crisis, Judgement.dismissed("They speak of a film", Instant.now()));
			run(() -> {
				session().contentChanged();
				Window.show(PREFIX + "crises");
			});
			waitFor("one alarm was for nothing", () -> find(Label.class, "crises.tools.what").filter(label -> label.getText().contains("for nothing")).isPresent());
		} finally {
			inbox.judge(crisis, Judgement.of(FindingState.NEW, Instant.now()));
			run(() -> session().contentChanged());
		}
		run(() -> Window.tool(find(ToolBar.class, "crises.tools").orElseThrow(), "levels", false));
		waitFor("the levels are asked for", () -> Window.dialog().flatMap(shell -> find(shell, Table.class, "analyses")).filter(table -> table.getSelection()[0].getText().contains("Crisis")).isPresent());
		run(() -> Window.dialog().orElseThrow().close());
	}

	@Test
	void theDaysOfASpanInFocusAreShadedInThePictureOfTrends() {
		run(() -> Window.show(PREFIX + "trends"));
		waitFor("trend lines are drawn", () -> find(Composite.class, "trendLines").isPresent());
		Map<RGB, Long> before = ui(() -> topOf(find(Composite.class, "trendLines").orElseThrow()));
		Instant begin = Instant.parse("2026-04-01T00:00:00Z");
		run(() -> session().focus().set(Focus.ALL.onSpan(Optional.of(new Focus.Span(begin, begin.plus(Duration.ofDays(14)))))));
		waitFor("a stretch has another colour", () -> topOf(find(Composite.class, "trendLines").orElseThrow()).keySet().stream().anyMatch(colour -> !before.containsKey(colour)));
	}

	/** How often each colour is in the first row of pixels. */
	private static Map<RGB, Long> topOf(Composite picture) {
		ImageData pixels = Window.pixels(picture);
		return IntStream.range(0, pixels.width).mapToObj(x -> pixels.palette.getRGB(pixels.getPixel(x, 0))).collect(Collectors.groupingBy(colour -> colour, Collectors.counting()));
	}

	@Test
	void theTableOfCrisesShowsRowsInASmallWindow() {
		run(() -> {
			Window.window().getShell().setBounds(0, 0, 1100, 700);
			Window.window().getActivePage().resetPerspective();
		});
		run(() -> Window.show(PREFIX + "crises"));
		waitFor("its buttons are there", () -> find(ToolBar.class, "crises.tools").isPresent());
		asTable("crises", true);
		waitFor("some rows are whole", () -> find(Table.class, "crises").filter(table -> table.getItemCount() > 2 && (table.getClientArea().height - table.getHeaderHeight()) / table.getItemHeight() >= 2).isPresent());
		asTable("crises", false);
		run(() -> Window.window().getShell().setBounds(0, 0, 1440, 900));
	}

	@Test
	void whatEachStrengthMeasuresStandsInItsHead() {
		run(() -> Window.show(PREFIX + "needs"));
		waitFor("needs are listed", () -> find(Table.class, "needs").filter(table -> table.getItemCount() > 0).isPresent());
		run(() -> Window.show(PREFIX + "crises"));
		waitFor("its buttons are there", () -> find(ToolBar.class, "crises.tools").isPresent());
		asTable("crises", true);
		waitFor("episodes are listed", () -> find(Table.class, "crises").filter(table -> table.getItemCount() > 0).isPresent());
		String crises = ui(() -> explained("crises", "≥ 0"));
		asTable("crises", false);
		run(() -> Window.show(PREFIX + "needs"));
		String needs = ui(() -> explained("needs", "≥ 0"));
		run(() -> Arrays.stream(find(Table.class, "needs").orElseThrow().getColumns()).forEach(column -> assertNotNull(column.getToolTipText(), column.getText())));
		String inbox = ui(() -> explained("inbox", "0–1"));
		assertEquals(3, Set.of(crises, needs, inbox).size());
	}

	private static void asTable(String board, boolean on) {
		run(() -> Window.tool(find(ToolBar.class, board + ".tools").orElseThrow(), "table", on));
	}

	/** The tooltip of the column whose head names this range. */
	private static String explained(String table, String range) {
		return Arrays.stream(find(Table.class, table).orElseThrow().getColumns()).filter(column -> column.getText().contains(range)).findFirst().orElseThrow().getToolTipText();
	}

	private static Study study() {
		return session().study().orElseThrow();
	}
}
