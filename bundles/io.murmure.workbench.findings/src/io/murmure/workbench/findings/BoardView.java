package io.murmure.workbench.findings;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.Views;
import io.murmure.workbench.WholeEvidence;
import io.murmure.workbench.findings.internal.FindingTexts;

/** A view of what one analysis found; while that is nothing, it says whether anybody looked, and offers to. */
abstract class BoardView extends StudyView {

	final Texts texts = FindingTexts.texts();
	private final String analysis;

	/** @param analysis id of the analysis, with which the keys of the view's texts begin */
	BoardView(String analysis) {
		this.analysis = analysis;
	}

	final void showNothing() {
		boolean ran = session().study().filter(study -> study.state(analysis).isPresent()).isPresent();
		showUnfilled(texts.get(ran ? analysis + ".none" : "inbox.notYet"), ran);
	}

	/** Puts a finding in Focus, with what is told of it in sight. */
	final void pick(String finding) {
		pick(Focus.ALL.onFinding(finding));
	}

	/** The same, with what narrows the board itself. */
	final void pick(Focus finding) {
		WholeEvidence.of(session(), finding);
		Views.bringUp(getSite().getPage(), FindingView.ID);
	}

	@Override
	protected final String purpose() {
		return texts.get(analysis + ".purpose");
	}
}
