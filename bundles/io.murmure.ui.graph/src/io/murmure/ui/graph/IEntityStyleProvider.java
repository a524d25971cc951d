package io.murmure.ui.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.Color;

/** How a node looks. A label provider may be one. */
public interface IEntityStyleProvider {

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

	Color getBackgroundColour(Object entity);

	Color getForegroundColour(Object entity);

	/** In pixels. */
	int getRadius(Object entity);

	default Shape getShape(Object entity) {
		return Shape.DISC;
	}

	/** Whether its name is written, not only told. */
	default boolean isNamed(Object entity) {
		return true;
	}

	/** What else is known of it, by name, for exports of data. Asked after all rules on what may leave were obeyed by what is shown. */
	default Map<String, String> getAttributes(Object entity) {
		return Map.of();
	}

	default Optional<String> getTooltip(Object entity) {
		return Optional.empty();
	}
}
