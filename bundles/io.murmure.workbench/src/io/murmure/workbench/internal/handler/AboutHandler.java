package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.AboutDialog;

/** Says what Murmure is. */
public final class AboutHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		new AboutDialog(shell).open();
	}
}
