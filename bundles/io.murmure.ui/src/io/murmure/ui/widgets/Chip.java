package io.murmure.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Skin;

/** A condition in force, which a click, space or delete takes away. */
public final class Chip extends Pill {

	private static final int CROSS = 7;
	private static final String KEYS = " " + SWT.DEL + SWT.BS;

	private final Color mark;

	public Chip(Composite parent, String text, Color mark, Runnable remove) {
		super(parent, text, mark, ACC.ROLE_PUSHBUTTON, KEYS, remove);
		this.mark = mark;
	}

	@Override
	Color ground(Skin skin) {
		return skin.blend(skin.paper(), mark, 0.14);
	}

	@Override
	Color frame(Skin skin) {
		return mark;
	}

	@Override
	Color ink(Skin skin) {
		return skin.ink();
	}

	@Override
	int tail() {
		return 2 * PAD + CROSS - 1;
	}

	@Override
	void paintTail(GC gc, Skin skin, Rectangle area) {
		int x = area.width - PAD - CROSS;
		int y = (area.height - CROSS) / 2;
		gc.setForeground(skin.quiet());
		gc.drawLine(x, y, x + CROSS, y + CROSS);
		gc.drawLine(x + CROSS, y, x, y + CROSS);
	}
}
