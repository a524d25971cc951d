package io.murmure.workbench.internal.handler;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.report.ReportWriter;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.Services;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.StudyNames;

/** Writes the report into a folder and opens it. */
public final class ReportHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		Optional<ReportWriter> writer = Services.find(ReportWriter.class);
		if (session.study().isEmpty() || writer.isEmpty()) {
			MessageDialog.openInformation(shell, text("report.title"), text(session.study().isEmpty() ? "noStudy" : "report.missing"));
			return;
		}
		DirectoryDialog dialog = new DirectoryDialog(shell);
		dialog.setText(text("report.title"));
		dialog.setMessage(text("report.folder"));
		dialog.setFilterPath(StudyNames.folder().toString());
		String chosen = dialog.open();
		if (chosen != null) {
			new StudyJobs(session, shell).withStudy(text("job.report"), (study, progress) -> {
				Path page = writer.get().write(study, Path.of(chosen), Locale.getDefault(), false, progress);
				shell.getDisplay().asyncExec(() -> Program.launch(page.toString()));
			});
		}
	}
}
