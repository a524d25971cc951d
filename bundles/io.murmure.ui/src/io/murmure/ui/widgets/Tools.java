package io.murmure.ui.widgets;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import io.murmure.ui.Icons;

/** The buttons of a view: icons that say in words what they do. */
public final class Tools {

	private static final String MENU = "menu";

	private final ToolBar bar;

	/** @param id of the bar */
	public Tools(Composite parent, String id) {
		bar = new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL);
		bar.setData("id", id);
	}

	public ToolBar bar() {
		return bar;
	}

	/** A button that does something. */
	public ToolItem push(String id, Icons icon, String label, Runnable work) {
		return item(SWT.PUSH, id, icon, label, event -> work.run());
	}

	/** A button that stays down. */
	public ToolItem toggle(String id, Icons icon, String label, Consumer<Boolean> work) {
		return item(SWT.CHECK, id, icon, label, event -> work.accept(((ToolItem) event.widget).getSelection()));
	}

	/** A button that opens a menu, filled anew each time; the button's data {@code menu} is the one that was opened last. */
	public ToolItem menu(String id, Icons icon, String label, Consumer<Menu> filled) {
		return item(SWT.DROP_DOWN, id, icon, label, event -> {
			Rectangle place = ((ToolItem) event.widget).getBounds();
			if (event.widget.getData(MENU) instanceof Menu last) {
				last.dispose();
			}
			Menu menu = new Menu(bar);
			event.widget.setData(MENU, menu);
			filled.accept(menu);
			menu.setLocation(bar.toDisplay(place.x, place.y + place.height));
			menu.setVisible(true);
		});
	}

	private ToolItem item(int style, String id, Icons icon, String label, Listener work) {
		ToolItem item = new ToolItem(bar, style);
		item.setImage(icon.on(bar.getDisplay()));
		item.setToolTipText(label);
		item.setData("id", id);
		item.addListener(SWT.Selection, work);
		return item;
	}
}
