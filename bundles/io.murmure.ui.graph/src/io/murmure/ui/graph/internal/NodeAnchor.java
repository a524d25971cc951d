package io.murmure.ui.graph.internal;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.geometry.Point;

/** Lets a tie end at the edge of a node, not at the name under it, on a lane beside the line between two middles where other ties are between the same nodes. */
public final class NodeAnchor extends AbstractConnectionAnchor {

	private final NodeFigure node;
	private double aside;

	public NodeAnchor(NodeFigure node) {
		super(node);
		this.node = node;
	}

	/** @param pixels to the right of the line, as seen from this node; negative for the left */
	public void aside(double pixels) {
		if (pixels != aside) {
			aside = pixels;
			fireAnchorMoved();
		}
	}

	@Override
	public Point getLocation(Point towards) {
		Point middle = getReferencePoint();
		double x = towards.x - middle.x;
		double y = towards.y - middle.y;
		double distance = Math.hypot(x, y);
		if (distance < 1) {
			return middle;
		}
		double reach = node.reach(x / distance, y / distance);
		return new Point((int) Math.round(middle.x + (x * reach - y * aside) / distance), (int) Math.round(middle.y + (y * reach + x * aside) / distance));
	}

	@Override
	public Point getReferencePoint() {
		Point middle = node.middle();
		node.translateToAbsolute(middle);
		return middle;
	}
}
