package io.murmure.workbench.findings;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The inbox on the left, the finding with its evidence above the boards in the middle (few enough for their names to be read), its posts and the one that is picked on the right. */
public final class FindingsPerspective implements IPerspectiveFactory {

	private static final String PREFIX = "io.murmure.workbench.findings.";
	private static final String LISTEN = "io.murmure.workbench.listen.";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.32f, IPageLayout.ID_EDITOR_AREA);
		left.addView(PREFIX + "inbox");
		left.addView(PREFIX + "opportunities");
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.58f, IPageLayout.ID_EDITOR_AREA);
		right.addView(LISTEN + "posts");
		IFolderLayout picked = layout.createFolder("picked", IPageLayout.BOTTOM, 0.5f, "right");
		picked.addView(LISTEN + "inspector");
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.6f, IPageLayout.ID_EDITOR_AREA);
		bottom.addView(PREFIX + "trends");
		bottom.addView(PREFIX + "crises");
		bottom.addView(PREFIX + "needs");
		bottom.addView(PREFIX + "subject");
		IFolderLayout centre = layout.createFolder("centre", IPageLayout.TOP, 0.6f, IPageLayout.ID_EDITOR_AREA);
		centre.addView(PREFIX + "finding");
		centre.addView("io.murmure.workbench.communities.comparison");
		centre.addView(LISTEN + "timeline");
		centre.addView(PREFIX + "topics");
		layout.addPerspectiveShortcut("io.murmure.workbench.listen.perspective");
		layout.addPerspectiveShortcut("io.murmure.workbench.communities.perspective");
	}
}
