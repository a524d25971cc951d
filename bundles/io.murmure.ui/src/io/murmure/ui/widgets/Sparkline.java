package io.murmure.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** A course of values as a line no higher than the text; it starts at zero. */
public final class Sparkline {

	private Sparkline() {
	}

	public static void paint(GC gc, Rectangle area, double[] values, Color colour) {
		double most = 0;
		for (double value : values) {
			most = Math.max(most, value);
		}
		if (values.length < 2 || most == 0) {
			return;
		}
		int[] points = new int[values.length * 2];
		for (int i = 0; i < values.length; i++) {
			points[2 * i] = area.x + (int) Math.round((double) i * (area.width - 1) / (values.length - 1));
			points[2 * i + 1] = area.y + area.height - 1 - (int) Math.round(values[i] / most * (area.height - 2));
		}
		gc.setAntialias(SWT.ON);
		gc.setForeground(colour);
		gc.setLineWidth(1);
		gc.drawPolyline(points);
	}
}
