package io.murmure.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import io.murmure.workbench.StudySession;

/** The studies opened last. */
public final class RecentMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		return UserChoices.recentStudies().stream().filter(Files::exists).map(RecentMenu::item).toArray(IContributionItem[]::new);
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
