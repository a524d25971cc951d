package io.murmure.workbench;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;

/** Above a page that tells of the whole study, what narrows the other views, and a way out of it; nothing while nothing does. In a grid of one column. */
public final class FocusStrip extends Composite {

	private final StudySession session;
	private final Link sentence;
	private final FocusChips chips;

	public FocusStrip(Composite parent, StudySession session) {
		super(parent, SWT.NONE);
		this.session = session;
		setData("id", "focus.strip");
		setLayout(FocusChips.row(16));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
		setVisible(false);
		sentence = new Link(this, SWT.NONE);
		sentence.setText(Texts.of(FocusStrip.class).get("focus.elsewhere"));
		sentence.setData("id", "focus.everything");
		sentence.addListener(SWT.Selection, event -> session.focus().set(Focus.ALL));
		chips = new FocusChips(this, session, () -> {
		});
		Runnable stop = session.focus().listen(focus -> refresh());
		addDisposeListener(event -> stop.run());
	}

	/** Shows the Focus as it is now. */
	public void refresh() {
		Focus focus = session.focus().get();
		boolean narrows = focus.narrows();
		sentence.setLinkForeground(Skin.of(getDisplay()).accent());
		((GridData) getLayoutData()).exclude = !narrows;
		setVisible(narrows);
		if (narrows) {
			chips.show(focus);
		}
		getParent().layout(true, true);
	}
}
