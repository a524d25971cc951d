package io.murmure.engine.layout.raster;

/**
 * A drawn picture.
 *
 * @param pixels row by row, {@code 0xRRGGBB}
 * @param edges  how many ties were painted
 * @param whole  whether all ties in sight are painted, and as well as can be
 */
public record Frame(int[] pixels, Viewport view, int edges, boolean whole) {
}
