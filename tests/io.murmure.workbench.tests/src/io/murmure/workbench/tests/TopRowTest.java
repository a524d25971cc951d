package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.Tools;
import io.murmure.ui.widgets.TopRow;

/** The sentence, the field and the buttons above a view, in windows wide and narrow. */
class TopRowTest {

	private static final String SHORT = "25 people in 2 circles";
	private static final String LONG = "15 of 25 people and 100 of 145 ties in Focus; circles and places are of the whole study";

	private Shell shell;
	private TopRow row;
	private Label sentence;
	private Text field;

	@BeforeEach
	void aRow() {
		waitFor("the window is open", () -> PlatformUI.isWorkbenchRunning() && Window.window() != null);
		run(() -> {
			shell = new Shell(Window.window().getShell(), SWT.SHELL_TRIM);
			GridLayoutFactory.fillDefaults().applyTo(shell);
			row = Page.wide(new TopRow(shell, 170));
			sentence = Page.caption(row, SHORT);
			field = new Text(row, SWT.SEARCH);
			new Tools(row, "tools").push("fit", Icons.FIT, "Fit", () -> {
			});
			shell.setSize(900, 200);
			shell.open();
		});
		waitFor("it is laid out", () -> sentence.getSize().x > 0);
	}

	@AfterEach
	void close() {
		run(shell::dispose);
	}

	@Test
	void inAWideWindowAllStandInOneRow() {
		run(() -> say(LONG));
		assertTrue(ui(this::isWhole));
		assertTrue(ui(() -> sentence.getBounds().x + sentence.getBounds().width) <= ui(() -> field.getBounds().x));
	}

	@Test
	void aSentenceThatGrowsStaysWhole() {
		run(() -> shell.setSize(420, 200));
		run(() -> say(LONG));
		assertTrue(ui(this::isWhole));
		assertTrue(ui(() -> sentence.getBounds().y) >= ui(() -> field.getBounds().y + field.getBounds().height), "below the field");
		int height = ui(() -> row.getSize().y);
		run(() -> say(SHORT));
		assertTrue(ui(() -> row.getSize().y) < height, "the room is given back");
		assertEquals(170, ui(() -> field.getSize().x));
	}

	private void say(String words) {
		sentence.setText(words);
		row.fit();
	}

	private boolean isWhole() {
		Composite above = sentence.getParent();
		int needed = sentence.computeSize(sentence.getSize().x, SWT.DEFAULT).y;
		int line = sentence.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		return sentence.getSize().y >= needed && needed <= 2 * line && sentence.getBounds().y + needed <= above.getSize().y;
	}
}
