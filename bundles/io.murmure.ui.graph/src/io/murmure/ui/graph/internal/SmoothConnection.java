package io.murmure.ui.graph.internal;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.swt.SWT;

/** A tie with soft edges and a dash of its own. */
public final class SmoothConnection extends PolylineConnection {

	private final Dash dash;

	/** @param dash pixels of line and gap by turns; empty for a solid line */
	public SmoothConnection(List<Integer> dash) {
		this.dash = new Dash(dash);
	}

	@Override
	public void paint(Graphics graphics) {
		graphics.setAntialias(SWT.ON);
		super.paint(graphics);
	}

	@Override
	protected void outlineShape(Graphics graphics) {
		dash.applyTo(graphics);
		super.outlineShape(graphics);
	}
}
