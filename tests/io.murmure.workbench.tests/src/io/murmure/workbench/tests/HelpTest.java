package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.Commands;

/** A newcomer looks for help. */
class HelpTest {

	@BeforeEach
	void window() {
		waitFor("the window is open", () -> PlatformUI.isWorkbenchRunning() && Window.window() != null);
	}

	@AfterEach
	void close() {
		run(() -> Window.dialog().ifPresent(Shell::close));
	}

	@Test
	void theGuideStaysOpenBesideTheWorkAndItsLinksDoWhatTheySay() {
		run(() -> Commands.run(Window.window(), "io.murmure.workbench.guide"));
		Shell guide = ui(() -> Window.dialog().orElseThrow());
		assertTrue(ui(() -> find(guide, Page.class, "guide").isPresent()));
		run(() -> Window.session().focus().set(Focus.ALL.onText("lampe")));
		run(() -> Window.all(guide).stream().filter(Link.class::isInstance).map(Link.class::cast)
				.filter(link -> link.getText().contains("Show everything") || link.getText().contains("Tout montrer")).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event()));
		assertTrue(ui(() -> Window.session().focus().get().equals(Focus.ALL)));
	}

	@Test
	void everyKeyOfAMenuIsTold() {
		run(() -> Commands.run(Window.window(), "io.murmure.workbench.keys"));
		String told = ui(() -> Window.texts(Window.dialog().orElseThrow())).toUpperCase(Locale.ROOT);
		for (String key : new String[] { "F1", "F5", "+N", "+O", "+I", "+R", "+E", "+B" }) {
			assertTrue(told.contains(key), key + " is missing in " + told);
		}
		assertFalse(told.contains("%"), told);
	}
}
