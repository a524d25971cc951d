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
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.workbench.Commands;

/** A listener writes the report of her study as the dialog proposes it. */
class ReportTest {

	@BeforeEach
	void open() throws IOException {
		Sample.open();
	}

	@Test
	void theReportGoesIntoAFolderOfTheStudysOwnInTheLanguageChosenAndItIsSaidWhere() throws IOException {
		Window.window().getShell().getDisplay().asyncExec(() -> Commands.run(Window.window(), "io.murmure.workbench.report"));
		waitFor("it asks where the report goes", () -> Window.dialog().flatMap(shell -> find(shell, Text.class, "report.where")).isPresent());
		Path folder = session().study().orElseThrow().file().toAbsolutePath().resolveSibling("velo-cafe-report");
		run(() -> {
			Shell asking = Window.dialog().orElseThrow();
			assertEquals(folder.toString(), find(asking, Text.class, "report.where").orElseThrow().getText());
			find(asking, Button.class, "report.en").orElseThrow().setSelection(false);
			find(asking, Button.class, "report.fr").orElseThrow().setSelection(true);
			Window.click(asking.getDefaultButton());
		});
		waitFor("it is said where the report stands", () -> notice().filter(shell -> Window.texts(shell).contains(folder.resolve("index.html").toString())).isPresent());
		assertTrue(Files.readString(folder.resolve("index.html")).contains("lang=\"fr\""));
		run(() -> find(notice().orElseThrow(), Link.class, "notice.close").orElseThrow().notifyListeners(SWT.Selection, new Event()));
		assertEquals(Optional.empty(), ui(ReportTest::notice));
	}

	private static Optional<Shell> notice() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> "notice".equals(shell.getData("id"))).findFirst();
	}
}
