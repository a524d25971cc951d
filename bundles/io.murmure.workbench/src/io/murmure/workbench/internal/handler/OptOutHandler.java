package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.PersonRemoval;

/** Asks whether a person shall be removed for good. */
public final class OptOutHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		session.study().ifPresentOrElse(new PersonRemoval(session, shell)::ask,
				() -> Message.tell(shell, text("optOut.title"), text("noStudy")));
	}
}
