package io.murmure.workbench.internal.watch;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.workbench.Perspectives;
import io.murmure.workbench.StudyListener;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.WholeEvidence;
import io.murmure.workbench.internal.Notice;
import io.murmure.workbench.internal.StudyNames;

/** Tells on the desktop what is newly found: how much, and the strongest in one sentence, in nobody's words since others may see the screen. A click opens it among the findings. */
public final class FindingNotice {

	private static final String FINDING = "io.murmure.workbench.findings.finding";

	private final IWorkbenchWindow window;
	private final StudySession session;
	private final Texts texts = Texts.of(FindingNotice.class);
	private Notice shown;

	public FindingNotice(IWorkbenchWindow window, StudySession session) {
		this.window = window;
		this.session = session;
		Runnable stop = session.listen(change -> {
			if (change == StudyListener.Change.STUDY) {
				close();
			}
		});
		window.getShell().addDisposeListener(event -> stop.run());
	}

	/** @param findings the strongest first; callable from any thread */
	public void tell(Study study, List<StudyFinding> findings) {
		window.getShell().getDisplay().asyncExec(() -> {
			if (window.getShell() != null && !window.getShell().isDisposed() && session.study().filter(open -> open == study).isPresent()) {
				show(study, findings);
			}
		});
	}

	private void show(Study study, List<StudyFinding> findings) {
		StudyFinding strongest = findings.get(0);
		String sentence = FindingText.of(Locale.getDefault(), study.settings().zone()).tellWithoutQuote(strongest.finding());
		shown = new Notice(window.getShell(), Icons.FINDING, texts.get("notice.title", findings.size(), StudyNames.of(study.file())), sentence,
				texts.get(findings.size() > 1 ? "notice.showAll" : "notice.show"), texts.get("notice.close"), () -> open(strongest.key()));
	}

	/** What was found in a study that is open no more is not there to be opened. */
	private void close() {
		if (shown != null) {
			shown.close();
		}
	}

	private void open(String key) {
		Shell shell = window.getShell();
		shell.setMinimized(false);
		shell.forceActive();
		Perspectives.show(window, Perspectives.FINDINGS);
		WholeEvidence.ofFinding(session, key);
		try {
			window.getActivePage().showView(FINDING);
		} catch (PartInitException leftOut) {
			ILog.of(FindingNotice.class).warn(FINDING, leftOut);
		}
	}
}
