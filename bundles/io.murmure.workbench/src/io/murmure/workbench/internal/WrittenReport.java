package io.murmure.workbench.internal;

import java.nio.file.Path;

import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;

import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;

/** A report that was just written: says where it stands, and opens it. Nothing may open by itself, since not every machine has a browser that the window can start. */
public final class WrittenReport {

	private final StudySession session;
	private final Shell shell;
	private final Path page;
	private final Texts texts = Texts.of(WrittenReport.class);

	public WrittenReport(StudySession session, Shell shell, Path page) {
		this.session = session;
		this.shell = shell;
		this.page = page.toAbsolutePath();
	}

	/** Callable from any thread. */
	public void tell() {
		session.note(texts.get("report.written", page));
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				new Notice(shell, Icons.REPORT, texts.get("report.written.title"), page.toString(), texts.get("report.open"), texts.get("report.close"), this::open);
				Program.launch(page.toString());
			}
		});
	}

	private void open() {
		if (!Program.launch(page.toString()) && !Program.launch(page.getParent().toString())) {
			session.note(texts.get("report.unopened", page));
		}
	}
}
