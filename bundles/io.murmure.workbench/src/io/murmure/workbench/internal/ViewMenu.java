package io.murmure.workbench.internal;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.views.IViewDescriptor;

/** Our views, those of plug-ins included, and none of the platform's but Progress. */
public final class ViewMenu extends CompoundContributionItem {

	private static final String CATEGORY = "io.murmure.workbench.views";
	private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

	@Override
	protected IContributionItem[] getContributionItems() {
		return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews()).filter(ViewMenu::isOurs)
				.sorted(Comparator.comparing(IViewDescriptor::getLabel)).map(ViewMenu::item).toArray(IContributionItem[]::new);
	}

	private static boolean isOurs(IViewDescriptor view) {
		String[] path = view.getCategoryPath();
		return view.getId().equals(PROGRESS) || path != null && Arrays.asList(path).contains(CATEGORY);
	}

	private static IContributionItem item(IViewDescriptor view) {
		return new ActionContributionItem(new Action(view.getLabel(), view.getImageDescriptor()) {
			@Override
			public void run() {
				try {
					PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(view.getId());
				} catch (PartInitException broken) {
					ILog.of(ViewMenu.class).error(view.getId(), broken);
				}
			}
		});
	}
}
