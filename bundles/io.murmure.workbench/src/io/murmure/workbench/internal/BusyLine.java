package io.murmure.workbench.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Skin;

/** A line at the top of a view, in the accent colour while the view computes and unseen otherwise. */
public final class BusyLine extends Canvas {

	private static final int PATIENCE = 250;
	private int turn;
	private boolean busy;

	public BusyLine(Composite parent) {
		super(parent, SWT.NONE);
		addListener(SWT.Paint, event -> {
			Skin skin = Skin.of(getDisplay());
			event.gc.setBackground(busy ? skin.accent() : skin.paper());
			event.gc.fillRectangle(getClientArea());
		});
	}

	/** Short work is not worth a flicker: the line comes after a moment. */
	public void show(boolean nowBusy) {
		int mine = ++turn;
		if (!nowBusy) {
			set(false);
			return;
		}
		getDisplay().timerExec(PATIENCE, () -> {
			if (mine == turn && !isDisposed()) {
				set(true);
			}
		});
	}

	private void set(boolean now) {
		if (!isDisposed()) {
			busy = now;
			redraw();
		}
	}
}
