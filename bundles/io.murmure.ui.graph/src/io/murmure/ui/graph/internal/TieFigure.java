package io.murmure.ui.graph.internal;

import java.util.List;

import org.eclipse.draw2d.ConnectionLocator;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.PolygonDecoration;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** A tie with soft edges and a dash of its own, and its text on its middle. */
public final class TieFigure extends PolylineConnection {

	private static final int ARROW = 3;
	/** How far beside the line a click still meets it, in pixels. */
	private static final int NEAR = 4;
	private static final int WIDER = 2;

	private final Look look;
	private final Dash dash;

	/**
	 * How a tie looks.
	 *
	 * @param width     of the line, in pixels
	 * @param highlight its colour while it is selected
	 * @param dash      pixels of line and gap by turns; empty for a solid line
	 * @param directed  with an arrow at its end
	 * @param text      empty for none
	 */
	public record Look(int width, Color colour, Color highlight, List<Integer> dash, boolean directed, String text) {
	}

	/**
	 * @param font  of the text
	 * @param ink   its colour
	 * @param paper what is behind it
	 */
	public TieFigure(Look look, Font font, Color ink, Color paper) {
		this.look = look;
		dash = new Dash(look.dash());
		setTolerance(NEAR);
		mark(false);
		if (look.directed()) {
			PolygonDecoration arrow = new PolygonDecoration();
			arrow.setScale(ARROW + look.width(), ARROW);
			setTargetDecoration(arrow);
		}
		if (!look.text().isEmpty()) {
			Label text = new Label(look.text());
			text.setFont(font);
			text.setForegroundColor(ink);
			text.setBackgroundColor(paper);
			text.setOpaque(true);
			add(text, new ConnectionLocator(this, ConnectionLocator.MIDDLE));
		}
	}

	public Look look() {
		return look;
	}

	/** Draws it wider and in its other colour, or no longer. */
	public void mark(boolean now) {
		setLineWidth(look.width() + (now ? WIDER : 0));
		setForegroundColor(now ? look.highlight() : look.colour());
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
