package io.murmure.ui.graph.internal;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.geometry.Point;

/** Lets a tie end at the edge of a node, not at the name under it. */
public final class NodeAnchor extends AbstractConnectionAnchor {

	private final NodeFigure disc;

	public NodeAnchor(NodeFigure disc) {
		super(disc);
		this.disc = disc;
	}

	@Override
	public Point getLocation(Point towards) {
		Point middle = getReferencePoint();
		double x = towards.x - middle.x;
		double y = towards.y - middle.y;
		double distance = Math.hypot(x, y);
		return distance < 1 ? middle
				: new Point((int) Math.round(middle.x + x / distance * disc.radius()), (int) Math.round(middle.y + y / distance * disc.radius()));
	}

	@Override
	public Point getReferencePoint() {
		Point middle = disc.middle();
		disc.translateToAbsolute(middle);
		return middle;
	}
}
