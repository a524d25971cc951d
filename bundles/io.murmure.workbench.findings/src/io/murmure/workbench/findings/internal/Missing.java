package io.murmure.workbench.findings.internal;

import io.murmure.ui.Texts;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.StudyView;

/** The button of a view that is empty because its analysis has not run yet. */
public final class Missing {

	private Missing() {
	}

	/** @param analysis id of the analysis that fills the view */
	public static void fill(EmptyPanel panel, StudySession session, String analysis, Runnable analyse) {
		boolean ran = session.study().filter(study -> study.state(analysis).isPresent()).isPresent();
		if (!ran && !StudySession.isBeingWritten()) {
			panel.button("analyse", Texts.of(StudyView.class).get("empty.analyse"), analyse);
			panel.getParent().layout(true, true);
		}
	}
}
