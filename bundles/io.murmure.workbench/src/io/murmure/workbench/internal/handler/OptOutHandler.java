package io.murmure.workbench.internal.handler;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.PersonRemoval;

/** Asks whether a person shall be removed for good. */
public final class OptOutHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		session.study().ifPresentOrElse(new PersonRemoval(session, shell)::ask,
				() -> MessageDialog.openInformation(shell, text("optOut.title"), text("noStudy")));
	}
}
