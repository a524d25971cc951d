package io.murmure.ui.graph.internal;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.swt.SWT;

/** A tie with soft edges. */
public final class SmoothConnection extends PolylineConnection {

	@Override
	public void paint(Graphics graphics) {
		graphics.setAntialias(SWT.ON);
		super.paint(graphics);
	}
}
