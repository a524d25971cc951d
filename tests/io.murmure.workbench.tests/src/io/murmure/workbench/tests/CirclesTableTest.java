package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.Test;

import io.murmure.ui.Fonts;
import io.murmure.workbench.communities.internal.CirclesTable;

/** What the list of circles shows in the room that it has. */
class CirclesTableTest {

	private static final int HEIGHT = 300;

	@Test
	void noHeadIsCutWhileItGivesTheOrder() {
		inEachLanguage(430, (shell, table) -> {
			GC gc = new GC(table);
			gc.setFont(Fonts.STRONG.on(table.getDisplay()));
			for (TableColumn column : table.getColumns()) {
				column.notifyListeners(SWT.Selection, new Event());
				assertTrue(column.getWidth() >= gc.textExtent(column.getText()).x + 28, column.getText() + " has " + column.getWidth() + " in " + shell.getSize().x);
			}
			gc.dispose();
		});
	}

	@Test
	void inLittleRoomWhatIsOnlyPaintedGivesWayToTheNames() {
		inEachLanguage(500, (shell, table) -> {
			assertTrue(Arrays.stream(table.getColumns()).allMatch(column -> column.getWidth() > 0), "there is room for all");
			shell.setSize(310, HEIGHT);
			shell.layout(true, true);
			assertTrue(table.getColumn(0).getWidth() >= 150, table.getColumn(0).getWidth() + " for names");
			assertTrue(table.getColumn(1).getWidth() > 0, "the size stays");
		});
	}

	private static void inEachLanguage(int width, BiConsumer<Shell, Table> look) {
		Locale before = Locale.getDefault();
		for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
			run(() -> {
				Locale.setDefault(language);
				Shell shell = new Shell(Window.window().getShell());
				try {
					shell.setLayout(new FillLayout());
					new CirclesTable(shell, picked -> {
					});
					shell.setSize(width, HEIGHT);
					shell.open();
					shell.layout(true, true);
					look.accept(shell, find(shell, Table.class, "circles").orElseThrow());
				} finally {
					shell.dispose();
					Locale.setDefault(before);
				}
			});
		}
	}
}
