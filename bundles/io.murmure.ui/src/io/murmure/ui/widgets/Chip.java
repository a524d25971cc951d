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

/** A condition in force, which a click, space or delete takes away. */
public final class Chip extends Canvas {

	private static final int PAD = 9;
	private static final int CROSS = 7;

	private final String text;
	private final Color mark;

	public Chip(Composite parent, String text, Color mark, Runnable remove) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.text = text;
		this.mark = mark;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> remove.run());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.KeyDown, event -> {
			if (event.character == ' ' || event.character == SWT.DEL || event.character == SWT.BS) {
				remove.run();
			}
		});
		addListener(SWT.Traverse, event -> event.doit = true);
		tellReaders();
	}

	public String text() {
		return text;
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
				event.detail = ACC.ROLE_PUSHBUTTON;
			}
		});
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		try {
			Point extent = gc.textExtent(text);
			return new Point(extent.x + 4 * PAD + CROSS + 2, extent.y + 6);
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
		gc.setBackground(skin.blend(skin.paper(), mark, 0.14));
		gc.fillRoundRectangle(0, 0, area.width, area.height, area.height, area.height);
		gc.setForeground(isFocusControl() ? skin.ink() : mark);
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, area.height - 1, area.height - 1);
		gc.setBackground(mark);
		gc.fillOval(PAD, area.height / 2 - 3, 7, 7);
		gc.setForeground(skin.ink());
		gc.drawText(text, PAD + 12, 3, true);
		int x = area.width - PAD - CROSS;
		int y = (area.height - CROSS) / 2;
		gc.setForeground(skin.quiet());
		gc.drawLine(x, y, x + CROSS, y + CROSS);
		gc.drawLine(x + CROSS, y, x, y + CROSS);
	}
}
