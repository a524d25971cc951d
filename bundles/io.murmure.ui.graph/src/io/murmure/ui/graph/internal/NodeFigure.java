package io.murmure.ui.graph.internal;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

import io.murmure.ui.graph.IEntityStyleProvider.Shape;

/** One of the shapes of nodes, with its name under it where it is to be written. */
public final class NodeFigure extends Figure {

	private static final int RING = 3;

	private final String name;
	private final Look look;
	private final Color accent;
	private boolean selected;
	private boolean near = true;

	/** How a node looks; {@code ink} is that of its name, {@code paper} what is behind it. */
	public record Look(Shape shape, int radius, Color colour, Color ink, Color paper, boolean named) {
	}

	public NodeFigure(String name, Look look, Color accent) {
		this.name = name;
		this.look = look;
		this.accent = accent;
	}

	public int radius() {
		return look.radius();
	}

	public Look look() {
		return look;
	}

	/** Puts a ring about it, or takes it away. */
	public void select(boolean now) {
		selected = now;
		repaint();
	}

	/** Fades it while something else is looked at. */
	public void fade(boolean now) {
		near = !now;
		repaint();
	}

	/** The middle of the shape, without the name under it. */
	public Point middle() {
		return new Point(getBounds().x + getBounds().width / 2, getBounds().y + RING + look.radius());
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		Dimension text = look.named() ? FigureUtilities.getTextExtents(name, getFont()) : new Dimension(0, 0);
		int side = 2 * (look.radius() + RING);
		return new Dimension(Math.max(side, text.width + 2), side + text.height);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Point middle = middle();
		graphics.setAntialias(SWT.ON);
		graphics.setAlpha(near ? 255 : 70);
		if (selected) {
			graphics.setForegroundColor(accent);
			graphics.setLineWidth(2);
			graphics.drawOval(middle.x - look.radius() - 2, middle.y - look.radius() - 2, 2 * look.radius() + 4, 2 * look.radius() + 4);
		}
		graphics.setBackgroundColor(look.colour());
		shape(graphics, middle, look.radius());
		if (look.named()) {
			Dimension text = FigureUtilities.getTextExtents(name, getFont());
			graphics.setForegroundColor(look.ink());
			graphics.drawText(name, middle.x - text.width / 2, getBounds().y + 2 * (look.radius() + RING));
		}
	}

	private void shape(Graphics graphics, Point middle, int radius) {
		Rectangle box = new Rectangle(middle.x - radius, middle.y - radius, 2 * radius, 2 * radius);
		switch (look.shape()) {
			case DISC -> graphics.fillOval(box);
			case SQUARE -> graphics.fillRoundRectangle(box.getCopy().shrink(radius / 8, radius / 8), 6, 6);
			case RING -> {
				graphics.fillOval(box);
				graphics.setBackgroundColor(look.paper());
				graphics.fillOval(box.getCopy().shrink(Math.max(2, radius / 2), Math.max(2, radius / 2)));
			}
			case DIAMOND, TRIANGLE, HEXAGON -> {
				PointList corners = new PointList();
				look.shape().corners().forEach(corner -> corners.addPoint((int) Math.round(middle.x + radius * corner.x()), (int) Math.round(middle.y + radius * corner.y())));
				graphics.fillPolygon(corners);
			}
		}
	}
}
