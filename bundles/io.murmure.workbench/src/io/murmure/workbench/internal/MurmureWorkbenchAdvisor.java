package io.murmure.workbench.internal;

import java.util.List;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** What the workbench is: it remembers its windows, starts in Listen, and shows no page that is not ours. */
public final class MurmureWorkbenchAdvisor extends WorkbenchAdvisor {

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return "io.murmure.workbench.listen.perspective";
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new MurmureWindowAdvisor(configurer);
	}

	@Override
	public void postStartup() {
		Themes.apply(PlatformUI.getWorkbench().getDisplay());
		PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
		for (IPreferenceNode page : List.of(pages.getRootSubNodes())) {
			if (!page.getId().startsWith("io.murmure.")) {
				pages.remove(page);
			}
		}
	}
}
