package io.murmure.ui.graph;

import java.util.Optional;

import org.eclipse.swt.graphics.Color;

/** How a node looks. A label provider may be one. */
public interface IEntityStyleProvider {

	/** Shapes that are told apart without their colours. */
	enum Shape {
		DISC, DIAMOND, RING, SQUARE
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

	default Optional<String> getTooltip(Object entity) {
		return Optional.empty();
	}
}
