package io.murmure.workbench.communities.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.murmure.ui.widgets.Page;
import io.murmure.workbench.StudySession;

/** Says in one quiet line that figures are of the whole study, while the Focus narrows what the views beside them tell. In a grid. */
public final class WholeStudyLine {

	private final StudySession session;
	private final Label line;
	private boolean ignoring = true;

	/** @param columns of the grid, all of which it takes */
	public WholeStudyLine(Composite parent, StudySession session, int columns) {
		this.session = session;
		line = Page.caption(parent, CommunityTexts.texts().get("wholeStudy"));
		line.setData("id", "wholeStudy");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).span(columns, 1).hint(80, SWT.DEFAULT).applyTo(line);
		Runnable stop = session.focus().listen(focus -> follow());
		line.addDisposeListener(event -> stop.run());
		follow();
	}

	/** A grid of one column with such a line; what is made in it stands below. */
	public static Composite above(Composite parent, StudySession session) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		new WholeStudyLine(page, session, 1);
		return page;
	}

	/** Whether what stands below tells of the whole study whatever is in Focus; it does at first. */
	public void ignoring(boolean now) {
		ignoring = now;
		follow();
	}

	private void follow() {
		boolean shown = ignoring && ProfilePosts.narrowing(session.focus().get()).narrows();
		if (shown != line.getVisible()) {
			((GridData) line.getLayoutData()).exclude = !shown;
			line.setVisible(shown);
			line.getParent().layout(true, true);
		}
	}
}
