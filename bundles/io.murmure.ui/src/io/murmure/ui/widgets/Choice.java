package io.murmure.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Skin;

/** One of several words, filled with its colour and ticked while it is chosen; a click, space or enter asks to change that. */
public final class Choice extends Pill {

	private static final String KEYS = " " + SWT.CR;

	private final Color colour;
	private final boolean chosen;

	public Choice(Composite parent, String text, Color colour, boolean chosen, Runnable pick) {
		super(parent, text, colour, ACC.ROLE_CHECKBUTTON, KEYS, pick);
		this.colour = colour;
		this.chosen = chosen;
	}

	@Override
	boolean isTicked() {
		return chosen;
	}

	@Override
	Color ground(Skin skin) {
		return chosen ? skin.blend(skin.paper(), colour, 0.28) : skin.paper();
	}

	@Override
	Color frame(Skin skin) {
		return chosen ? colour : skin.line();
	}

	@Override
	Color ink(Skin skin) {
		return chosen ? skin.ink() : skin.quiet();
	}

	/** A tick where it is chosen, a dot of its colour where it is not. */
	@Override
	void paintMark(GC gc, Skin skin, int middle) {
		if (!chosen) {
			super.paintMark(gc, skin, middle);
			return;
		}
		gc.setForeground(skin.ink());
		gc.setLineWidth(2);
		gc.drawPolyline(new int[] { PAD - 1, middle, PAD + 2, middle + 3, PAD + MARK, middle - 3 });
		gc.setLineWidth(1);
	}
}
