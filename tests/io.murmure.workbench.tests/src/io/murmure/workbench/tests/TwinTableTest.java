package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.ui.Fonts;
import io.murmure.ui.widgets.TwinTable;

/** A table beside a picture, in windows wide and narrow. */
class TwinTableTest {

	private static final List<String> HEADS = List.of("Message", "Nature", "Messages", "Personnes", "Force");
	private static final String LONG = "Est-ce que quelqu’un sait où louer une remorque avec une bâche pour le week-end ?";

	private Shell shell;
	private TwinTable twin;
	private Table table;

	@BeforeEach
	void aTable() {
		waitFor("the window is open", () -> PlatformUI.isWorkbenchRunning() && Window.window() != null);
		run(() -> {
			shell = new Shell(Window.window().getShell(), SWT.SHELL_TRIM);
			shell.setLayout(new FillLayout());
			twin = new TwinTable(shell, "twin", picked -> {
			});
			table = (Table) twin.getChildren()[0];
			shell.setSize(900, 300);
			shell.open();
			twin.show(HEADS, rows(5));
		});
		waitFor("it is laid out", () -> table.getClientArea().width > 600);
	}

	@AfterEach
	void close() {
		run(shell::dispose);
	}

	@Test
	void inANarrowWindowTheWordsGiveWayAndNoHeadIsCut() {
		int wide = ui(() -> table.getColumn(0).getWidth());
		narrow(460);
		assertTrue(ui(() -> table.getColumn(0).getWidth()) < wide);
		assertTrue(ui(this::needed) <= ui(() -> table.getClientArea().width), "every column is in sight");
		noHeadIsCut();
	}

	@Test
	void theArrowOfTheOrderCutsNoHead() {
		narrow(520);
		for (int column = 0; column < HEADS.size(); column++) {
			int order = column;
			run(() -> table.getColumn(order).notifyListeners(SWT.Selection, new Event()));
			noHeadIsCut();
		}
	}

	@Test
	void whereNotEvenHeadsFitTheRestIsScrolledToAndTheLastColumnInSightIsWhole() {
		narrow(230);
		int room = ui(() -> table.getClientArea().width);
		assertTrue(ui(this::needed) > room);
		noHeadIsCut();
		assertEquals(room, ui(this::inSight));
		widen();
	}

	/** Where the column ends that goes up to the edge of the table or beyond. */
	private int inSight() {
		int edge = 0;
		for (int column = 0; edge < table.getClientArea().width; column++) {
			edge += table.getColumn(column).getWidth();
		}
		return edge;
	}

	@Test
	void theBarBesideManyRowsCutsNoHead() {
		run(() -> twin.show(HEADS, rows(1)));
		narrow(230);
		int before = ui(() -> table.getClientArea().width);
		run(() -> twin.show(HEADS, rows(40)));
		waitFor("the bar has taken its room", () -> table.getClientArea().width < before);
		waitFor("the last column in sight is whole", () -> inSight() == table.getClientArea().width);
	}

	@Test
	void aColumnThatTheReaderHasDrawnStaysSo() {
		run(() -> table.getColumn(1).setWidth(140));
		narrow(460);
		assertEquals(140, ui(() -> table.getColumn(1).getWidth()));
	}

	@Test
	void numbersStandToTheRightAndWordsAndTimesToTheLeftAndAllAreSortedByWhatTheyMean() {
		run(() -> twin.show(List.of("Level", "Told", "Posts"), List.of(row("watch", 0, "2026-04-09T10:00:00Z", 12), row("crisis", 2, "2026-03-28T10:00:00Z", 9), row("warning", 1, "2026-04-02T10:00:00Z", 120))));
		assertEquals(List.of(SWT.LEFT, SWT.LEFT, SWT.RIGHT), ui(() -> Arrays.stream(table.getColumns()).map(TableColumn::getAlignment).toList()));
		assertEquals(List.of("watch", "warning", "crisis"), sortedBy(0));
		assertEquals(List.of("crisis", "warning", "watch"), sortedBy(1));
		assertEquals(List.of("crisis", "watch", "warning"), sortedBy(2));
	}

	private static TwinTable.Row row(String level, int place, String told, int posts) {
		return new TwinTable.Row(level, List.of(level, told, String.valueOf(posts)), List.of(new TwinTable.Place(place), Instant.parse(told), posts));
	}

	private List<String> sortedBy(int column) {
		return ui(() -> {
			table.getColumn(column).notifyListeners(SWT.Selection, new Event());
			return Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList();
		});
	}

	@Test
	void aColumnThatNamesTheRowsIsNeverCut() {
		run(() -> twin.named().show(List.of("Figure", "A circle of many words", "Another circle"), List.of(
				new TwinTable.Row(1, List.of("Time to an answer, mostly", "2 min", "3 min"), List.of("Time to an answer, mostly", 2, 3)))));
		int whole = ui(() -> table.getColumn(0).getWidth());
		narrow(400);
		assertTrue(ui(() -> table.getColumn(0).getWidth()) >= whole);
		assertEquals(ui(() -> table.getClientArea().width), ui(this::inSight), "and what does not fit is scrolled to");
	}

	@Test
	void whoIsNamedInALaterColumnIsNotCutEither() {
		String person = "Amaryllis-z6n7 du jardin";
		run(() -> twin.named("Personne").show(List.of("Messages", "Personne"), List.of(new TwinTable.Row(1, List.of(LONG, person), List.of(LONG, person)))));
		int needed = ui(() -> extent(person, Fonts.SMALL));
		narrow(300);
		assertTrue(ui(() -> table.getColumn(1).getWidth()) > needed);
		assertTrue(ui(() -> table.getColumn(0).getWidth()) < 180, "the text gives way");
	}

	@Test
	void aTimeIsNeverCut() {
		String told = "14 mars 2026 à 10 h 02, heure de Paris";
		run(() -> twin.show(List.of("Texte", "Signalé"), List.of(new TwinTable.Row(1, List.of(LONG, told), List.of(LONG, Instant.EPOCH)))));
		int needed = ui(() -> {
			GC gc = new GC(table);
			int width = gc.textExtent(told).x;
			gc.dispose();
			return width;
		});
		narrow(420);
		assertTrue(ui(() -> table.getColumn(1).getWidth()) >= needed);
		assertTrue(ui(() -> table.getColumn(0).getWidth() + table.getColumn(1).getWidth() <= table.getClientArea().width), "the text gives way");
	}

	private static List<TwinTable.Row> rows(int count) {
		return IntStream.range(0, count).mapToObj(row -> new TwinTable.Row(row, List.of(LONG, "un message", "12", "7", "0,50"), List.of(LONG, "un message", 12, 7, .5))).toList();
	}

	private void widen() {
		run(() -> shell.setSize(900, 300));
		waitFor("it is wide again", () -> table.getClientArea().width > 600 && table.getColumn(0).getWidth() > 200);
	}

	private void narrow(int width) {
		run(() -> shell.setSize(width, 300));
		waitFor("it is narrow", () -> table.getClientArea().width <= width);
	}

	/** The platform widens the last column itself. */
	private int needed() {
		return Arrays.stream(table.getColumns()).limit(HEADS.size() - 1).mapToInt(TableColumn::getWidth).sum() + head(table.getColumn(HEADS.size() - 1));
	}

	private void noHeadIsCut() {
		for (TableColumn column : ui(table::getColumns)) {
			assertTrue(ui(() -> column.getWidth() >= head(column)), ui(() -> column.getText() + " has " + column.getWidth()));
		}
	}

	/** In bold, with some air, and the arrow of the order where it stands. */
	private int head(TableColumn column) {
		return extent(column.getText(), Fonts.STRONG) + 12 + (column == table.getSortColumn() ? 16 : 0);
	}

	private int extent(String words, Fonts font) {
		GC gc = new GC(table);
		gc.setFont(font.on(table.getDisplay()));
		int width = gc.textExtent(words).x;
		gc.dispose();
		return width;
	}
}
