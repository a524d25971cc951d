package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.ChangedReadings;

/** Shows what another model changed in the readings. */
public final class CompareReadingsHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		session.study().ifPresentOrElse(study -> ChangedReadings.show(session, study, shell),
				() -> Message.tell(shell, text("readings.title"), text("noStudy")));
	}
}
