package io.murmure.workbench.communities.internal;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityWords;
import io.murmure.ui.widgets.Page;

/** Says in one line that no circle is to be trusted, where that is so. In a grid of one column. */
public final class TooMixedLine {

	private final Label line;

	/** @param id of the label */
	public TooMixedLine(Composite parent, String id) {
		line = Page.caption(parent, CommunityWords.of(Locale.getDefault()).tooMixed());
		line.setData("id", id);
		line.setVisible(false);
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).hint(80, SWT.DEFAULT).exclude(true).applyTo(line);
	}

	/** Shows or hides it. */
	public void show(Certainty certainty) {
		if (certainty.isTooMixed() != line.getVisible()) {
			((GridData) line.getLayoutData()).exclude = !certainty.isTooMixed();
			line.setVisible(certainty.isTooMixed());
			line.getParent().layout(true, true);
		}
	}
}
