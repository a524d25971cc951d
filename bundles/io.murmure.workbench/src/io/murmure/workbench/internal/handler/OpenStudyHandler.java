package io.murmure.workbench.internal.handler;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.StudyNames;

/** Opens a study file. */
public final class OpenStudyHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(text("open.title"));
		dialog.setFilterExtensions("*" + StudyNames.ENDING, "*");
		dialog.setFilterPath(StudyNames.folder().toString());
		String chosen = dialog.open();
		if (chosen != null) {
			new StudyJobs(session, shell).open(Path.of(chosen));
		}
	}
}
