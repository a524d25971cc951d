package io.murmure.ui.graph.internal;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.StackLayout;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** A figure that somebody else draws, with room for a frame about it. */
public final class GuestFigure extends NodeFigure {

	private static final int FRAME = 3;

	/** @param look what is not the guest's own to draw */
	public GuestFigure(IFigure guest, Look look) {
		super(look);
		setLayoutManager(new StackLayout());
		setBorder(new MarginBorder(FRAME));
		add(guest);
	}

	/** Known once it is laid out: a figure with text has no size before it has a font. */
	@Override
	public int radius() {
		return Math.min(getBounds().width, getBounds().height) / 2;
	}

	@Override
	public Point middle() {
		return getBounds().getCenter();
	}

	@Override
	double reach(double x, double y) {
		double across = getBounds().width / 2.0 / Math.max(1e-9, Math.abs(x));
		double down = getBounds().height / 2.0 / Math.max(1e-9, Math.abs(y));
		return Math.min(across, down);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		if (isMarked()) {
			graphics.setForegroundColor(look().marks().ring());
			graphics.setLineWidth(2);
			Rectangle frame = getBounds().getCopy().shrink(1, 1);
			graphics.drawRectangle(frame.x, frame.y, frame.width - 1, frame.height - 1);
		}
	}
}
