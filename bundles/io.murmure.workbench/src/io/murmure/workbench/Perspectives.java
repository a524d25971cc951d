package io.murmure.workbench;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

/** Perspectives by their ids, which a product may lack. */
public final class Perspectives {

	/** Where findings are read and judged. */
	public static final String FINDINGS = "io.murmure.workbench.findings.perspective";

	private Perspectives() {
	}

	public static void show(IWorkbenchWindow window, String perspective) {
		try {
			PlatformUI.getWorkbench().showPerspective(perspective, window);
		} catch (WorkbenchException leftOut) {
			ILog.of(Perspectives.class).warn(perspective, leftOut);
		}
	}
}
