package io.murmure.ui.graph.internal;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.graphics.Color;

import io.murmure.ui.graph.IEntityShapeProvider.Shape;

/** What stands for a node: it has a middle, an edge at which ties end, and stands out while it is marked. */
public abstract class NodeFigure extends Figure {

	private final Look look;
	private boolean marked;

	/**
	 * How a node looks.
	 *
	 * @param radius in pixels
	 * @param ink    of its name
	 * @param paper  what is behind it
	 * @param marks  what shows while it is marked
	 * @param named  whether its name is written
	 */
	public record Look(Shape shape, int radius, Color colour, Color ink, Color paper, Border border, Marks marks, boolean named) {
	}

	/** The line about a node; width 0 for none. */
	public record Border(Color colour, int width) {

		public static Border none(Color any) {
			return new Border(any, 0);
		}
	}

	/** What a node is filled with and what ring is about it while it is marked. */
	public record Marks(Color fill, Color ring) {
	}

	NodeFigure(Look look) {
		this.look = look;
	}

	public Look look() {
		return look;
	}

	/** Of what stands for the node, in pixels. */
	public int radius() {
		return look.radius();
	}

	/** Lets it stand out, or no longer. */
	public final void mark(boolean now) {
		marked = now;
		repaint();
	}

	final boolean isMarked() {
		return marked;
	}

	/** Of what stands for the node, without a name under it. */
	public abstract Point middle();

	/**
	 * How far the edge is from the middle, in pixels.
	 *
	 * @param x of a direction of length 1
	 * @param y of this direction
	 */
	abstract double reach(double x, double y);
}
