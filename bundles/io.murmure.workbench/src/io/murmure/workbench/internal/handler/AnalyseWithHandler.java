package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.ui.widgets.Message;
import io.murmure.workbench.AnalyseWith;
import io.murmure.workbench.StudySession;

/** Asks which analyses shall run and with what, then runs them. */
public final class AnalyseWithHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		if (session.study().isEmpty()) {
			Message.tell(shell, text("analyses.title"), text("noStudy"));
		} else {
			AnalyseWith.ask(shell, session, "");
		}
	}
}
