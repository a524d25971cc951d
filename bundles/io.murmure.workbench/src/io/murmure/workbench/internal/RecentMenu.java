package io.murmure.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;

/** The studies opened last. */
public final class RecentMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		IContributionItem[] recent = UserChoices.recentStudies().stream().filter(Files::exists).map(RecentMenu::item).toArray(IContributionItem[]::new);
		return recent.length > 0 ? recent : new IContributionItem[] { none() };
	}

	/** A menu without an item would open as an empty box. */
	private static IContributionItem none() {
		Action none = new Action(Texts.of(RecentMenu.class).get("recent.none")) {
		};
		none.setEnabled(false);
		return new ActionContributionItem(none);
	}

	private static IContributionItem item(Path file) {
		return new ActionContributionItem(new Action(StudyNames.of(file)) {
			@Override
			public void run() {
				Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
						.ifPresent(window -> new StudyJobs(window.getService(StudySession.class), window.getShell()).open(file));
			}
		});
	}
}
