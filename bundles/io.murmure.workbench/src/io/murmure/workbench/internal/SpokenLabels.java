package io.murmure.workbench.internal;

import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.views.IViewDescriptor;

/** Gives perspectives and views their names in the language of today; the window remembers them in that of its last session. */
public final class SpokenLabels {

	private final IWorkbench workbench;
	private final MWindow window;
	private final EModelService model;

	public SpokenLabels(IWorkbenchWindow window) {
		this.workbench = window.getWorkbench();
		this.window = window.getService(MWindow.class);
		this.model = window.getService(EModelService.class);
	}

	public void refresh() {
		for (MPerspective perspective : model.findElements(window, null, MPerspective.class)) {
			IPerspectiveDescriptor spoken = workbench.getPerspectiveRegistry().findPerspectiveWithId(perspective.getElementId());
			if (spoken != null) {
				name(perspective, spoken.getLabel());
			}
		}
		model.findElements(window, null, MPart.class).forEach(this::name);
		window.getSharedElements().stream().filter(MPart.class::isInstance).map(MPart.class::cast).forEach(this::name);
	}

	private void name(MPart part) {
		IViewDescriptor spoken = workbench.getViewRegistry().find(part.getElementId());
		if (spoken != null) {
			name(part, spoken.getLabel());
		}
	}

	private static void name(MUILabel label, String spoken) {
		label.setLabel(spoken);
		label.setTooltip(spoken);
	}
}
