package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;

/** Opens the sample study with one click. */
public final class OpenSampleHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		new StudyJobs(session, shell).openSample();
	}
}
