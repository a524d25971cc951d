package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.study.StudySettings;
import io.murmure.ui.Texts;
import io.murmure.workbench.internal.FileDrop;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.UserChoices;
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
	void filesDroppedOnTheWindowOpenTheWizardOnThem() throws IOException {
		Path reviews = Sample.checkout().resolve("examples/velo-cafe/avis-lampe.csv");
		FileDrop drop = ui(() -> (FileDrop) ((DropTarget) Window.window().getShell().getData(DND.DROP_TARGET_KEY)).getDropListeners()[0]);
		run(() -> drop.dropped(new String[] { reviews.toString() }));
		waitFor("the wizard lists the file", () -> Window.dialog().flatMap(dialog -> find(dialog, Table.class, "sources"))
				.filter(sources -> sources.getItemCount() == 1 && sources.getItem(0).getText(0).equals("avis-lampe.csv")).isPresent());
	}

	@Test
	void theColumnsThatWereGuessedAreShownBeforeAnythingIsReadAndCanBeChanged() {
		open(Sample.checkout().resolve("examples/velo-cafe/avis-lampe.csv"));
		WizardDialog wizard = ui(() -> (WizardDialog) Window.dialog().orElseThrow().getData());
		waitFor("the file is recognised", () -> wizard.getCurrentPage().canFlipToNextPage());
		run(() -> wizard.showPage(wizard.getCurrentPage().getNextPage()));
		waitFor("the text's column is named", () -> column("text").filter(combo -> combo.getText().equals("texte")).isPresent());
		assertEquals(List.of("date", "auteur", "note", "titre", "texte", "pays"), ui(() -> List.of(column("text").orElseThrow().getItems())));
		run(() -> column("text").orElseThrow().setText("titre"));
		assertTrue(ui(() -> wizard.getCurrentPage().isPageComplete()));
	}

	@Test
	void aTableWithoutAColumnOfTextIsImportedOnceThatColumnIsChosen() throws IOException {
		Path sums = Files.createTempDirectory("sums").resolve("dépenses.csv");
		Files.writeString(sums, "date,sum,vat\n2026-05-13,12.5,2.5\n2026-05-14,17.5,3.5\n2026-05-15,11.0,2.2\n");
		open(sums);
		WizardDialog wizard = ui(() -> (WizardDialog) Window.dialog().orElseThrow().getData());
		waitFor("the first page says so", () -> wizard.getCurrentPage().getMessage().contains(sums.getFileName().toString()));
		assertFalse(ui(() -> finish(wizard)));
		run(() -> wizard.showPage(wizard.getCurrentPage().getNextPage()));
		waitFor("the second page says so", () -> String.valueOf(wizard.getCurrentPage().getErrorMessage()).contains(sums.getFileName().toString()));
		assertFalse(ui(() -> finish(wizard)));
		run(() -> column("text").orElseThrow().setText("vat"));
		assertTrue(ui(() -> finish(wizard)));
		assertNull(ui(() -> wizard.getCurrentPage().getErrorMessage()));
		run(() -> column("text").orElseThrow().setText("remarks"));
		assertFalse(ui(() -> finish(wizard)), "there is no such column");
	}

	@Test
	void ofAFolderTheFileIsNamedAndThatWhatIsSetHoldsForAllTables() throws IOException {
		Path folder = Files.createTempDirectory("sums");
		Files.writeString(folder.resolve("march.csv"), "date,sum,vat\n2026-03-13,12.5,2.5\n2026-03-14,17.5,3.5\n2026-03-15,11.0,2.2\n");
		Files.writeString(folder.resolve("april.csv"), "date,sum,vat\n2026-04-13,12.5,2.5\n2026-04-14,17.5,3.5\n2026-04-15,11.0,2.2\n");
		open(folder);
		WizardDialog wizard = ui(() -> (WizardDialog) Window.dialog().orElseThrow().getData());
		waitFor("the first page names a file", () -> wizard.getCurrentPage().getMessage().contains("april.csv"));
		run(() -> wizard.showPage(wizard.getCurrentPage().getNextPage()));
		waitFor("the second page names both", () -> find(Window.dialog().orElseThrow(), Label.class, "shared.table")
				.filter(said -> said.getText().contains("april.csv") && said.getText().contains("march.csv")).isPresent());
	}

	@Test
	void ofAFolderTheFileThatNobodyReadsIsNamed() throws IOException {
		Path folder = Files.createTempDirectory("mixed");
		Files.copy(Sample.checkout().resolve("examples/velo-cafe/avis-lampe.csv"), folder.resolve("avis.csv"));
		Files.write(folder.resolve("noise.bin"), new byte[] { 0, 1, 2, 3, 0, (byte) 0xFF });
		open(folder);
		WizardDialog wizard = ui(() -> (WizardDialog) Window.dialog().orElseThrow().getData());
		waitFor("it is named", () -> wizard.getCurrentPage().getMessage().contains("noise.bin"));
	}

	private static boolean finish(WizardDialog wizard) {
		return Window.all(wizard.getShell()).stream().anyMatch(control -> control instanceof Button button && Integer.valueOf(IDialogConstants.FINISH_ID).equals(button.getData()) && button.isEnabled());
	}

	private static Optional<Combo> column(String role) {
		return Window.dialog().flatMap(dialog -> find(dialog, Combo.class, "parameter." + role));
	}

	@Test
	void afterAnImportTheOverviewOpensWhereItIsAtHome() throws IOException {
		Path chat = Files.createTempDirectory("chat").resolve("WhatsApp Chat with Allotment.txt");
		Files.writeString(chat, "13/05/2024, 10:00 - Ana: the beans are up\n14/05/2024, 10:00 - Tom: mine are not\n");
		run(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective("io.murmure.workbench.communities.perspective", Window.window());
			} catch (WorkbenchException missing) {
				throw new AssertionError(missing);
			}
		});
		Path study = Files.createTempDirectory("study").resolve("allotment.murmure");
		Set<String> ended = ConcurrentHashMap.newKeySet();
		IJobChangeListener listener = IJobChangeListener.onDone(event -> ended.add(event.getJob().getName()));
		Job.getJobManager().addJobChangeListener(listener);
		run(() -> new StudyJobs(Window.session(), Window.window().getShell()).bringIn(
				new StudyJobs.ImportPlan(study, ZoneId.of("UTC"), StudySettings.Names.PSEUDONYM, List.of(ImportRequest.of(chat)))));
		waitFor("the overview is on top of Listen", () -> {
			IWorkbenchPage page = Window.window().getActivePage();
			IViewPart overview = page.findView("io.murmure.workbench.listen.overview");
			return page.getPerspective().getId().equals("io.murmure.workbench.listen.perspective") && overview != null && page.isPartVisible(overview);
		});
		waitFor("it is analysed", Sample::quiet);
		Job.getJobManager().removeJobChangeListener(listener);
		assertTrue(ended.contains(Texts.of(StudyJobs.class).get("job.analyse")), "the import said to its end that it imports: " + ended);
		assertFalse(UserChoices.importWasCutShort(study));
		UserChoices.importBegins(study);
		run(() -> new StudyJobs(Window.session(), Window.window().getShell()).open(study));
		waitFor("it is told that an import was cut short", () -> Window.dialog().filter(dialog -> Window.texts(dialog).contains("allotment")).isPresent());
		run(() -> Window.dialog().orElseThrow().close());
		run(() -> new StudyJobs(Window.session(), Window.window().getShell()).openSample());
		waitFor("the sample study is back", () -> Window.session().study().filter(open -> open.file().endsWith("velo-cafe.murmure")).isPresent());
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
