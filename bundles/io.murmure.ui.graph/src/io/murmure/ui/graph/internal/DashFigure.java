package io.murmure.ui.graph.internal;

import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/** A piece of a line, long enough to tell its dash. */
public final class DashFigure extends Figure {

	private static final Dimension SIZE = new Dimension(34, 12);

	private final Dash dash;
	private final Color colour;

	public DashFigure(List<Integer> dash, Color colour) {
		this.dash = new Dash(dash);
		this.colour = colour;
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		return SIZE.getCopy();
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		graphics.setAntialias(SWT.ON);
		graphics.setForegroundColor(colour);
		graphics.setLineWidth(2);
		dash.applyTo(graphics);
		int y = getBounds().getCenter().y;
		graphics.drawLine(getBounds().x, y, getBounds().right(), y);
	}
}
