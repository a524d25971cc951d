package io.murmure.workbench.communities.internal.circle;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import io.murmure.ui.Texts;
import io.murmure.ui.graph.GraphLayout;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** The menus of the circle view: layouts, and what is shown. */
public final class CircleMenus {

	private static final int DEEPEST = 3;

	private final Texts texts = CommunityTexts.texts();

	public void layouts(Menu menu, GraphLayout now, Consumer<GraphLayout> chosen) {
		for (GraphLayout layout : GraphLayout.values()) {
			radio(menu, texts.get("layout." + layout.name()), layout == now, () -> chosen.accept(layout));
		}
	}

	/** @param now the filter at the time of a choice */
	public void filters(Menu menu, Supplier<CircleFilter> now, Consumer<CircleFilter> chosen) {
		for (String kind : CircleFilter.KINDS) {
			MenuItem item = new MenuItem(menu, SWT.CHECK);
			item.setText(texts.get("kind." + kind));
			item.setSelection(!now.get().hidden().contains(kind));
			item.addListener(SWT.Selection, event -> chosen.accept(now.get().kind(kind, item.getSelection())));
		}
		new MenuItem(menu, SWT.SEPARATOR);
		for (CircleFilter.Direction direction : CircleFilter.Direction.values()) {
			radio(menu, texts.get("direction." + direction.name()), now.get().towards() == direction, () -> chosen.accept(now.get().towards(direction)));
		}
		new MenuItem(menu, SWT.SEPARATOR);
		Menu depths = new Menu(menu);
		MenuItem depth = new MenuItem(menu, SWT.CASCADE);
		depth.setText(texts.get("graph.depth"));
		depth.setMenu(depths);
		for (int steps = 1; steps <= DEEPEST; steps++) {
			int wanted = steps;
			radio(depths, texts.get("graph.steps", steps), now.get().depth() == steps, () -> chosen.accept(now.get().depth(wanted)));
		}
	}

	private static void radio(Menu menu, String label, boolean on, Runnable chosen) {
		MenuItem item = new MenuItem(menu, SWT.RADIO);
		item.setText(label);
		item.setSelection(on);
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection()) {
				chosen.run();
			}
		});
	}
}
