package io.murmure.workbench.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.murmure.core.focus.Focus;
import io.murmure.workbench.StudySession;

/** Lets all views show everything again. */
public final class ClearFocusHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		session.focus().set(Focus.ALL);
	}
}
