package io.murmure.workbench.listen.internal;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;

import io.murmure.ui.Skin;
import io.murmure.ui.widgets.Ellipsis;

/** Where the tree is too narrow for a name, its middle gives way: channels and runs begin alike, and how many there are stays in sight. A finding is a sentence and loses its end. */
public final class FittedLabels extends DelegatingStyledCellLabelProvider {

	private static final int GAP = 8;

	private final ExplorerLabels labels;

	public FittedLabels(ExplorerLabels labels) {
		super(labels);
		this.labels = labels;
	}

	@Override
	protected void paint(Event event, Object element) {
		TreeItem item = (TreeItem) event.item;
		Rectangle place = item.getTextBounds(0);
		String name = labels.getText(element);
		String count = labels.count((ExplorerNode) element);
		int behind = count.isEmpty() ? 0 : GAP + event.gc.textExtent(count).x;
		int room = item.getParent().getClientArea().width - place.x - behind - GAP;
		if (event.gc.textExtent(name).x <= room) {
			super.paint(event, element);
			return;
		}
		image(event.gc, item);
		int y = place.y + Math.max(0, (place.height - event.gc.getFontMetrics().getHeight()) / 2);
		String fitted = element instanceof ExplorerNode.OfFinding ? Ellipsis.fit(event.gc, name, room) : Ellipsis.inMiddle(event.gc, name, room);
		event.gc.drawText(fitted, place.x, y, true);
		if ((event.detail & SWT.SELECTED) == 0) {
			event.gc.setForeground(Skin.of(event.display).quiet());
		}
		event.gc.drawText(count, place.x + event.gc.textExtent(fitted).x + GAP, y, true);
	}

	private static void image(GC gc, TreeItem item) {
		Image image = item.getImage();
		if (image != null) {
			Rectangle place = item.getImageBounds(0);
			Rectangle own = image.getBounds();
			gc.drawImage(image, place.x + Math.max(0, (place.width - own.width) / 2), place.y + Math.max(0, (place.height - own.height) / 2));
		}
	}
}
