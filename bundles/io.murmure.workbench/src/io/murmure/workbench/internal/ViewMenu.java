package io.murmure.workbench.internal;

import java.text.Collator;
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

/** Our views, those of plug-ins and what is in progress included, and no others of the platform's. */
public final class ViewMenu extends CompoundContributionItem {

	private static final String CATEGORY = "io.murmure.workbench.views";

	@Override
	protected IContributionItem[] getContributionItems() {
		return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getCategories()).filter(category -> category.getId().equals(CATEGORY))
				.flatMap(category -> Arrays.stream(category.getViews())).sorted(Comparator.comparing(IViewDescriptor::getLabel, Collator.getInstance())).map(ViewMenu::item).toArray(IContributionItem[]::new);
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
