package io.murmure.ui.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;

/** How a tie looks. A label provider may be one. */
public interface IConnectionStyleProvider {

	/** Plain, and with an arrow at its end. */
	int PLAIN = 0;
	int CONNECTIONS_DIRECTED = 1;
	int CONNECTIONS_DASH = 2;
	int CONNECTIONS_DOT = 4;

	List<Integer> DASH = List.of(8, 4);
	List<Integer> DOT = List.of(2, 3);

	/** A sum of the styles above. */
	int getConnectionStyle(Object relationship);

	/** Pixels of line and gap by turns, as in pictures that leave the window; none for a solid line. */
	default List<Integer> getDash(Object relationship) {
		int style = getConnectionStyle(relationship);
		return (style & CONNECTIONS_DASH) != 0 ? DASH : (style & CONNECTIONS_DOT) != 0 ? DOT : List.of();
	}

	Color getColor(Object relationship);

	int getLineWidth(Object relationship);

	/** In [0, 1]: how strongly it draws its ends together. */
	default double getStrength(Object relationship) {
		return 1;
	}

	/** What else is known of it, by name, for exports of data. */
	default Map<String, String> getAttributes(Object relationship) {
		return Map.of();
	}

	default Optional<String> getTooltip(Object relationship) {
		return Optional.empty();
	}
}
