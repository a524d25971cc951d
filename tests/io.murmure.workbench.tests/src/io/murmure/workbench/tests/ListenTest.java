package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.count;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.command.SortColumnCommand;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Emotions;
import io.murmure.ui.widgets.Bar;
import io.murmure.ui.widgets.BarChart;
import io.murmure.ui.widgets.Chip;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.Themes;

/** A listener reads the sample study. */
class ListenTest {

	private static final int HEADER = 1;
	private static final int TEXT = 3;
	private static final int EMOTION = 4;

	@BeforeEach
	void openSample() throws IOException {
		Sample.open();
	}

	@Test
	void theOverviewTellsWhatWasReadHowPeopleFeelAndWhichCirclesThereAre() {
		run(() -> Window.show("io.murmure.workbench.listen.overview"));
		waitFor("the overview is filled", () -> find(BarChart.class, "circles").isPresent());
		assertEquals(5, ui(() -> find(BarChart.class, "channels").orElseThrow().bars().size()));
		assertTrue(ui(() -> find(BarChart.class, "feelings").orElseThrow().bars().size()) >= 4);
		assertEquals(2, ui(() -> find(BarChart.class, "circles").orElseThrow().bars().size()));
	}

	@Test
	void theStrongestEmotionComesFirstOnTheOverview() {
		run(() -> Window.show("io.murmure.workbench.listen.overview"));
		waitFor("the overview is filled", () -> find(BarChart.class, "feelings").isPresent());
		List<Double> shares = ui(() -> find(BarChart.class, "feelings").orElseThrow().bars().stream().map(Bar::value).toList());
		assertEquals(shares.stream().sorted(Comparator.reverseOrder()).toList(), shares);
	}

	@Test
	void theOverviewSaysWhatNarrowsTheOtherViewsAndLetsItGo() {
		run(() -> Window.show("io.murmure.workbench.listen.overview"));
		waitFor("the overview is filled", () -> find(BarChart.class, "circles").isPresent());
		assertTrue(ui(() -> find(Link.class, "focus.everything").isEmpty()), "nothing is narrowed");
		run(() -> session().focus().set(Focus.ALL.onEmotions(Set.of("joy"))));
		waitFor("a chip stands on it", () -> find(Link.class, "focus.everything").isPresent()
				&& find(Chip.class, "chip").filter(chip -> chip.text().equals(new Emotions().label("joy"))).isPresent());
		run(() -> find(Link.class, "focus.everything").orElseThrow().notifyListeners(SWT.Selection, new Event()));
		assertEquals(Focus.ALL, ui(() -> session().focus().get()));
		assertTrue(ui(() -> find(Link.class, "focus.everything").isEmpty()));
	}

	@Test
	void aCircleInFocusIsPickedOutInTheExplorer() {
		run(() -> Window.show("io.murmure.workbench.listen.explorer"));
		waitFor("the explorer lists the study", () -> find(Tree.class, "explorer").filter(tree -> tree.getItemCount() == 1).isPresent());
		Tree tree = ui(() -> find(Tree.class, "explorer").orElseThrow());
		long circle = firstOf("select community_id from communities order by size desc, community_id limit 1");
		run(() -> session().focus().set(Focus.ALL.onCommunities(Set.of(circle))));
		waitFor("the circle is picked out", () -> tree.getSelectionCount() == 1);
		assertTrue(ui(() -> tree.getSelection()[0].getParentItem().equals(tree.getItem(0).getItem(1))), "among the circles");
		run(() -> session().focus().set(Focus.ALL));
		assertEquals(0, ui(tree::getSelectionCount).intValue());
	}

	@Test
	void postsThatWereNotReadCanBeInFocus() {
		showPosts();
		Focus unread = Focus.ALL.onEmotions(Set.of(""));
		long posts = firstOf("select count(*) from posts where coalesce(emotion, '') = '' or channel in (select channel from ledger where workplace)");
		assertTrue(posts > 0);
		run(() -> session().focus().set(unread));
		waitFor("the table has them alone", () -> find(NatTable.class, "posts").isPresent() && rows() == posts);
		assertFalse(new Emotions().label("").isEmpty());
		waitFor("a chip says so", () -> find(Chip.class, "chip").filter(chip -> chip.text().equals(new Emotions().label(""))).isPresent());
	}

	@Test
	void theTimelineSaysThatNoPostMatchesAndOffersToShowEverything() {
		run(() -> session().focus().set(Focus.ALL.onText("sous-marin vélobus")));
		waitFor("the timeline says so", () -> find(Button.class, "timeline.unmatched").isPresent());
		run(() -> Window.click(find(Button.class, "timeline.unmatched").orElseThrow()));
		waitFor("everything is drawn", () -> chart().isPresent());
	}

	@Test
	void whatTheTimelineTellsOfAStepIsGoneWhileASpanIsDrawn() {
		waitFor("the timeline is drawn", () -> chart().filter(drawn -> drawn.getSeriesSet().getSeries("anger") != null).isPresent());
		run(() -> {
			Control plot = chart().orElseThrow().getPlotArea().getControl();
			int x = plot.getSize().x / 4;
			Event over = new Event();
			over.x = x;
			plot.notifyListeners(SWT.MouseMove, over);
			assertTrue(plot.getToolTipText() != null);
			Window.drag(plot, x, 2 * x, 20);
			assertEquals(null, plot.getToolTipText());
		});
	}

	@Test
	void theTableHoldsEveryPostAndReadsItsRowsWhenTheyComeIntoSight() {
		showPosts();
		long posts = count(Focus.ALL);
		waitFor("the table has all posts", () -> rows() == posts);
		waitFor("its first row is read", () -> !cell(TEXT, 0).isEmpty());
		run(() -> posts().doCommand(new ShowRowInViewportCommand(rows() - 1)));
		waitFor("its last row is read", () -> !cell(0, 5).isEmpty());
	}

	@Test
	void aSearchNarrowsTableAndStatusAlike() {
		showPosts();
		run(() -> find(Text.class, "search").orElseThrow().setText("vélobus"));
		Focus searched = Focus.ALL.onText("vélobus");
		waitFor("the Focus is on the word", () -> session().focus().get().equals(searched));
		waitFor("the table has its posts alone", () -> rows() == count(searched));
		assertTrue(count(searched) > 0 && count(searched) < count(Focus.ALL));
		waitFor("a chip stands for it", () -> find(Chip.class, "chip").isPresent());
		long post = Window.firstOf("select min(post_id) from posts where text like '%vélobus%'");
		run(() -> session().focus().set(session().focus().get().onPosts(Set.of(post))));
		waitFor("the word is marked where the post is read", () -> find(StyledText.class, "text").filter(text -> text.getStyleRanges().length > 0
				&& Arrays.stream(text.getStyleRanges()).allMatch(range -> text.getTextRange(range.start, range.length).equalsIgnoreCase("vélobus"))).isPresent());
		run(() -> find(Text.class, "search").orElseThrow().setText("vélobus sous-marin"));
		waitFor("what leaves no post says so", () -> find(EmptyPanel.class, "no-posts").isPresent());
		run(() -> find(Text.class, "search").orElseThrow().setText(""));
		waitFor("all posts are back", () -> find(NatTable.class, "posts").isPresent() && rows() == count(Focus.ALL));
	}

	@Test
	void aClickOnAColumnSortsTheWholeStudyAndShowsItFromTheTop() {
		showPosts();
		waitFor("the table has all posts", () -> rows() == count(Focus.ALL));
		run(() -> posts().doCommand(new ShowRowInViewportCommand(rows() - 1)));
		waitFor("the end of the table is read", () -> !cell(EMOTION, 0).isEmpty());
		sort(EMOTION, SortDirectionEnum.ASC);
		waitFor("anger comes first", () -> cell(EMOTION, 0).equals(new Emotions().label("anger")));
		sort(0, SortDirectionEnum.ASC);
	}

	@Test
	void theArrowOfTheOrderIsSeenInBothThemes() {
		showPosts();
		sort(0, SortDirectionEnum.ASC);
		for (Themes.Choice theme : List.of(Themes.Choice.DARK, Themes.Choice.LIGHT)) {
			Window.theme(theme);
			waitFor("the heads are of the theme", () -> brightness(Window.pixels(posts()), 1, 2) > 128 == (theme == Themes.Choice.LIGHT));
			ImageData pixels = ui(() -> Window.pixels(posts()));
			int right = ui(() -> posts().getColumnWidthByPosition(0));
			int bottom = ui(() -> posts().getRowHeightByPosition(0));
			int ground = brightness(pixels, right - 30, 2);
			int farthest = IntStream.range(right - 28, right - 4).flatMap(x -> IntStream.range(4, bottom - 4).map(y -> Math.abs(brightness(pixels, x, y) - ground))).max().orElseThrow();
			assertTrue(farthest > 110, theme + ": " + farthest);
		}
	}

	/** From 0 to 255. */
	private static int brightness(ImageData pixels, int x, int y) {
		RGB rgb = pixels.palette.getRGB(pixels.getPixel(x, y));
		return (rgb.red + rgb.green + rgb.blue) / 3;
	}

	@Test
	void inANarrowTableTheWordsStay() {
		showPosts();
		waitFor("the table is filled", () -> rows() > 0);
		int wide = ui(() -> posts().getColumnCount());
		run(() -> posts().setSize(360, posts().getSize().y));
		assertEquals(3, ui(() -> posts().getColumnCount()));
		run(() -> posts().setSize(640, posts().getSize().y));
		assertTrue(ui(() -> IntStream.range(0, posts().getColumnCount()).map(posts()::getColumnWidthByPosition).max().orElse(0)) >= 270, "others give way to the words");
		run(() -> posts().setSize(360, posts().getSize().y));
		assertTrue(ui(() -> posts().getColumnWidthByPosition(1)) >= 100);
		run(() -> posts().getParent().layout());
		assertEquals(wide, ui(() -> posts().getColumnCount()));
	}

	@Test
	void aPickedPostIsReadInTheInspectorWithItsReadingAndThread() {
		long id = firstOf("select post_id from posts where emotion = 'anger' order by post_id limit 1");
		run(() -> session().focus().set(Focus.ALL.onPosts(Set.of(id))));
		waitFor("the inspector shows a text", () -> find(StyledText.class, "text").isPresent());
		assertEquals(7, ui(() -> find(BarChart.class, "reading").orElseThrow().bars().size()));
		assertTrue(ui(() -> find(Composite.class, "thread").isPresent()));
	}

	@Test
	void thePickedPostSaysThatItLiesOutsideWhatIsShown() {
		long id = firstOf("select post_id from posts where emotion = 'anger' order by post_id limit 1");
		run(() -> session().focus().set(Focus.ALL.onPosts(Set.of(id))));
		waitFor("the inspector shows it", () -> find(StyledText.class, "text").isPresent() && find(Label.class, "outside").isEmpty());
		run(() -> session().focus().set(session().focus().get().onEmotions(Set.of("joy"))));
		waitFor("it lies outside", () -> find(Label.class, "outside").isPresent());
		run(() -> session().focus().set(session().focus().get().onEmotions(Set.of("anger"))));
		waitFor("it lies inside", () -> find(Label.class, "outside").isEmpty() && find(StyledText.class, "text").isPresent());
	}

	@Test
	void theOverviewSaysThatTheStudyIsBeingWorkedOnForAsLongAsItIs() throws InterruptedException {
		run(() -> Window.show("io.murmure.workbench.listen.overview"));
		waitFor("the overview is filled", () -> find(BarChart.class, "circles").isPresent());
		CountDownLatch end = new CountDownLatch(1);
		Job job = Job.create("test", (ICoreRunnable) monitor -> {
			try {
				end.await();
			} catch (InterruptedException stopped) {
				throw new OperationCanceledException();
			}
		});
		job.setRule(StudySession.WRITING);
		job.schedule();
		waitFor("the overview says so", () -> find(Label.class, "running").isPresent());
		end.countDown();
		waitFor("it says so no longer", () -> find(BarChart.class, "circles").isPresent() && find(Label.class, "running").isEmpty());
		job.join();
	}

	@Test
	void aClickOnAnEmotionMarksTheWordsThatCarriedIt() {
		long id = firstOf("select post_id from posts where emotion = 'anger' and length(text) > 60 order by post_id limit 1");
		run(() -> session().focus().set(Focus.ALL.onPosts(Set.of(id))));
		waitFor("the inspector shows its reading", () -> find(BarChart.class, "reading").isPresent() && find(StyledText.class, "text").isPresent());
		run(() -> find(BarChart.class, "reading").orElseThrow().notifyListeners(SWT.MouseUp, new Event()));
		waitFor("words are marked", () -> find(StyledText.class, "text").filter(text -> text.getStyleRanges().length > 0).isPresent());
	}

	@Test
	void aBrushOverTheTimelineNarrowsTheFocusToItsSpan() {
		waitFor("the timeline is drawn", () -> chart().filter(drawn -> drawn.getSeriesSet().getSeries("anger") != null).isPresent());
		run(() -> {
			Chart drawn = chart().orElseThrow();
			int width = drawn.getPlotArea().getSize().x;
			Window.drag(drawn.getPlotArea().getControl(), width / 4, width / 2, 20);
		});
		waitFor("the Focus has a span", () -> session().focus().get().span().isPresent());
		showPosts();
		Focus span = ui(() -> session().focus().get());
		waitFor("the table has the posts of the span alone", () -> rows() == count(span));
		assertTrue(count(span) < count(Focus.ALL));
	}

	@Test
	void aChannelInTheExplorerIsPutInFocus() {
		run(() -> Window.show("io.murmure.workbench.listen.explorer"));
		waitFor("the explorer lists the channels", () -> find(Tree.class, "explorer").filter(tree -> tree.getItemCount() == 1).isPresent());
		run(() -> {
			Tree tree = find(Tree.class, "explorer").orElseThrow();
			TreeItem study = tree.getItem(0);
			study.getItem(0).setExpanded(true);
		});
		run(() -> session().focus().set(Focus.ALL.onChannels(Set.of("Atelier du Canal"))));
		showPosts();
		waitFor("the table has its posts alone", () -> rows() == count(Focus.ALL.onChannels(Set.of("Atelier du Canal"))));
	}

	@Test
	void whatIsPickedInTheExplorerIsLetGoWithItsFocus() {
		run(() -> Window.show("io.murmure.workbench.listen.explorer"));
		waitFor("the explorer lists the channels", () -> find(Tree.class, "explorer").filter(tree -> tree.getItemCount() == 1).isPresent());
		Tree tree = ui(() -> find(Tree.class, "explorer").orElseThrow());
		run(() -> {
			TreeItem folder = tree.getItem(0).getItem(0);
			folder.setExpanded(true);
			tree.setSelection(folder.getItem(0));
			tree.notifyListeners(SWT.Selection, new Event());
		});
		assertEquals(1, ui(() -> session().focus().get().channels().size()));
		run(() -> session().focus().set(session().focus().get().onEmotions(Set.of("anger"))));
		assertEquals(1, ui(tree::getSelectionCount), "an emotion of the channel lets it be");
		run(() -> session().focus().set(Focus.ALL));
		assertEquals(0, ui(tree::getSelectionCount));
	}

	private static void showPosts() {
		run(() -> Window.show("io.murmure.workbench.listen.posts"));
		waitFor("the table is there", () -> find(NatTable.class, "posts").isPresent());
	}

	private static NatTable posts() {
		return find(NatTable.class, "posts").orElseThrow();
	}

	/** The number of posts in the table, whatever is in sight. */
	private static int rows() {
		ViewportLayer viewport = (ViewportLayer) ((CompositeLayer) posts().getLayer()).getChildLayerByLayoutCoordinate(0, 1);
		return viewport.getScrollableLayer().getRowCount();
	}

	private static String cell(int column, int row) {
		Object value = posts().getDataValueByPosition(column, row + HEADER);
		return value == null ? "" : value.toString();
	}

	private static void sort(int column, SortDirectionEnum direction) {
		run(() -> posts().doCommand(new SortColumnCommand(posts(), column, direction)));
	}

	private static Optional<Chart> chart() {
		return find(Chart.class, "timeline");
	}
}
