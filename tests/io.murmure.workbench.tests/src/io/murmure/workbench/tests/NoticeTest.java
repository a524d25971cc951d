package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.ui.Icons;
import io.murmure.workbench.internal.Notice;

/** What is told in the corner of the screen is there when the reader comes back to it. */
class NoticeTest {

	@BeforeEach
	void aWindow() {
		waitFor("the window is open", () -> PlatformUI.isWorkbenchRunning() && Window.window() != null);
	}

	@AfterEach
	void close() {
		run(() -> notices().forEach(Shell::dispose));
	}

	@Test
	void aNoticeStaysUntilAnotherTakesItsPlace() {
		tell("The report is written");
		assertEquals(List.of("The report is written"), ui(() -> notices().stream().map(Shell::getText).toList()));
		tell("Something new");
		assertEquals(List.of("Something new"), ui(() -> notices().stream().map(Shell::getText).toList()));
	}

	private static void tell(String title) {
		run(() -> new Notice(Window.window().getShell(), Icons.REPORT, title, "A sentence.", "Open", "Close", () -> {
		}));
	}

	private static List<Shell> notices() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> "notice".equals(shell.getData("id"))).toList();
	}
}
