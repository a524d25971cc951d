package io.murmure.workbench.communities.internal;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

import io.murmure.ui.Skin;

/** A disc, with its name under it where there is room for names. */
public final class NodeFigure extends Figure {

	private static final int RING = 3;

	private final Network.Node node;
	private final int radius;
	private final Color colour;
	private final Skin skin;
	private final boolean chosen;
	private boolean named;

	NodeFigure(Network.Node node, int radius, Color colour, Skin skin, boolean chosen) {
		this.node = node;
		this.radius = radius;
		this.colour = colour;
		this.skin = skin;
		this.chosen = chosen;
	}

	public Network.Node node() {
		return node;
	}

	int radius() {
		return radius;
	}

	/** Writes its name under it. */
	void name() {
		named = true;
	}

	/** The middle of the disc, without the name under it. */
	Point middle() {
		return new Point(getBounds().x + getBounds().width / 2, getBounds().y + RING + radius);
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		Dimension text = named ? FigureUtilities.getTextExtents(node.name(), getFont()) : new Dimension(0, 0);
		int side = 2 * (radius + RING);
		return new Dimension(Math.max(side, text.width + 2), side + text.height);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Rectangle area = getBounds();
		int middle = area.x + area.width / 2;
		graphics.setAntialias(SWT.ON);
		if (chosen) {
			graphics.setForegroundColor(skin.ink());
			graphics.setLineWidth(2);
			graphics.drawOval(middle - radius - 2, area.y + 1, 2 * radius + 4, 2 * radius + 4);
		}
		graphics.setBackgroundColor(colour);
		graphics.fillOval(middle - radius, area.y + RING, 2 * radius, 2 * radius);
		if (named) {
			Dimension text = FigureUtilities.getTextExtents(node.name(), getFont());
			graphics.setForegroundColor(node.inside() ? skin.ink() : skin.quiet());
			graphics.drawText(node.name(), middle - text.width / 2, area.y + 2 * (radius + RING));
		}
	}
}
