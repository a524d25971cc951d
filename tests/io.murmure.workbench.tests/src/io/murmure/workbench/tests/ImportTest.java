package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.workbench.internal.imports.ImportWizard;

/** A listener drops files onto the window. */
class ImportTest {

	@BeforeEach
	void openSample() throws IOException {
		Sample.open();
	}

	@AfterEach
	void closeWizard() {
		Window.run(() -> Window.dialog().ifPresent(dialog -> dialog.close()));
	}

	@Test
	void theWizardSaysWhichConnectorReadsAFile() throws IOException {
		Path reviews = Sample.checkout().resolve("examples/velo-cafe/avis-lampe.csv");
		String reader = Window.session().catalog().connectors().stream().filter(connector -> connector.id().contains("table")).findFirst().orElseThrow()
				.label(Locale.getDefault());
		open(reviews);
		waitFor("the table connector is named", () -> sources().getItem(0).getText(1).equals(reader));
	}

	@Test
	void aFileThatNobodyReadsIsSaidToBeLeftOut() throws IOException {
		Path noise = Files.createTempFile("noise", ".bin");
		Files.write(noise, new byte[] { 0, 1, 2, 3, 0, (byte) 0xFF });
		open(noise);
		waitFor("it is looked into", () -> !sources().getItem(0).getText(1).contains("…"));
		assertFalse(ui(() -> Window.session().catalog().connectors().stream()
				.anyMatch(connector -> sources().getItem(0).getText(1).contains(connector.label(Locale.getDefault())))));
	}

	@Test
	void namesAndZoneOfAStudyThatIsThereStay() {
		open(Sample.checkout().resolve("examples/velo-cafe"));
		assertFalse(ui(() -> find(Window.dialog().orElseThrow(), Combo.class, "names").orElseThrow().isEnabled()));
	}

	private static void open(Path file) {
		Display.getDefault().asyncExec(() -> ImportWizard.open(Window.window().getShell(), List.of(file)));
		waitFor("the wizard is open", () -> Window.dialog().filter(dialog -> find(dialog, Table.class, "sources").isPresent()).isPresent());
	}

	private static Table sources() {
		return find(Window.dialog().orElseThrow(), Table.class, "sources").orElseThrow();
	}
}
