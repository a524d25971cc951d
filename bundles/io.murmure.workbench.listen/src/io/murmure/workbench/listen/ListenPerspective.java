package io.murmure.workbench.listen;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Study on the left, posts above emotions over time in the middle, the post that is picked on the right. */
public final class ListenPerspective implements IPerspectiveFactory {

	private static final String PREFIX = "io.murmure.workbench.listen.";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.19f, IPageLayout.ID_EDITOR_AREA);
		left.addView(PREFIX + "explorer");
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.72f, IPageLayout.ID_EDITOR_AREA);
		right.addView(PREFIX + "inspector");
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.66f, IPageLayout.ID_EDITOR_AREA);
		bottom.addView(PREFIX + "timeline");
		IFolderLayout centre = layout.createFolder("centre", IPageLayout.TOP, 0.66f, IPageLayout.ID_EDITOR_AREA);
		centre.addView(PREFIX + "overview");
		centre.addView(PREFIX + "posts");
		layout.addPerspectiveShortcut("io.murmure.workbench.findings.perspective");
		layout.addPerspectiveShortcut("io.murmure.workbench.communities.perspective");
	}
}
