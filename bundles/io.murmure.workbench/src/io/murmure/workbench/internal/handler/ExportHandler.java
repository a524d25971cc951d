package io.murmure.workbench.internal.handler;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.report.Exported;
import io.murmure.core.report.StudyExporter;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.ExportDialog;
import io.murmure.workbench.Services;
import io.murmure.workbench.internal.StudyJobs;

/** Hands a table of the study to other programs. */
public final class ExportHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		Optional<StudyExporter> exporter = Services.find(StudyExporter.class);
		if (session.study().isEmpty() || exporter.isEmpty()) {
			Message.tell(shell, text("export.title"), text(session.study().isEmpty() ? "noStudy" : "export.missing"));
			return;
		}
		ExportDialog dialog = new ExportDialog(shell, exporter.get());
		if (dialog.open() == Window.OK) {
			new StudyJobs(session, shell).withStudy(text("job.export"), (study, progress) -> {
				Exported written = exporter.get().export(study, dialog.subject(), dialog.format(), dialog.file(), dialog.individual(), progress);
				String told = told(written, dialog.file().getFileName(), study.settings().disclosureK());
				shell.getDisplay().asyncExec(() -> Message.tell(shell, text("export.title"), told));
			});
		}
	}

	private String told(Exported written, Path file, int k) {
		return switch (written) {
			case Exported.Rows rows -> text("export.done", rows.count(), file) + withheld("export.withheld", rows.withheld(), rows.count(), k);
			case Exported.Graph graph -> text(graph.people() ? "export.done.people" : "export.done.circles", graph.nodes(), graph.ties(), file)
					+ withheld("export.withheld.circles", graph.withheld(), graph.nodes(), k);
		};
	}

	private String withheld(String key, long withheld, long written, int k) {
		return withheld == 0 ? "" : " " + text(key, withheld, written + withheld, k);
	}
}
