package io.murmure.ui.graph.internal;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;

/** One of the shapes of nodes, with its name under it where it is to be written. */
public final class ShapeFigure extends NodeFigure {

	private static final int RING = 3;
	private static final int SOFT = 6;

	private final String name;

	public ShapeFigure(String name, Look look) {
		super(look);
		this.name = name;
	}

	@Override
	public Point middle() {
		return new Point(getBounds().x + getBounds().width / 2, getBounds().y + RING + look().radius());
	}

	@Override
	double reach(double x, double y) {
		return look().radius();
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		Dimension text = look().named() ? FigureUtilities.getTextExtents(name, getFont()) : new Dimension(0, 0);
		int side = 2 * (look().radius() + RING);
		return new Dimension(Math.max(side, text.width + 2), side + text.height);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Point middle = middle();
		int radius = look().radius();
		graphics.setAntialias(SWT.ON);
		if (isMarked()) {
			graphics.setForegroundColor(look().marks().ring());
			graphics.setLineWidth(2);
			graphics.drawOval(square(middle, radius + 2));
		}
		graphics.setBackgroundColor(isMarked() ? look().marks().fill() : look().colour());
		graphics.setForegroundColor(look().border().colour());
		graphics.setLineWidth(look().border().width());
		shape(graphics, middle, radius);
		if (look().named()) {
			Dimension text = FigureUtilities.getTextExtents(name, getFont());
			graphics.setForegroundColor(look().ink());
			graphics.drawText(name, middle.x - text.width / 2, getBounds().y + 2 * (radius + RING));
		}
	}

	private void shape(Graphics graphics, Point middle, int radius) {
		boolean bordered = look().border().width() > 0;
		Rectangle box = square(middle, radius);
		switch (look().shape()) {
			case DISC -> {
				graphics.fillOval(box);
				if (bordered) {
					graphics.drawOval(box);
				}
			}
			case SQUARE -> {
				Rectangle within = box.shrink(radius / 8, radius / 8);
				graphics.fillRoundRectangle(within, SOFT, SOFT);
				if (bordered) {
					graphics.drawRoundRectangle(within, SOFT, SOFT);
				}
			}
			case RING -> {
				graphics.fillOval(box);
				if (bordered) {
					graphics.drawOval(box);
				}
				graphics.setBackgroundColor(look().paper());
				graphics.fillOval(square(middle, radius - Math.max(2, radius / 2)));
			}
			case DIAMOND, TRIANGLE, HEXAGON -> {
				PointList corners = new PointList();
				look().shape().corners().forEach(corner -> corners.addPoint((int) Math.round(middle.x + radius * corner.x()), (int) Math.round(middle.y + radius * corner.y())));
				graphics.fillPolygon(corners);
				if (bordered) {
					graphics.drawPolygon(corners);
				}
			}
		}
	}

	private static Rectangle square(Point middle, int half) {
		return new Rectangle(middle.x - half, middle.y - half, 2 * half, 2 * half);
	}
}
