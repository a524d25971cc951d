package io.murmure.workbench.internal.handler;

import java.io.IOException;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import io.murmure.core.study.Study;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.WatchDialog;
import io.murmure.workbench.internal.watch.Watching;

/** Asks whether the open study is watched, and what feeds it. */
public final class WatchHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		if (session.study().isEmpty()) {
			Message.tell(shell, text("watch.title"), text("noStudy"));
			return;
		}
		Study study = session.study().get();
		Watching watching = PlatformUI.getWorkbench().getService(Watching.class);
		try {
			WatchDialog dialog = new WatchDialog(shell, watching.plan(study), watching::check, watching.trouble());
			if (dialog.open() == Window.OK) {
				watching.plan(study, dialog.plan());
			}
		} catch (IOException unwritable) {
			Message.tell(shell, text("watch.title"), String.valueOf(unwritable.getMessage()));
		}
	}
}
