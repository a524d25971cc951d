package io.murmure.ui.graph.internal;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.geometry.Point;

/** Lets a tie end at the edge of a node, not at the name under it. */
public final class NodeAnchor extends AbstractConnectionAnchor {

	private final NodeFigure node;

	public NodeAnchor(NodeFigure node) {
		super(node);
		this.node = node;
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
		return new Point((int) Math.round(middle.x + x / distance * reach), (int) Math.round(middle.y + y / distance * reach));
	}

	@Override
	public Point getReferencePoint() {
		Point middle = node.middle();
		node.translateToAbsolute(middle);
		return middle;
	}
}
