package io.murmure.ui.graph.internal;

import java.util.List;

import org.eclipse.draw2d.Graphics;

/** Pixels of line and gap by turns; none for a solid line. */
record Dash(List<Integer> lengths) {

	Dash {
		lengths = List.copyOf(lengths);
	}

	void applyTo(Graphics graphics) {
		if (!lengths.isEmpty()) {
			graphics.setLineStyle(Graphics.LINE_CUSTOM);
			graphics.setLineDash(lengths.stream().mapToInt(Integer::intValue).toArray());
		}
	}
}
