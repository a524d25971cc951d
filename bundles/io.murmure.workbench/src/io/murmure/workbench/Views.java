package io.murmure.workbench;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Views by their ids, which a perspective may lack. */
public final class Views {

	private Views() {
	}

	/**
	 * Brings the first of some views that tell the same to the top of its stack, unless one of them is seen. The keyboard stays where it is, and a view that
	 * was closed stays closed.
	 */
	public static void bringUp(IWorkbenchPage page, String... views) {
		boolean seen = Arrays.stream(views).map(page::findView).anyMatch(view -> view != null && page.isPartVisible(view));
		Optional<IViewReference> first = Arrays.stream(views).map(page::findViewReference).filter(view -> view != null).findFirst();
		if (seen || first.isEmpty()) {
			return;
		}
		try {
			page.showView(first.get().getId(), null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException broken) {
			ILog.of(Views.class).error(first.get().getId(), broken);
		}
	}
}
