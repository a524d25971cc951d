package io.murmure.workbench;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.pipeline.PipelineException;
import io.murmure.core.study.Study;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.analyses.AnalysesDialog;
import io.murmure.workbench.internal.analyses.AnalysisPlan;

/** Asks which analyses shall run and with what, then runs them. */
public final class AnalyseWith {

	private AnalyseWith() {
	}

	/** @param analysis id of the one whose parameters are shown first; the first of all when there is none with it */
	public static void ask(Shell shell, StudySession session, String analysis) {
		String title = Texts.of(AnalysesDialog.class).get("analyses.title");
		Study study = session.study().orElseThrow();
		Job.createSystem(title, (ICoreRunnable) monitor -> {
			try {
				AnalysisPlan plan = new AnalysisPlan(session.catalog().analyses(), study.settings());
				onScreen(shell, () -> ask(shell, session, plan, analysis));
			} catch (PipelineException unorderly) {
				onScreen(shell, () -> Message.tell(shell, title, unorderly.getMessage()));
			}
		}).schedule();
	}

	private static void ask(Shell shell, StudySession session, AnalysisPlan plan, String analysis) {
		if (new AnalysesDialog(shell, plan, analysis).open() == Window.OK) {
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
