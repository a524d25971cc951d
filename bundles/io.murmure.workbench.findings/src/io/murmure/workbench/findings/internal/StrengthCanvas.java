package io.murmure.workbench.findings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.murmure.core.finding.Strength;
import io.murmure.ui.Skin;

/** A strength with its interval. */
public final class StrengthCanvas extends Canvas {

	private static final int WIDTH = 240;
	private static final int HEIGHT = 18;

	public StrengthCanvas(Composite parent, Strength strength, Color colour) {
		super(parent, SWT.DOUBLE_BUFFERED);
		setData("id", "strength");
		addListener(SWT.Paint, event -> {
			Rectangle area = getClientArea();
			event.gc.setBackground(getParent().getBackground());
			event.gc.fillRectangle(area);
			StrengthPainter.paint(event.gc, Skin.of(getDisplay()), strength, colour, area);
		});
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? WIDTH : widthHint, HEIGHT);
	}
}
