package io.murmure.workbench.internal.imports;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;

/** Asks what to import and how: first the files and who reads them, then what their connectors want to know. */
public final class ImportWizard extends Wizard {

	private final StudySession session;
	private final Shell window;
	private final ImportChoices choices;

	private ImportWizard(StudySession session, Shell window, List<Path> paths) {
		this.session = session;
		this.window = window;
		choices = new ImportChoices(session, paths);
		setWindowTitle(Texts.of(ImportWizard.class).get("import.window"));
		setForcePreviousAndNextButtons(true);
	}

	/** Opens the wizard on these files and folders; with none, it asks for them. */
	public static void open(Shell window, List<Path> paths) {
		StudySession session = PlatformUI.getWorkbench().getService(StudySession.class);
		WizardDialog dialog = new ImportDialog(window, new ImportWizard(session, window, paths));
		dialog.setPageSize(680, 430);
		dialog.open();
	}

	@Override
	public void addPages() {
		addPage(new SourcesPage(session, choices));
		addPage(new ParametersPage(choices));
	}

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		return choices.hasParameters() ? super.getNextPage(page) : null;
	}

	@Override
	public boolean canFinish() {
		return ((ParametersPage) getPages()[1]).isFit();
	}

	@Override
	public boolean performFinish() {
		new StudyJobs(session, window).bringIn(choices.plan());
		return true;
	}
}
