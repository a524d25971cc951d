package io.murmure.workbench.findings.internal;

import io.murmure.ui.Texts;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.findings.InboxView;

/** The button of a view that is empty because its analysis has not run yet. */
public final class Missing {

	private Missing() {
	}

	/** What stands above it: that nothing was found, or that nobody looked yet. */
	public static String headline(StudySession session, String analysis, String nothing) {
		return ran(session, analysis) ? nothing : Texts.of(InboxView.class).get("inbox.notYet");
	}

	/** @param analysis id of the analysis that fills the view */
	public static void fill(EmptyPanel panel, StudySession session, String analysis, Runnable analyse) {
		if (!ran(session, analysis) && !StudySession.isBeingWritten()) {
			panel.button("analyse", Texts.of(StudyView.class).get("empty.analyse"), analyse);
		}
	}

	private static boolean ran(StudySession session, String analysis) {
		return session.study().filter(study -> study.state(analysis).isPresent()).isPresent();
	}
}
