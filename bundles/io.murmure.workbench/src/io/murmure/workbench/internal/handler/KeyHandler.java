package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.core.study.Study;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.GivenKey;
import io.murmure.workbench.internal.KeyDialog;

/** Takes over the key of the open study that was made elsewhere. */
public final class KeyHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		if (session.study().isEmpty()) {
			Message.tell(shell, text("key.title"), text("noStudy"));
			return;
		}
		Study study = session.study().get();
		KeyDialog dialog = new KeyDialog(shell);
		dialog.open();
		dialog.secrets().ifPresent(secrets -> new GivenKey(session, shell).take(study, secrets));
	}
}
