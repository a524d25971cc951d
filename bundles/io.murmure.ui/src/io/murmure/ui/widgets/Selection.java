package io.murmure.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

import io.murmure.ui.Skin;

/** Paints what is selected in a table or tree in Murmure's colour instead of the platform's. */
public final class Selection {

	private static final double TINT = 0.2;
	private static final double DARKENED = 0.5;

	private Selection() {
	}

	/** A tint, so that what is painted in the cells stays legible. */
	public static void paint(Table table) {
		table.addListener(SWT.EraseItem, event -> {
			Skin skin = Skin.of(table.getDisplay());
			erase(table, event, skin.blend(skin.paper(), skin.accent(), TINT), skin.ink());
		});
	}

	/** The full colour, because trees with styled labels write what is selected in the platform's white. */
	public static void paint(Tree tree) {
		tree.addListener(SWT.EraseItem, event -> {
			Skin skin = Skin.of(tree.getDisplay());
			Color fill = skin.isDark() ? skin.blend(skin.accent(), skin.paper(), DARKENED) : skin.accent();
			erase(tree, event, fill, tree.getDisplay().getSystemColor(SWT.COLOR_WHITE));
		});
	}

	private static void erase(Scrollable list, Event event, Color fill, Color ink) {
		if ((event.detail & SWT.SELECTED) != 0) {
			Rectangle area = list.getClientArea();
			event.gc.setBackground(fill);
			event.gc.setForeground(ink);
			event.gc.fillRectangle(area.x, event.y, area.width, event.height);
			event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.FOCUSED);
		}
	}
}
