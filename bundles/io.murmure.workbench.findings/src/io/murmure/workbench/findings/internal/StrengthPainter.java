package io.murmure.workbench.findings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import io.murmure.core.finding.Strength;
import io.murmure.ui.Skin;

/** A strength as a bar from zero to one, with the interval in which it lies as a whisker. */
public final class StrengthPainter {

	private static final int THICK = 8;
	private static final int TICK = 4;

	private StrengthPainter() {
	}

	public static void paint(GC gc, Skin skin, Strength strength, Color colour, Rectangle area) {
		gc.setAntialias(SWT.ON);
		int middle = area.y + area.height / 2;
		int top = middle - THICK / 2;
		gc.setBackground(skin.line());
		gc.fillRoundRectangle(area.x, top, area.width, THICK, THICK, THICK);
		gc.setBackground(colour);
		gc.fillRoundRectangle(area.x, top, Math.max(THICK, (int) Math.round(strength.value() * area.width)), THICK, THICK, THICK);
		int low = area.x + (int) Math.round(strength.low() * (area.width - 1));
		int high = area.x + (int) Math.round(strength.high() * (area.width - 1));
		gc.setForeground(skin.ink());
		gc.setLineWidth(1);
		gc.drawLine(low, middle, high, middle);
		gc.drawLine(low, middle - TICK, low, middle + TICK);
		gc.drawLine(high, middle - TICK, high, middle + TICK);
	}
}
