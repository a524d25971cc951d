package io.murmure.workbench.internal.handler;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.study.Brief;
import io.murmure.core.study.Study;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.BriefDialog;

/** Asks what the study listens for, and keeps it in the study. */
public final class BriefHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		if (session.study().isEmpty()) {
			Message.tell(shell, text("brief.title"), text("noStudy"));
			return;
		}
		Study study = session.study().get();
		BriefDialog dialog = new BriefDialog(shell, study.settings().brief());
		if (dialog.open() == Window.OK && !dialog.brief().equals(study.settings().brief())) {
			keep(study, dialog.brief(), session);
		}
	}

	private void keep(Study study, Brief brief, StudySession session) {
		Job job = Job.create(text("brief.keeping"), (ICoreRunnable) monitor -> {
			study.update(study.settings().with(brief));
			session.contentChanged();
		});
		job.setRule(StudySession.WRITING);
		job.schedule();
	}
}
