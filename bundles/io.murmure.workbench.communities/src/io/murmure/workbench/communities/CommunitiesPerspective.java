package io.murmure.workbench.communities;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Circles on the left; landscape and circle above what happens over time, relays and members in the middle, where their many columns have room; profile on the right. */
public final class CommunitiesPerspective implements IPerspectiveFactory {

	private static final String PREFIX = "io.murmure.workbench.communities.";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.29f, IPageLayout.ID_EDITOR_AREA);
		left.addView(PREFIX + "circles");
		left.addView(PREFIX + "comparison");
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.64f, IPageLayout.ID_EDITOR_AREA);
		right.addView(PREFIX + "profile");
		right.addView("io.murmure.workbench.listen.inspector");
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.64f, IPageLayout.ID_EDITOR_AREA);
		bottom.addView(PREFIX + "overTime");
		bottom.addView(PREFIX + "relay");
		bottom.addView(PREFIX + "members");
		bottom.addView("io.murmure.workbench.listen.timeline");
		bottom.addView("io.murmure.workbench.listen.posts");
		IFolderLayout centre = layout.createFolder("centre", IPageLayout.TOP, 0.64f, IPageLayout.ID_EDITOR_AREA);
		centre.addView(PREFIX + "landscape");
		centre.addView(PREFIX + "graph");
		layout.addPerspectiveShortcut("io.murmure.workbench.listen.perspective");
	}
}
