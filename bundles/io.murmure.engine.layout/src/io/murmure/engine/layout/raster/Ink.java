package io.murmure.engine.layout.raster;

/**
 * Colours as {@code 0xRRGGBB}.
 *
 * @param paper behind everything
 * @param tie   of ties where they are dense
 */
public record Ink(int paper, int tie) {

	/** A colour on its way to another; {@code share} in [0, 256]. */
	static int blend(int from, int to, int share) {
		int redBlue = from & 0xFF00FF;
		int green = from & 0x00FF00;
		return redBlue + (((to & 0xFF00FF) - redBlue) * share >> 8) & 0xFF00FF | green + (((to & 0x00FF00) - green) * share >> 8) & 0x00FF00;
	}
}
