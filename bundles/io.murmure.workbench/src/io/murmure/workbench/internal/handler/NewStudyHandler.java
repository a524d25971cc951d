package io.murmure.workbench.internal.handler;

import java.nio.file.Path;
import java.time.ZoneId;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.StudyNames;

/** Makes an empty study. */
public final class NewStudyHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(text("new.title"));
		dialog.setFilterExtensions("*" + StudyNames.ENDING);
		Path proposed = StudyNames.free(text("new.name"));
		dialog.setFilterPath(proposed.getParent().toString());
		dialog.setFileName(proposed.getFileName().toString());
		String chosen = dialog.open();
		if (chosen != null) {
			String file = chosen.endsWith(StudyNames.ENDING) ? chosen : chosen + StudyNames.ENDING;
			new StudyJobs(session, shell).create(Path.of(file), ZoneId.systemDefault());
		}
	}
}
