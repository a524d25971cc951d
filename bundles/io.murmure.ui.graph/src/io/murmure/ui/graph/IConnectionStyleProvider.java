package io.murmure.ui.graph;

import java.util.Optional;

import org.eclipse.swt.graphics.Color;

/** How a tie looks. A label provider may be one. */
public interface IConnectionStyleProvider {

	/** Plain, and with an arrow at its end. */
	int PLAIN = 0;
	int CONNECTIONS_DIRECTED = 1;
	int CONNECTIONS_DASH = 2;
	int CONNECTIONS_DOT = 4;

	/** A sum of the styles above. */
	int getConnectionStyle(Object relationship);

	Color getColor(Object relationship);

	int getLineWidth(Object relationship);

	/** In [0, 1]: how strongly it draws its ends together. */
	default double getStrength(Object relationship) {
		return 1;
	}

	default Optional<String> getTooltip(Object relationship) {
		return Optional.empty();
	}
}
