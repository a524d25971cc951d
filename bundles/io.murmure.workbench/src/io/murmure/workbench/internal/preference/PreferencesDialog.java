package io.murmure.workbench.internal.preference;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import io.murmure.ui.Texts;
import io.murmure.workbench.internal.StudyJobs;

/** The pages of preferences, in the reader's language: that of the platform speaks English alone. */
public final class PreferencesDialog extends PreferenceDialog {

	private final Texts texts = Texts.of(StudyJobs.class);

	public PreferencesDialog(Shell parent) {
		super(parent, PlatformUI.getWorkbench().getPreferenceManager());
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("preference.title"));
	}

	/** With every page in sight: there are few. */
	@Override
	protected TreeViewer createTreeViewer(Composite parent) {
		TreeViewer pages = super.createTreeViewer(parent);
		pages.setAutoExpandLevel(AbstractTreeViewer.ALL_LEVELS);
		return pages;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		name(IDialogConstants.OK_ID, "preference.keep");
		name(IDialogConstants.CANCEL_ID, "preference.cancel");
	}

	private void name(int button, String key) {
		getButton(button).setText(texts.get(key));
		setButtonLayoutData(getButton(button));
	}
}
