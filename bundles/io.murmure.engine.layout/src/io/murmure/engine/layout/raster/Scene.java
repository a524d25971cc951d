package io.murmure.engine.layout.raster;

import java.util.BitSet;

import io.murmure.engine.layout.Places;

/**
 * What there is to draw.
 *
 * @param radius   of each node, in units of the plane
 * @param colour   of each node, {@code 0xRRGGBB}
 * @param outlines of communities
 * @param shade    the colour of each outline; it is filled with a tint
 * @param lit      nodes whose ties are drawn to be seen; ties between two others are faint
 */
public record Scene(Places places, float[] radius, int[] colour, Edges edges, Outlines outlines, int[] shade, BitSet lit, Ink ink) {

	/** Radius in pixels, however near. */
	static final float LARGEST_DISC = 14;
	/** Radius in pixels, however far. */
	private static final float SMALLEST_DISC = 0.75f;

	/** The radius with which the disc of a node is drawn, in pixels. */
	public float disc(int node, Viewport view) {
		return Math.clamp((float) (radius[node] * view.scale()), SMALLEST_DISC, LARGEST_DISC);
	}

	public Scene at(Places newPlaces, Outlines newOutlines) {
		return new Scene(newPlaces, radius, colour, edges, newOutlines, shade, lit, ink);
	}

	public Scene coloured(int[] newColour, int[] newShade, BitSet newLit, Ink newInk) {
		return new Scene(places, radius, newColour, edges, outlines, newShade, newLit, newInk);
	}
}
