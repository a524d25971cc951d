package io.murmure.workbench.findings.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import io.murmure.workbench.Perspectives;

/** Opens the Findings perspective. */
public final class ShowHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Perspectives.show(HandlerUtil.getActiveWorkbenchWindow(event), Perspectives.FINDINGS);
		return null;
	}
}
