/**
 * Lays out networks of up to 100 000 nodes on flat arrays, so that communities can be seen; {@code raster} draws them.
 *
 * <p>It knows nodes by number and communities by label, and nothing of people, windows or Studies. The same network, seed and number of
 * steps give the same places.
 */
package io.murmure.engine.layout;
