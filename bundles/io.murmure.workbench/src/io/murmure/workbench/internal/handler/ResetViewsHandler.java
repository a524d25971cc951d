package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import io.murmure.workbench.StudySession;

/** Puts the views of the perspective back where they stood at first; nothing is lost, so nothing is asked. */
public final class ResetViewsHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().resetPerspective();
	}
}
