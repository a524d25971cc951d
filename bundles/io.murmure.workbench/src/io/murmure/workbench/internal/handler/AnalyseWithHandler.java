package io.murmure.workbench.internal.handler;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.pipeline.PipelineException;
import io.murmure.core.study.Study;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.analyses.AnalysesDialog;
import io.murmure.workbench.internal.analyses.AnalysisPlan;

/** Asks which analyses shall run and with what, then runs them. */
public final class AnalyseWithHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		if (session.study().isEmpty()) {
			Message.tell(shell, text("analyses.title"), text("noStudy"));
			return;
		}
		Study study = session.study().get();
		Job.createSystem(text("analyses.title"), (ICoreRunnable) monitor -> {
			try {
				AnalysisPlan plan = new AnalysisPlan(session.catalog().analyses(), study.settings());
				onScreen(shell, () -> ask(shell, session, plan));
			} catch (PipelineException unorderly) {
				onScreen(shell, () -> Message.tell(shell, text("analyses.title"), unorderly.getMessage()));
			}
		}).schedule();
	}

	private static void ask(Shell shell, StudySession session, AnalysisPlan plan) {
		if (new AnalysesDialog(shell, plan).open() == Window.OK) {
			new StudyJobs(session, shell).analyse(plan.only(), plan.settings());
		}
	}

	private static void onScreen(Shell shell, Runnable action) {
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				action.run();
			}
		});
	}
}
