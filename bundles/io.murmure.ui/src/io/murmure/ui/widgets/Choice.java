package io.murmure.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Skin;

/** One of several words, filled with its colour and ticked while it is chosen; a click, space or enter asks to change that. */
public final class Choice extends Canvas {

	private static final int PAD = 9;
	private static final int MARK = 7;

	private final String text;
	private final Color colour;
	private final boolean chosen;

	public Choice(Composite parent, String text, Color colour, boolean chosen, Runnable pick) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.text = text;
		this.colour = colour;
		this.chosen = chosen;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> pick.run());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.KeyDown, event -> {
			if (event.character == ' ' || event.character == SWT.CR) {
				pick.run();
			}
		});
		addListener(SWT.Traverse, event -> event.doit = true);
		tellReaders();
	}

	public String text() {
		return text;
	}

	public boolean isChosen() {
		return chosen;
	}

	private void tellReaders() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = text;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_CHECKBUTTON;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | (chosen ? ACC.STATE_CHECKED : ACC.STATE_NORMAL);
			}
		});
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		try {
			Point extent = gc.textExtent(text);
			return new Point(extent.x + 2 * PAD + MARK + 5, extent.y + 6);
		} finally {
			gc.dispose();
		}
	}

	private void paint(GC gc) {
		Skin skin = Skin.of(getDisplay());
		Rectangle area = getClientArea();
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		gc.setBackground(chosen ? skin.blend(skin.paper(), colour, 0.28) : skin.paper());
		gc.fillRoundRectangle(0, 0, area.width, area.height, area.height, area.height);
		gc.setForeground(isFocusControl() ? skin.ink() : chosen ? colour : skin.line());
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, area.height - 1, area.height - 1);
		mark(gc, area.height / 2);
		gc.setForeground(chosen ? skin.ink() : skin.quiet());
		gc.drawText(text, PAD + MARK + 5, 3, true);
	}

	/** A tick where it is chosen, a dot of its colour where it is not. */
	private void mark(GC gc, int middle) {
		if (chosen) {
			gc.setForeground(Skin.of(getDisplay()).ink());
			gc.setLineWidth(2);
			gc.drawPolyline(new int[] { PAD - 1, middle, PAD + 2, middle + 3, PAD + MARK, middle - 3 });
			gc.setLineWidth(1);
		} else {
			gc.setBackground(colour);
			gc.fillOval(PAD, middle - 3, MARK, MARK);
		}
	}
}
