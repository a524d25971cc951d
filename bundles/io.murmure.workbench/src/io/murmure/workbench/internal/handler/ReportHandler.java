package io.murmure.workbench.internal.handler;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.report.ReportWriter;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.Services;
import io.murmure.workbench.internal.ReportDialog;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.WrittenReport;

/** Writes the report into a folder, says where it stands and opens it. */
public final class ReportHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		Optional<ReportWriter> writer = Services.find(ReportWriter.class);
		if (session.study().isEmpty() || writer.isEmpty()) {
			Message.tell(shell, text("report.title"), text(session.study().isEmpty() ? "noStudy" : "report.missing"));
			return;
		}
		ReportDialog dialog = new ReportDialog(shell, session.study().get().file());
		if (dialog.open() == Window.OK) {
			new StudyJobs(session, shell).withStudy(text("job.report"), (study, progress) -> {
				Path page = writer.get().write(study, dialog.folder(), dialog.options(), progress);
				new WrittenReport(session, shell, page).tell();
			});
		}
	}
}
