package io.murmure.workbench.communities.internal.compare;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import io.murmure.workbench.communities.ComparisonView;

/** Opens the comparison on the post that is picked out: how each circle took it. */
public final class TestIdeaHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		try {
			((ComparisonView) HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(ComparisonView.ID)).testPost();
		} catch (PartInitException failure) {
			ILog.of(TestIdeaHandler.class).error(ComparisonView.ID, failure);
		}
		return null;
	}
}
