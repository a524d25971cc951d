package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;

/** Runs the analyses that are stale. */
public final class AnalyseHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		new StudyJobs(session, shell).analyse();
	}
}
