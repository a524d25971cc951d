package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.preference.PreferencesDialog;

/** Opens the preferences. */
public final class PreferencesHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		new PreferencesDialog(shell).open();
	}
}
