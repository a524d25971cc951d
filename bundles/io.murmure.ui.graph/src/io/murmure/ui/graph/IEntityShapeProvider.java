package io.murmure.ui.graph;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.Color;

/** Zest's nodes are boxes with their names; these are shapes. A label provider may give them, and is then asked for no more than it has to say. */
public interface IEntityShapeProvider extends IEntityStyleProvider {

	/** Shapes that are told apart without their colours. */
	enum Shape {
		DISC, RING, SQUARE, DIAMOND(0, -1, 1, 0, 0, 1, -1, 0), TRIANGLE(0, -1, 1, 0.8, -1, 0.8), HEXAGON(-1, 0, -0.5, -0.87, 0.5, -0.87, 1, 0, 0.5, 0.87, -0.5, 0.87);

		private final List<Corner> corners;

		/** Seen from the middle, in radii. */
		public record Corner(double x, double y) {
		}

		Shape(double... places) {
			corners = IntStream.range(0, places.length / 2).mapToObj(i -> new Corner(places[2 * i], places[2 * i + 1])).toList();
		}

		/** Of a polygon; none for what is round or a square with soft corners. */
		public List<Corner> corners() {
			return corners;
		}
	}

	Shape getShape(Object entity);

	/** In pixels. */
	int getRadius(Object entity);

	/** Whether its name is written, not only told. */
	default boolean isNamed(Object entity) {
		return true;
	}

	@Override
	default Color getNodeHighlightColor(Object entity) {
		return null;
	}

	@Override
	default Color getBorderColor(Object entity) {
		return null;
	}

	@Override
	default Color getBorderHighlightColor(Object entity) {
		return null;
	}

	@Override
	default int getBorderWidth(Object entity) {
		return -1;
	}

	@Override
	default boolean fisheyeNode(Object entity) {
		return false;
	}
}
