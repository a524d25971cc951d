package io.murmure.workbench.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;

/** What the commands of the study menu have in common. */
abstract class StudyHandler extends AbstractHandler {

	private final Texts texts = Texts.of(StudyJobs.class);

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		execute(window.getShell(), window.getService(StudySession.class));
		return null;
	}

	abstract void execute(Shell shell, StudySession session);

	final String text(String key, Object... arguments) {
		return texts.get(key, arguments);
	}
}
